/**
 * The demonstration by itself: every step is done in the browser, and checked by what the sites and the
 * extension then say. The first that does not come true ends it.
 */
// First of all: a page's reasons are told in the extension's own words, which look for a browser when they come.
import "../extension/setup/english.ts";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer";
import type { Caller } from "#core/wire/caller.ts";
import type { UiContract } from "#core/wire/ui-contract.ts";
import { mainReason, wordsOf } from "../../extension/design/reason-words.ts";
import { openExtensionPage } from "../lab/start-browser.ts";
import { uiCaller } from "../lab/ui-caller.ts";
import { openPopup, shootPopup, tabIdOf } from "./popup.ts";
import type { DemoSites } from "./sites.ts";

/** Says what was done; runs it and times it. */
export type Tell = (what: string, step: () => Promise<string | undefined>) => Promise<void>;

type Stage = {
  readonly browser: Browser;
  readonly sites: DemoSites;
  readonly screenshots: string;
  readonly tell: Tell;
};

/** Long enough for a slow machine; on a usual one a field is filled within some ten milliseconds. */
const fillWithinMs = 15_000;
/** How long nothing must happen where nothing may be filled. */
const nothingForMs = 1_500;

export async function demonstrate({ browser, sites, screenshots, tell }: Stage): Promise<void> {
  const control = await openExtensionPage(browser, "popup.html#control");
  const ui = uiCaller(control);
  const page = await browser.newPage();
  let shots = 0;
  const shoot = async (name: string) => {
    shots += 1;
    const file = (what: string) =>
      join(screenshots, `${shots}-${name}-${what}.png`) as `${string}.png`;
    await page.bringToFront();
    await page.screenshot({ path: file("page") });
    await shootPopup(control, page, file("popup"));
  };

  await tell("A simple login: name and password are filled", async () => {
    await page.goto(`${sites.mail}/`);
    await untilFilled(page, "input[name=email]");
    const ms = await untilFilled(page, "input[name=password]");
    await shoot("fernmail-filled");
    return `${Math.round(ms)} ms after the page was there`;
  });
  await tell("  … and they are the right ones: the site lets us in", async () => {
    await page.click("button");
    return signedIn(page);
  });

  await tell("A login over two sites: the name is filled on the first", async () => {
    await page.goto(`${sites.portal}/`);
    await untilFilled(page, "input[name=user]");
    await shoot("harbour-name");
    return new URL(page.url()).host;
  });
  await tell("  … the second site is not linked yet: nothing is filled there", async () => {
    await Promise.all([page.waitForNavigation(), page.click("button")]);
    if (!page.url().startsWith(sites.identity)) throw new Error(`The site led to ${page.url()}`);
    const reasons = await refusal(ui, await tabIdOf(control, page));
    await stillEmpty(page, "input[type=password]");
    await shoot("harbour-unlinked");
    const reason = mainReason(reasons);
    if (reason === undefined) throw new Error(`It does not say why: ${reasons.join()}`);
    return `it says: ${wordsOf(reason).what}`;
  });
  await tell(
    "  … linked by one click: the tab that is open is filled, without a reload",
    async () => {
      const opened = await page.evaluate(() => performance.timeOrigin);
      const popup = await openPopup(control, page);
      // The popup has more to say as answers come: it is pressed where it has come to rest.
      await popup.locator("button ::-p-text(Link this page)").click();
      // A tab in the background draws nothing.
      await page.bringToFront();
      await untilFilled(page, "input[type=password]").catch(async (cause: unknown) => {
        const { frames } = await ui("page.look", { tabId: await tabIdOf(control, page) });
        const seen = frames.map(({ verdict, reasons, filled }) => ({ verdict, reasons, filled }));
        const said = await popup.evaluate(() => document.body.innerText);
        throw new Error(`Not filled: ${JSON.stringify(seen)}. The popup says: ${said}`, { cause });
      });
      if ((await page.evaluate(() => performance.timeOrigin)) !== opened)
        throw new Error("Reloaded");
      await shoot("harbour-linked");
      return new URL(page.url()).host;
    },
  );
  await tell("  … and it is the right one: the site lets us in", async () => {
    await page.click("button");
    return signedIn(page);
  });

  await tell("Signed out: no key and no record is left in the browser", async () => {
    await ui("account.signOut", {});
    const left = await leftBehind(control);
    if (left.length > 0) throw new Error(`Left behind: ${left.join(", ")}`);
    return undefined;
  });
  await tell("  … and the simple login stays empty", async () => {
    await page.goto(`${sites.mail}/sign-out`);
    await page.waitForSelector("input[name=password]");
    await stillEmpty(page, "input[name=email]");
    await stillEmpty(page, "input[name=password]");
    await shoot("signed-out");
    return undefined;
  });
}

/** Wait until the field has a value. @returns ms from the document's parsing to its input event or, later, to now */
async function untilFilled(page: Page, selector: string): Promise<number> {
  await page.waitForFunction(
    (css) => (document.querySelector<HTMLInputElement>(css)?.value ?? "") !== "",
    { timeout: fillWithinMs, polling: "raf" },
    selector,
  );
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType("navigation");
    const { domContentLoadedEventEnd = 0 } = (navigation ?? {}) as PerformanceNavigationTiming;
    return performance.now() - domContentLoadedEventEnd;
  });
}

async function stillEmpty(page: Page, selector: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, nothingForMs));
  const value = await page.$eval(selector, (field) => (field as HTMLInputElement).value);
  if (value !== "") throw new Error(`${selector} was filled`);
}

/** What the site says to whoever has signed in. */
async function signedIn(page: Page): Promise<string> {
  const said = await page.waitForSelector("#signed-in", { timeout: fillWithinMs });
  return (await said?.evaluate((element) => element.textContent)) ?? "";
}

/** Why the extension filled nothing in this tab; waits until it has looked at the page. */
async function refusal(ui: Caller<UiContract>, tabId: number): Promise<readonly string[]> {
  const until = Date.now() + fillWithinMs;
  for (;;) {
    const { frames } = await ui("page.look", { tabId });
    const frame = frames.find(({ isTop, forms }) => isTop && forms.length > 0);
    if (frame !== undefined && frame.reasons.length > 0) {
      if (frame.verdict === "fill" || frame.filled > 0) throw new Error("It was filled");
      return frame.reasons;
    }
    if (Date.now() > until) throw new Error("The extension did not look at the page");
  }
}

/** What of the account is still in the browser's stores, by name: it should be nothing. */
function leftBehind(extensionPage: Page): Promise<string[]> {
  return extensionPage.evaluate(async () => {
    const ended = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const left: string[] = [];
    for (const { name = "" } of await indexedDB.databases()) {
      // The key by which the server knows this browser stays; it opens nothing.
      if (name === "latchkey-device") continue;
      const opening = indexedDB.open(name);
      // It has gone meanwhile, and is not to be made by looking for it.
      opening.onupgradeneeded = () => opening.transaction?.abort();
      const database = await ended(opening).catch(() => undefined);
      if (database === undefined) continue;
      // Where a browser has it instead of `storage.local`.
      if (name === "latchkey-local") {
        const values = database.transaction("values").objectStore("values");
        if ((await ended(values.getAllKeys())).includes("account")) left.push("account");
        database.close();
        continue;
      }
      for (const store of database.objectStoreNames) {
        const count = await ended(database.transaction(store).objectStore(store).count());
        if (count > 0) left.push(`${name}/${store}: ${count}`);
      }
      database.close();
    }
    const { keys } = await chrome.storage.session.get("keys");
    const { account } = await chrome.storage.local.get("account");
    if (keys !== undefined) left.push("keys");
    if (account !== undefined) left.push("account");
    return left;
  });
}
