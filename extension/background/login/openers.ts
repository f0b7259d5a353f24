import browser from "webextension-polyfill";
import { siteOf } from "#core/match/site.ts";
import { SessionValue } from "../state/session-value.ts";

/** Which tab opened which, by a link or a script: of one in a window of its own the browser says so only when it is opened. */
type Openers = Readonly<Record<string, number>>;

const openers = new SessionValue<Openers>("openers", {});

export const noteOpener = (tabId: number, opener: number): Promise<void> =>
  openers.change((all) => ({ ...all, [tabId]: opener }));

/** The tab is gone. */
export const forgetOpener = (tabId: number): Promise<void> =>
  openers.change((all) => {
    const { [String(tabId)]: opener, ...others } = all;
    return opener === undefined ? all : others;
  });

/** The tab that opened this one, which may be gone, if it shows a page of the site of `url`. */
export async function heirOf(tabId: number, url: string): Promise<number | undefined> {
  const opener = (await openers.read())[tabId];
  if (opener === undefined) return undefined;
  const tab = await browser.tabs.get(opener).catch(() => undefined);
  return tab?.url !== undefined && siteOf(tab.url) === siteOf(url) ? opener : undefined;
}
