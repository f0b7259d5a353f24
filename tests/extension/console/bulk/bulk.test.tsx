import { act } from "preact/test-utils";
import { afterEach, describe, expect, test, vi } from "vitest";
import { WireError } from "#core/wire/error.ts";
import { bulkWords } from "../../../../extension/console/bulk/bulk-words.ts";
import { type Mounted, mountConsole, unmountAll } from "../../mount.tsx";
import { manySamples } from "../../sample-records.ts";

afterEach(unmountAll);

const row = (page: Mounted, index: number) => {
  const found = page.root.querySelector<HTMLElement>(`[data-row="${index}"]`);
  if (found === null) throw new Error(`No row ${index}`);
  return found;
};

const clickRow = (page: Mounted, index: number, held: MouseEventInit) =>
  act(async () => {
    row(page, index).dispatchEvent(
      new MouseEvent("click", { bubbles: true, cancelable: true, ...held }),
    );
  });

async function list(changes = {}): Promise<Mounted> {
  const page = mountConsole("#/records", changes);
  await page.see(".row");
  return page;
}

/** The first three, by the keyboard. */
async function chooseThree(): Promise<Mounted> {
  const page = await list();
  row(page, 0).focus();
  await page.press("ArrowDown", { shiftKey: true });
  await page.press("ArrowDown", { shiftKey: true });
  await page.seeText("3 records chosen");
  return page;
}

const changed = (page: Mounted) =>
  page.asked("bulk.change") as { records: { id: string }[]; change: unknown }[];

describe("choosing records in the list", () => {
  test("goes by Shift and the arrow keys, and ends with Escape", async () => {
    const page = await chooseThree();
    expect(document.activeElement).toBe(row(page, 2));
    await page.press("Escape");
    await page.seeText("No record chosen");
  });

  test("goes by the boxes, and with Shift for all between", async () => {
    const page = await list();
    await act(async () => page.field("Choose GitLab").click());
    await page.seeText("1 record chosen");
    await clickRow(page, 3, { shiftKey: true });
    await page.seeText("4 records chosen");
    await clickRow(page, 1, { ctrlKey: true });
    await page.seeText("3 records chosen");
    expect(page.field("Choose GitLab (deploy bot)").checked).toBe(false);
    expect(page.field("Choose Payroll").checked).toBe(true);
  });

  test("goes by Ctrl or Shift with the space bar", async () => {
    const page = await list();
    row(page, 1).focus();
    expect(await page.press(" ", { ctrlKey: true })).toBe(false);
    await page.seeText("1 record chosen");
    expect(await page.press(" ", { shiftKey: true })).toBe(false);
    await page.seeText("No record chosen");
  });

  test("takes all that the search has found, drawn or not, and none that it has not", async () => {
    const records = new Map(manySamples(1000).map((one) => [one.view.id, one]));
    const page = await list({ records });
    await page.type("Search records", "router");
    await page.seeText("125 records found");
    row(page, 0).focus();
    await page.press("a", { ctrlKey: true });
    await page.seeText("125 records chosen");
  });

  test("is over when the list shows others", async () => {
    const page = await chooseThree();
    await page.type("Search records", "bank");
    await page.seeText("No record chosen");
  });

  test("is over when a record is opened", async () => {
    const page = await chooseThree();
    await clickRow(page, 4, {});
    await page.seeText("Linked URLs");
    expect(page.field("Choose GitLab").checked).toBe(false);
  });

  test("loses nothing of what is being typed beside it", async () => {
    const page = mountConsole("#/records/record-00003");
    await page.click("Edit");
    await page.see(".record-editor");
    await page.type("Title", "Half done");
    await act(async () => page.field("Choose GitLab").click());
    await page.seeText("1 record chosen");
    await page.click("Choose none");
    expect(page.field("Title").value).toBe("Half done");
  });
});

describe("what is chosen", () => {
  test("gets tags, after one question with the number", async () => {
    const page = await chooseThree();
    await page.type("Add tags", "audit 2026,");
    await page.click("Add tags…");
    await page.seeText("Change the tags of 3 records?");
    await page.seeText("Added: audit 2026.");
    expect(changed(page)).toEqual([]);
    await page.click("Change tags");
    await page.seeText("Tags of 3 records changed.");
    expect(changed(page)[0]?.change).toEqual({ to: "tags", add: ["audit 2026"], remove: [] });
    expect(page.background.records.get("record-00002")?.view.tags).toEqual(["audit 2026"]);
  });

  test("loses tags that one of them has", async () => {
    const page = await chooseThree();
    await act(async () => page.root.querySelector<HTMLInputElement>(".bulk-tags input")?.click());
    await page.click("Remove tags…");
    await page.click("Change tags");
    await page.seeText("Tags of 3 records changed.");
    expect(page.background.records.get("record-00000")?.view.tags).toEqual(["platform"]);
  });

  test("moves to the vault that is shown: another one than theirs, until a person chooses", async () => {
    const page = await list();
    await act(async () => page.field("Choose GitLab").click());
    const shown = () => page.field("Move to the vault").value;
    await vi.waitFor(() => expect(shown()).toBe("vault-finance"));
    await page.click("Move…");
    await page.seeText("Move 1 record to Finance?");
  });

  test("moves to another vault", async () => {
    const page = await chooseThree();
    await page.type("Move to the vault", "vault-finance");
    await page.click("Move…");
    await page.seeText("Move 3 records to Finance?");
    await page.click("Move");
    await page.seeText("3 records moved to Finance.");
    expect(changed(page)[0]?.change).toEqual({ to: "vault", vault: "vault-finance" });
  });

  test.each([
    ["Ask first…", "Ask first", true],
    ["Do not ask…", "Do not ask", false],
  ])("is asked for first or not: %s", async (open, confirm, on) => {
    const page = await chooseThree();
    await page.click(open);
    await page.click(confirm);
    await vi.waitFor(() => expect(changed(page)[0]?.change).toEqual({ to: "ask-first", on }));
    expect(page.background.records.get("record-00001")?.view.askFirst).toBe(on);
  });

  test("goes to the trash, and comes back all at once", async () => {
    const page = await chooseThree();
    await page.click("Move to the trash…");
    await page.seeText("Move 3 records to the trash?");
    await page.click("Move to the trash");
    await page.seeText("3 records moved to the trash.");
    await page.seeText("9 records");
    await page.click("Undo");
    await page.seeText("12 records");
  });

  test("is exported alone", async () => {
    const page = await chooseThree();
    await page.click("Export…");
    await page.seeText("The chosen 3 records");
    await page.type("Master password", page.background.masterPassword);
    page.root.querySelectorAll<HTMLInputElement>("[name=export-kind]")[1]?.click();
    await page.seeText("This file is not encrypted.");
    await page.submit();
    await act(async () => page.root.querySelector<HTMLInputElement>("[name=understood]")?.click());
    await page.click("Export in clear");
    await page.seeText("3 records exported.");
    expect(page.asked("export.open")).toMatchObject([
      { ids: ["record-00000", "record-00001", "record-00002"] },
    ]);
  });

  test("is changed in batches, with what was refused named, as it was and still chosen", async () => {
    const records = new Map(manySamples(600).map((one) => [one.view.id, one]));
    const page = await list({ records });
    row(page, 0).focus();
    await page.press("a", { metaKey: true });
    await page.seeText("600 records chosen");
    const [[id, one] = []] = records;
    if (id === undefined || one === undefined) throw new Error("No records");
    records.set(id, { ...one, view: { ...one.view, revision: 900 } });
    await page.click("Ask first…");
    await page.click("Ask first");
    await page.seeText("1 record could not be changed.");
    await page.seeText("599 records asked for first.");
    await page.seeText("Changed meanwhile. Look at it, then try again.");
    expect(changed(page).map((call) => call.records.length)).toEqual([200, 200, 200]);
    await page.seeText("1 record chosen");
    await page.click("Ask first…");
    await page.click("Ask first");
    await page.seeText("1 record asked for first.");
  });

  test("stops where the server falls silent: what is not done is named and stays chosen", async () => {
    const records = new Map(manySamples(150).map((one) => [one.view.id, one]));
    const page = await list({ records });
    row(page, 0).focus();
    await page.press("a", { ctrlKey: true });
    await page.seeText("150 records chosen");
    const away = new WireError("server_unreachable", "Away");
    page.background.failures.set("bulk.change", away);
    await page.click("Ask first…");
    await page.click("Ask first");
    await page.seeText("150 records could not be changed.");
    await page.seeText("and 50 more");
    await page.seeText("150 records chosen");
    expect(changed(page)).toHaveLength(1);
  });
});

test("each act is asked and told in words of its own, for one and for many", () => {
  const acts = [
    { to: "trash" },
    { to: "vault", vault: "v" },
    { to: "tags", add: ["a"], remove: ["b"] },
    { to: "ask-first", on: true },
    { to: "ask-first", on: false },
  ] as const;
  const said = acts.flatMap((one) =>
    [1, 1200].map((count) => bulkWords({ ...one } as never, count, "IT")),
  );
  expect(new Set(said.map(({ title }) => title)).size).toBe(said.length);
  expect(said.filter(({ title }) => title.includes("1,200 records"))).toHaveLength(acts.length);
});
