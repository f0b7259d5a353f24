/** The popup over a page: as the toolbar opens it, or where a browser opens it for nobody, in a tab of its own. */
import type { Browser, Page } from "puppeteer";
import { extensionIds } from "#core/wire/identity.ts";
import { isFirefox, openExtensionPage } from "../lab/start-browser.ts";

/** What the browsers make of the popup's own size. */
const popupSize = { width: 380, height: 580 };

/** Open the popup over `page`, take its picture, close it. */
export async function shootPopup(control: Page, page: Page, path: `${string}.png`): Promise<void> {
  const popup = await openPopup(control, page);
  // What it has to say of the page, or the way in.
  await popup.waitForSelector(".list-head bdi, .account-page", { timeout: 10_000 });
  await popup.screenshot({ path });
  await popup.close();
  await page.bringToFront();
}

/** The popup over `page`, opened as by a click on the toolbar's button. @param control a page of the extension */
export async function openPopup(control: Page, page: Page): Promise<Page> {
  const browser = page.browser();
  return (await isFirefox(browser)) ? popupTab(control, page) : toolbarPopup(browser, page);
}

async function toolbarPopup(browser: Browser, page: Page): Promise<Page> {
  const extension = (await browser.extensions()).get(extensionIds.chromium);
  if (extension === undefined) throw new Error("The extension is not installed");
  // The same page may be open in a tab.
  const before = new Set(browser.targets());
  await page.triggerExtensionAction(extension);
  const target = await browser.waitForTarget(
    (one) => one.url().endsWith("/popup.html") && !before.has(one),
  );
  return target.asPage();
}

/** Firefox shows its toolbar's popups to no one who drives it. */
async function popupTab(control: Page, page: Page): Promise<Page> {
  const popup = await openExtensionPage(
    page.browser(),
    `popup.html?tab=${await tabIdOf(control, page)}`,
  );
  await popup.setViewport(popupSize);
  return popup;
}

/** The id by which extensions know the tab of `page`; asked from `control`, a page of the extension. */
export async function tabIdOf(control: Page, page: Page): Promise<number> {
  const url = page.url();
  const id = await control.evaluate(
    async (wanted) => (await chrome.tabs.query({})).find((tab) => tab.url === wanted)?.id,
    url,
  );
  if (id === undefined) throw new Error(`No tab shows ${url}`);
  return id;
}
