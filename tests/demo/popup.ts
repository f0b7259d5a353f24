/** The toolbar's popup over a page, as a person sees it. */
import type { Browser, Page } from "puppeteer";
import { extensionIds } from "#core/wire/identity.ts";

/** Open the popup through the toolbar's button, take its picture, close it. */
export async function shootPopup(
  browser: Browser,
  page: Page,
  path: `${string}.png`,
): Promise<void> {
  const popup = await openPopup(browser, page);
  await popup.waitForSelector("footer, main", { timeout: 10_000 });
  await popup.screenshot({ path });
  await popup.close();
}

/** The popup over `page`, opened as by a click on the toolbar's button. */
export async function openPopup(browser: Browser, page: Page): Promise<Page> {
  const extension = (await browser.extensions()).get(extensionIds.chromium);
  if (extension === undefined) throw new Error("The extension is not installed");
  await page.triggerExtensionAction(extension);
  const target = await browser.waitForTarget((one) => one.url().endsWith("/popup.html"));
  return target.asPage();
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
