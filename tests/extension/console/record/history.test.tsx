import { afterEach, describe, expect, test, vi } from "vitest";
import { type RecordChange, recordChange } from "#core/vault/record-diff.ts";
import { changeWords } from "../../../../extension/console/record/change-words.ts";
import { mountConsole, unmountAll } from "../../mount.tsx";

afterEach(unmountAll);

async function openHistory() {
  const page = mountConsole("#/records/record-00003");
  await page.click("History");
  await page.seeText("Version 1");
  return page;
}

const versions = (root: HTMLElement) =>
  [...root.querySelectorAll(".version")].map((one) => one.textContent ?? "");

describe("the history of a record", () => {
  test("says who changed what when, and asks for no secret", async () => {
    const page = await openHistory();
    const [fourth, third, second, first] = versions(page.root);
    expect(fourth).toContain("Current");
    expect(fourth).toContain("Password changed");
    expect(fourth).toContain("Field addedTelephone PIN");
    expect(third).toContain("Linked URL changed");
    expect(second).toMatch(/somebody else.*TitleTravelTravel booking.*/);
    expect(second).toContain("Password added");
    expect(first).toContain("The record was made.");
    expect(page.asked("history.reveal")).toEqual([]);
    expect(page.root.textContent).not.toContain("Winter-fern-88");
  });

  test("shows a version's secrets where the person opens it, and hides them again", async () => {
    const page = await openHistory();
    await page.click("Show version 2");
    await page.seeText("Winter-fern-88");
    expect(page.asked("history.reveal")).toEqual([{ id: "record-00003", version: 2 }]);
    await page.click("Hide version 2");
    expect(page.root.textContent).not.toContain("Winter-fern-88");
  });

  test("takes a version up again as a new one, over the revision that is shown", async () => {
    const page = await openHistory();
    await page.click("Restore version 2");
    await page.seeText("Version 2 is current again.");
    expect(page.asked("history.restore")).toEqual([{ id: "record-00003", version: 2, base: 4 }]);
    await vi.waitFor(() => expect(versions(page.root)[0]).toContain("Version 5"));
    await page.click("Back");
    await page.click("Show password and notes");
    await page.seeText("Winter-fern-88");
  });

  test("offers nothing of a version that is not what its author signed", async () => {
    const page = await openHistory();
    const kept = page.background.history.get("record-00003") ?? [];
    page.background.history.set(
      "record-00003",
      kept.map((one) => (one.version === 2 ? { ...one, isSound: false } : one)),
    );
    page.announce("records");
    await page.seeText("This version is not what its author signed");
    expect(versions(page.root)[2]).not.toContain("Restore");
    expect(versions(page.root)[2]).not.toContain("Show version");
  });

  test("tells where somebody else was first", async () => {
    const page = await openHistory();
    const before = page.background.records.get("record-00003");
    if (before === undefined) throw new Error("No such sample");
    const view = { ...before.view, revision: 70 };
    page.background.records.set("record-00003", { ...before, view });
    await page.click("Restore version 1");
    await page.seeText("Someone changed this record");
  });

  test("goes back to the record by the button that has the focus", async () => {
    const page = await openHistory();
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe("Back"));
    await page.press("Enter");
    await page.seeText("Linked URLs");
  });
});

test("every kind of change has words of its own", () => {
  const url = "https://a.example/";
  const all: RecordChange[] = [
    { of: "title", before: "a", after: "b" },
    { of: "username", before: "a", after: "" },
    { of: "url", how: "added", url, strategy: "origin" },
    { of: "url", how: "removed", url, strategy: "origin" },
    { of: "url", how: "changed", url, strategy: "exact", strategyBefore: "origin" },
    { of: "url", how: "changed", url, strategy: "exact", strategyBefore: "exact" },
    { of: "ask-first", after: true },
    { of: "ask-first", after: false },
    { of: "password", how: "changed" },
    { of: "totp", how: "added" },
    { of: "notes", how: "removed" },
    { of: "field", how: "changed", name: "PIN" },
    { of: "tag", how: "added", tag: "a" },
    { of: "tag", how: "removed", tag: "a" },
  ];
  const said = all.map((change) => changeWords(change));
  expect(new Set(said.map(({ what }) => what)).size).toBe(all.length);
  const kinds = recordChange.options.flatMap(({ entries: { of } }) =>
    "options" in of ? [...of.options] : [of.literal],
  );
  expect(new Set<string>(all.map(({ of }) => of))).toEqual(new Set<string>(kinds));
});
