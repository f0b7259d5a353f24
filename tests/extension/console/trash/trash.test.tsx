import { afterEach, describe, expect, test, vi } from "vitest";
import { WireError } from "#core/wire/error.ts";
import { type Mounted, mountConsole, unmountAll } from "../../mount.tsx";
import { samples } from "../../sample-records.ts";
import { lying } from "../../trash-background.ts";

afterEach(unmountAll);

async function throwAway(): Promise<Mounted> {
  const page = mountConsole("#/records/record-00003");
  await page.click("Move to the trash");
  await page.seeText("Travel booking is in the trash.");
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe("Undo"));
  return page;
}

describe("a record that is moved to the trash", () => {
  test("is gone from the list over the revision that was shown, and nothing else is open", async () => {
    const page = await throwAway();
    expect(page.asked("trash.put")).toEqual([{ records: [{ id: "record-00003", base: 4 }] }]);
    await page.seeText("No record chosen");
    await page.seeText("11 records");
  });

  test("comes back by the button that has the focus", async () => {
    const page = await throwAway();
    await page.press("Enter");
    await vi.waitFor(() => expect(location.hash).toBe("#/records/record-00003"));
    await page.seeText("12 records");
    expect(page.root.querySelector(".undo-notice")).toBeNull();
    expect(page.asked("trash.restore")).toEqual([{ records: [{ id: "record-00003", base: 5 }] }]);
  });

  test.each([{ ctrlKey: true }, { metaKey: true }])(
    "comes back by the keys that undo, but not while a person types: %o",
    async (held) => {
      const page = await throwAway();
      page.field("Search records").focus();
      expect(await page.press("z", held)).toBe(true);
      expect(page.asked("trash.restore")).toEqual([]);
      page.field("Search records").blur();
      expect(await page.press("z", held)).toBe(false);
      await page.seeText("12 records");
    },
  );

  test("is left there by Escape", async () => {
    const page = await throwAway();
    await page.press("Escape");
    expect(page.root.querySelector(".undo-notice")).toBeNull();
    expect(page.background.trash.size).toBe(1);
  });

  test("is not brought back over what somebody else did to it meanwhile", async () => {
    const page = await throwAway();
    const [[id, one] = []] = page.background.trash;
    if (id === undefined || one === undefined) throw new Error("Not in the trash");
    page.background.trash.set(id, { ...one, revision: 40 });
    await page.click("Undo");
    await page.seeText("1 record changed since.");
    await page.click("Open trash");
    await page.seeText("by you on Chrome on Linux");
  });

  test("stays to be undone while the server does not answer", async () => {
    const page = await throwAway();
    const away = new WireError("server_unreachable", "Away");
    page.background.failures.set("trash.restore", away);
    await page.click("Undo");
    await page.seeText("Still in the trash.");
    await page.click("Undo");
    await page.seeText("12 records");
  });

  test("that somebody else has changed stays where it is, and the person is told", async () => {
    const page = mountConsole("#/records/record-00003");
    await page.seeText("Travel booking");
    const before = page.background.records.get("record-00003");
    if (before === undefined) throw new Error("No such sample");
    page.background.records.set("record-00003", {
      ...before,
      view: { ...before.view, revision: 77 },
    });
    await page.click("Move to the trash");
    await page.seeText("Someone changed this record");
    expect(page.background.records.has("record-00003")).toBe(true);
  });
});

describe("the trash", () => {
  const full = () => ({ trash: lying(samples.slice(0, 3)), records: new Map() });

  test("says of each record who threw it away, and how long it stays", async () => {
    const page = mountConsole("#/trash", full());
    await page.seeText("3 records");
    const rows = [...page.root.querySelectorAll(".trash-list .card")].map((row) => row.textContent);
    expect(rows[0]).toContain("Payroll");
    expect(rows[1]).toContain("by somebody else");
    expect(rows[2]).toMatch(/by you on Chrome on Linux · \d+ days left/);
  });

  test("gives a record back", async () => {
    const page = mountConsole("#/trash", full());
    await page.click("Restore");
    await page.seeText("2 records");
    expect([...page.background.records.keys()]).toEqual(["record-00002"]);
  });

  test("says so where a record is no longer as it was", async () => {
    const page = mountConsole("#/trash", full());
    await page.seeText("3 records");
    page.background.trash.delete("record-00002");
    await page.click("Restore");
    await page.seeText("This is no longer here.");
    await page.seeText("2 records");
  });

  test("deletes one for good only after asking", async () => {
    const page = mountConsole("#/trash", full());
    await page.click("Delete for good…");
    await page.seeText("Payroll is removed for everyone");
    expect(page.asked("trash.purge")).toEqual([]);
    await page.click("Delete for good");
    await page.seeText("2 records");
    expect(page.asked("trash.purge")).toEqual([{ records: [{ id: "record-00002", base: 502 }] }]);
  });

  test("is emptied of what the person saw, only after asking", async () => {
    const page = mountConsole("#/trash", full());
    await page.click("Empty trash…");
    await page.seeText("Delete 3 records for good?");
    await page.click("Cancel");
    expect(page.background.trash.size).toBe(3);
    await page.click("Empty trash…");
    await page.click("Delete for good");
    await page.seeText("The trash is empty");
    expect(page.asked("trash.empty")).toEqual([{ upTo: 502 }]);
  });

  test("shows more on request, where there is much", async () => {
    const many = Array.from({ length: 130 }, (_, n) => {
      const one = samples[0] as (typeof samples)[number];
      return { ...one, view: { ...one.view, id: `gone-${n}` } };
    });
    const page = mountConsole("#/trash", { trash: lying(many) });
    await page.seeText("130 records");
    expect(page.root.querySelectorAll(".trash-list .card").length).toBe(100);
    await page.click("Show more");
    await vi.waitFor(() =>
      expect(page.root.querySelectorAll(".trash-list .card").length).toBe(130),
    );
  });
});
