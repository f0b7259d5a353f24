import type { KeyInput, Page, SerializedAXNode } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltPages, seeText, startBuiltPages } from "./built-pages.ts";

/** Where the focus is and where it goes, for whoever has only a keyboard. */

let pages: BuiltPages;
let tab: Page;

beforeAll(async () => {
  pages = await startBuiltPages();
  tab = await pages.open("popup.html");
});

afterAll(async () => {
  await pages?.close();
});

/** What has the focus, by its name. */
const focusName = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return "nothing";
    const label = element.id === "" ? null : document.querySelector(`label[for="${element.id}"]`);
    return (element.ariaLabel ?? label?.textContent ?? element.textContent ?? "").trim();
  });

const seeFocus = (page: Page, name: string) => expect.poll(() => focusName(page)).toBe(name);

/** Give the focus to the control of this name, and press a key there. */
async function pressOn(page: Page, name: string, key: KeyInput = "Enter"): Promise<void> {
  const control = `::-p-aria(${name})`;
  await page.waitForSelector(control);
  await page.focus(control);
  await page.keyboard.press(key);
}

const rowInFocus = () =>
  tab.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.row);

const seeRow = (row: number) => expect.poll(rowInFocus).toBe(`${row}`);

describe("in a list of ten thousand records", () => {
  const open = async () => {
    await pages.visit(tab, "console.html#/records", { scene: "many" });
    await seeText(tab, "10,000 records");
    await tab.waitForSelector("[data-row='3']");
  };

  test("the arrow key leads from the search to the rows, and Tab comes back to the row that was left", async () => {
    await open();
    await tab.focus("input[type=search]");
    await tab.keyboard.press("ArrowDown");
    await tab.keyboard.press("ArrowDown");
    await seeRow(1);
    await tab.focus("input[type=search]");
    for (let steps = 0; steps < 3; steps += 1) await tab.keyboard.press("Tab");
    await seeRow(1);
  });

  test("End leads to the last record, also where it is not loaded yet, and Home to the first", async () => {
    await open();
    await tab.focus("[data-row='0']");
    await tab.keyboard.press("End");
    await seeRow(9999);
    await tab.keyboard.press("ArrowUp");
    await seeRow(9998);
    await tab.keyboard.press("Home");
    await seeRow(0);
    const size = await tab.$eval(".row", (row) => row.getAttribute("aria-setsize"));
    expect(size).toBe("10000");
  });

  test("a page is turned by what is in view, there and back", async () => {
    await open();
    await tab.focus("[data-row='0']");
    const inView = await tab.$eval(".rows", (rows) => Math.floor(rows.clientHeight / 58));
    await tab.keyboard.press("PageDown");
    await tab.keyboard.press("PageDown");
    await seeRow(2 * (inView - 1));
    await tab.keyboard.press("PageUp");
    await tab.keyboard.press("PageUp");
    await seeRow(0);
  });

  test("the row that has the focus keeps it when the list is scrolled elsewhere", async () => {
    await open();
    await tab.focus("[data-row='2']");
    await tab.$eval(".rows", (rows) => rows.scrollTo(0, 6000));
    await tab.waitForSelector("[data-row='110']");
    await seeRow(2);
    await tab.keyboard.press("ArrowDown");
    await seeRow(3);
    expect(await tab.$eval(".rows", (rows) => rows.scrollTop)).toBeLessThan(300);
  });

  test("nothing takes the focus from the search while somebody types in it", async () => {
    await open();
    await tab.focus("[data-row='0']");
    await tab.keyboard.press("ArrowDown");
    await tab.focus("input[type=search]");
    await tab.keyboard.type("router berlin");
    await seeText(tab, "records found");
    await seeFocus(tab, "Search records");
  });
});

describe("the focus of the console", () => {
  const record = "console.html#/records/record-00003";

  /** Open a record by its row: its title is shown, the row has the focus. */
  const seeRowOpened = async (title: string) => {
    const row = `::-p-xpath(//button[@data-row][contains(., "${title}")])`;
    await tab.click(row);
    await expect.poll(() => tab.$eval(".record-head h1", (one) => one.textContent)).toBe(title);
    expect(await tab.$eval(row, (one) => one === document.activeElement)).toBe(true);
  };

  test("is on the button by which the person left a record, once they are back", async () => {
    await pages.visit(tab, record);
    await pressOn(tab, "Edit");
    await seeFocus(tab, "Title");
    await pressOn(tab, "Cancel");
    await seeFocus(tab, "Edit");
    await pressOn(tab, "History");
    await seeFocus(tab, "Back");
    await tab.keyboard.press("Enter");
    await seeFocus(tab, "History");
    await tab.keyboard.press("Tab");
    await seeFocus(tab, "Move to the trash");
  });

  test("is on “Edit” after what was edited is saved", async () => {
    await pages.visit(tab, record);
    await pressOn(tab, "Edit");
    await seeFocus(tab, "Title");
    await tab.keyboard.type(" of ours");
    await tab.keyboard.press("Enter");
    await seeText(tab, "of ours");
    await seeFocus(tab, "Edit");
  });

  test("goes to the row that takes the place of one that is gone, and at last to the heading", async () => {
    await pages.visit(tab, "console.html#/trash", { scene: "trash" });
    const restores = () => tab.$$eval(".trash-list .button:not(.danger)", (all) => all.length);
    await tab.waitForSelector(".trash-acts button");
    await tab.focus(".trash-acts button");
    for (let left = (await restores()) - 1; left >= 0; left -= 1) {
      await tab.keyboard.press("Enter");
      await expect.poll(restores).toBe(left);
      await seeFocus(tab, left > 0 ? "Restore" : "Trash");
    }
  });

  test.each(["mouse", "keyboard"])(
    "is on the title of a record that is had back out of the trash by %s",
    async (by) => {
      await pages.visit(tab, record);
      await pressOn(tab, "Move to the trash");
      await seeFocus(tab, "Undo");
      if (by === "mouse") await tab.click("::-p-aria(Undo[role='button'])");
      else await tab.keyboard.press("Enter");
      await seeFocus(tab, "Travel booking");
      // Whoever comes to it by the list stays in the list.
      await seeRowOpened("GitLab");
      await seeRowOpened("Travel booking");
    },
  );

  test("stays in the list where several records are had back, by mouse", async () => {
    await pages.visit(tab, "console.html#/records");
    await tab.waitForSelector("[data-row='0']");
    await tab.focus("[data-row='0']");
    await tab.keyboard.down("Shift");
    await tab.keyboard.press("ArrowDown");
    await tab.keyboard.up("Shift");
    await pressOn(tab, "Move to the trash…");
    await tab.click("dialog[open] .button.danger-fill");
    await seeFocus(tab, "Undo");
    await tab.click("::-p-aria(Undo[role='button'])");
    await seeFocus(tab, "Search records");
  });

  test("stays where linked URLs are put in order and removed", async () => {
    await pages.visit(tab, "console.html#/records/new");
    await pressOn(tab, "Add URL");
    await pressOn(tab, "Move URL 2 up");
    await seeFocus(tab, "Move URL 1 down");
    await pressOn(tab, "Remove URL 2");
    await expect.poll(() => tab.$$eval(".linked-url", (all) => all.length)).toBe(1);
    await seeFocus(tab, "URL 1");
  });

  test("is led past the vaults and tags, to what the page is about", async () => {
    await pages.visit(tab, "console.html#/settings");
    await seeText(tab, "Appearance");
    await tab.keyboard.press("Tab");
    await seeFocus(tab, "Skip to the content");
    expect(await tab.title()).toBe("Settings – Latchkey");
    await tab.keyboard.press("Enter");
    await seeFocus(tab, "Settings");
    await tab.keyboard.press("Tab");
    expect(await tab.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
  });

  test("is with the record where a narrow window shows it in the place of the list, and back with its row", async () => {
    await pages.visit(tab, "console.html#/records");
    await tab.setViewport({ width: 620, height: 400 });
    await tab.waitForSelector("[data-row='2']");
    await tab.focus("[data-row='2']");
    await tab.keyboard.press("Enter");
    await tab.waitForSelector(".record-head", { visible: true });
    await seeFocus(tab, "Records");
    await tab.keyboard.press("Enter");
    await seeRow(2);
  });

  test("comes back with the row also of who is back before the record has been painted", async () => {
    await pages.visit(tab, "console.html#/records");
    await tab.setViewport({ width: 620, height: 400 });
    await tab.waitForSelector("[data-row='2']");
    await tab.evaluate(async () => {
      const press = (control: string) => document.querySelector<HTMLElement>(control)?.click();
      press("[data-row='2']");
      // Microtasks alone: nothing is painted between the two.
      while (document.querySelector(".to-list button") === null) await undefined;
      press(".to-list button");
    });
    await seeRow(2);
  });
});

describe("the popup's generator", () => {
  test("takes the focus with the place of the list, and Escape leads back to the search", async () => {
    await pages.visit(tab, "popup.html");
    await tab.waitForSelector(".record-row");
    await pressOn(tab, "Generate a password");
    await seeFocus(tab, "New password");
    await tab.keyboard.press("Tab");
    await tab.keyboard.press("Escape");
    await seeFocus(tab, "Search all records");
  });
});

/** What a screen reader lists by name: two of the same name cannot be told apart there. */
async function sameNames(page: Page): Promise<string[]> {
  const tree = await page.accessibility.snapshot();
  const names: string[] = [];
  const walk = (node: SerializedAXNode | null) => {
    if (node !== null && listed.has(node.role)) names.push(`${node.role} ${node.name}`);
    for (const child of node?.children ?? []) walk(child);
  };
  walk(tree);
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}

const listed = new Set(["button", "link", "textbox", "searchbox", "combobox", "checkbox"]);

test.each([
  ["console.html#/records/record-00003", "default"],
  ["console.html#/records/new", "default"],
  ["console.html#/trash", "trash"],
  ["console.html#/devices", "default"],
  ["console.html#/settings", "default"],
  ["console.html#/export", "default"],
  ["console.html#/import", "default"],
  ["console.html#/welcome", "first-record"],
  ["popup.html", "default"],
  ["popup.html", "saving"],
  ["popup.html", "continuing"],
])("on %s (%s) no two controls have one name", async (path, scene) => {
  await pages.visit(tab, path, { scene });
  await tab.waitForSelector("main button, main input");
  await tab.waitForFunction(() => document.querySelectorAll("main li, main input").length > 1);
  expect(await sameNames(tab)).toEqual([]);
});
