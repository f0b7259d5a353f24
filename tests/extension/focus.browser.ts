import type { Page } from "puppeteer";
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

const seeFocus = (page: Page, name: string) =>
  expect.poll(() => focusName(page), { timeout: 10_000 }).toBe(name);

describe("in a list of ten thousand records", () => {
  const rowInFocus = () =>
    tab.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.row);
  const seeRow = (row: number) => expect.poll(rowInFocus, { timeout: 10_000 }).toBe(`${row}`);
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
