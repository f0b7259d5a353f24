import { afterEach, describe, expect, test, vi } from "vitest";
import { editRecord, type Mounted, mountConsole, mountPopup, unmountAll } from "../../mount.tsx";

afterEach(unmountAll);

const titles = (root: HTMLElement) =>
  [...root.querySelectorAll(".row .record-title")].map(({ textContent }) => textContent);

/** Waits until the list has so many records. */
const counts = (page: Mounted, count: number) =>
  vi.waitFor(() =>
    expect(page.root.querySelector(".list-count")?.textContent).toMatch(new RegExp(`^${count} `)),
  );

const chips = (root: HTMLElement) =>
  [...root.querySelectorAll(".tag-box .tag")].map(({ textContent }) => textContent);

async function editing(): Promise<Mounted> {
  const page = await editRecord();
  page.field("Tags").focus();
  return page;
}

describe("tags in the editor", () => {
  test("are added by Enter and by a comma, once each, and saved", async () => {
    const page = await editing();
    await page.type("Tags", "Servers");
    expect(await page.press("Enter")).toBe(false);
    await page.type("Tags", "PLATFORM, on call,");
    expect(chips(page.root)).toEqual(["development", "platform", "Servers", "on call"]);
    await page.submit();
    await vi.waitFor(() =>
      expect(page.asked("records.save")).toMatchObject([
        { tags: ["development", "platform", "Servers", "on call"] },
      ]),
    );
    await page.seeText("on call");
  });

  test("are taken away by their button, and the last by Backspace in the empty field", async () => {
    const page = await editing();
    await page.click("Remove tag development");
    expect(document.activeElement).toBe(page.field("Tags"));
    await page.press("Backspace");
    expect(chips(page.root)).toEqual([]);
  });

  test("that are typed and left are kept", async () => {
    const page = await editing();
    await page.type("Tags", "half");
    page.field("Tags").dispatchEvent(new FocusEvent("blur"));
    await vi.waitFor(() => expect(chips(page.root)).toContain("half"));
  });

  test("are suggested from other records, but for those that it has", async () => {
    const page = mountConsole("#/records/record-00001");
    await page.click("Edit");
    await vi.waitFor(() => {
      const known = [...page.root.querySelectorAll("datalist option")];
      expect(known.map((one) => one.getAttribute("value"))).toEqual(["platform"]);
    });
  });

  test("are no more than a record may have", async () => {
    const page = await editing();
    const many = Array.from({ length: 25 }, (_, n) => `t${n}`);
    await page.type("Tags", many.join(","));
    expect(chips(page.root)).toHaveLength(20);
    await page.seeText("A record has at most 20 tags.");
  });
});

describe("the tags of the records", () => {
  test("stand in the sidebar with their numbers, filter the list and are let go again", async () => {
    const page = mountConsole("#/records");
    await page.click(/^development2$/);
    await counts(page, 2);
    expect(titles(page.root)).toEqual(["GitLab", "GitLab (deploy bot)"]);
    expect(location.hash).toBe("#/records?tag=development");
    await page.click("Records with any tag, not only development");
    await counts(page, 12);
    await page.click(/^platform1$/);
    await counts(page, 1);
    await page.click(/^platform1$/);
    await counts(page, 12);
  });

  test("go together with a vault and with the search", async () => {
    const page = mountConsole("#/records?tag=development&vault=vault-it");
    await counts(page, 2);
    await page.type("Search records", "bot");
    await counts(page, 1);
    await page.click(/^Finance/);
    await counts(page, 0);
    expect(location.hash).toContain("tag=development");
  });

  test("stay chosen when a record is opened", async () => {
    const page = mountConsole("#/records?tag=platform");
    await counts(page, 1);
    await page.click(/^G?GitLab/);
    await vi.waitFor(() => expect(location.hash).toBe("#/records/record-00000?tag=platform"));
  });

  test("are named in the search of console and popup", async () => {
    const page = mountConsole("#/records");
    await counts(page, 12);
    await page.type("Search records", "tag:plat");
    await counts(page, 1);
    unmountAll();
    const popup = mountPopup();
    await popup.see(".record-row");
    const search = await popup.see("input[type=search]");
    await popup.type(search.getAttribute("aria-label") ?? "", "tag:plat");
    await vi.waitFor(() =>
      expect(popup.root.querySelectorAll(".found .record-row, .record-row")).toHaveLength(1),
    );
  });

  test("are seen on the record, each leading to the others that have it", async () => {
    const page = mountConsole("#/records/record-00001");
    await page.see(".record-view .tags a");
    await page.click("development");
    await counts(page, 2);
  });
});
