/** The menu at a field, as a test reaches it: the page cannot, but the browser's own tools can. */
import type { Frame } from "puppeteer";
import { expect } from "vitest";
import type { Stage } from "./stage.ts";
import type { Tab } from "./tab.ts";

/** Elements of ours in the page. Nothing is in them that the page could see. */
export const hosts = (tab: Tab): Promise<number> =>
  tab.page.$$eval("[popover]", (all) => all.length);

/** Come to a field as a person does, and wait for the icon. */
export async function comeTo(tab: Tab, selector: string): Promise<void> {
  await tab.page.bringToFront();
  await tab.page.click(selector);
  await expect.poll(() => hosts(tab), { interval: 10 }).toBe(1);
}

export const menuFrame = (tab: Tab): Frame | undefined =>
  tab.page.frames().find((frame) => frame.url().includes("/menu.html"));

/**
 * The menu, once it is open and has the focus. A machine that is busy may take longer to load it than it is waited
 * for; the icon is gone then, and the popup takes its place. A person would come to the field again, and so does this.
 */
export async function openMenu(tab: Tab, selector = "[name=username]"): Promise<Frame> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await comeTo(tab, selector);
    await tab.page.keyboard.press("ArrowDown");
    const settled = async () => (await isOpen(tab)) || (await hosts(tab)) === 0;
    await untilSo(tab, settled);
    if (await isOpen(tab)) break;
    await tab.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  }
  return untilOpen(tab);
}

/** Whether it is open and has the focus; not so where it goes meanwhile. */
export async function isOpen(tab: Tab): Promise<boolean> {
  try {
    return (await menuFrame(tab)?.evaluate(() => document.hasFocus())) ?? false;
  } catch {
    return false;
  }
}

export async function untilOpen(tab: Tab): Promise<Frame> {
  await untilSo(tab, () => isOpen(tab));
  const frame = menuFrame(tab);
  if (frame === undefined) throw new Error("The menu is gone");
  // The browser knows where a click belongs once it has drawn the frame there.
  await dwell(150);
  return frame;
}

/** Wait for it, and say what is there instead of the menu where it does not come. */
async function untilSo(tab: Tab, isSo: () => Promise<boolean>): Promise<void> {
  try {
    await expect.poll(isSo, { interval: 10 }).toBe(true);
  } catch (cause) {
    throw new Error(`The menu is not open: ${await whatIsThere(tab)}`, { cause });
  }
}

/** Where the focus is, and what there is of the menu: nothing else tells why it is not open. */
async function whatIsThere(tab: Tab): Promise<string> {
  const frames = tab.page.frames().map(async (frame) => {
    const at = await frame
      .evaluate(() => ({ hasFocus: document.hasFocus(), at: document.activeElement?.tagName }))
      .catch((error: unknown) => `${error}`);
    return [frame.url(), at];
  });
  return JSON.stringify({ icons: await hosts(tab), frames: await Promise.all(frames) });
}

export const rowsOf = (menu: Frame): Promise<string[]> =>
  menu.$$eval("[role=option]", (all) => all.map((row) => (row as HTMLElement).innerText));

/**
 * The popup is asked for where something is not as it looks. A real one would take the focus, and with it the
 * clicks, from what a test does next: here it is only noted.
 */
export async function notePopups({ worker }: Stage): Promise<void> {
  await (await worker())?.evaluate(() => {
    const shown: string[] = [];
    const openPopup = async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      shown.push(await chrome.action.getPopup(tab?.id === undefined ? {} : { tabId: tab.id }));
    };
    for (const api of [chrome, (globalThis as { browser?: typeof chrome }).browser]) {
      if (api !== undefined) Object.assign(api.action, { openPopup });
    }
    Object.assign(globalThis, { popupsShown: shown });
  });
}

/** Which pages {@link notePopups} has noted, in order. */
export const popupsShown = async ({ worker }: Stage): Promise<readonly string[]> =>
  (await (await worker())?.evaluate("popupsShown")) as readonly string[];

/** As long as a person needs to see what is there: the one thing here that is time, and no fact. */
export const dwell = (ms = 650) => new Promise((resolve) => setTimeout(resolve, ms));

/** Where the middle of a row of the menu is, in the page's coordinates. */
export async function middleOf(menu: Frame, selector: string): Promise<{ x: number; y: number }> {
  const box = await (await menu.waitForSelector(selector))?.boundingBox();
  if (box == null) throw new Error(`Nothing to point at: ${selector}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A click that may take the menu away. */
export async function clickIn(tab: Tab, menu: Frame, selector: string): Promise<void> {
  const { x, y } = await middleOf(menu, selector);
  await tab.page.mouse.click(x, y);
}

/** What the menu says of the act before. */
export async function saidIn(menu: Frame): Promise<string | null> {
  if (menu.detached) return null;
  return menu.$eval("[role=status]", (line) => line.textContent).catch(() => null);
}

/** As a person does: once more where the menu says that it was too soon, which it is on a machine that is busy. */
export async function actAgain(menu: Frame, act: () => Promise<void>): Promise<void> {
  for (let attempt = 0; attempt < 6; attempt += 1) {
    await dwell();
    await act();
    await dwell(100);
    if (!(await saidIn(menu))?.startsWith("One moment")) return;
  }
  throw new Error("It is always too soon");
}

/** Move to a row and stay there as long as a person does who reads it. */
export async function pointAt(tab: Tab, menu: Frame, selector: string): Promise<void> {
  const { x, y } = await middleOf(menu, selector);
  await tab.page.mouse.move(x - 20, y);
  await tab.page.mouse.move(x, y, { steps: 4 });
}
