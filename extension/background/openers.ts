import browser from "webextension-polyfill";
import { siteOf } from "#core/match/site.ts";
import { readSession, writeSession } from "./stored-state.ts";

/** Which tab opened which, by a link or a script: of one in a window of its own the browser says so only when it is opened. */
type Openers = Readonly<Record<string, number>>;

const key = "openers";

let known: Promise<Openers> | undefined;

const openers = (): Promise<Openers> =>
  (known ??= readSession<Openers>(key).then((kept) => kept ?? {}));

async function change(next: (all: Openers) => Openers): Promise<void> {
  const before = openers();
  const changed = before.then(next);
  known = changed.catch(() => before);
  await writeSession(key, await changed);
}

export const noteOpener = (tabId: number, opener: number): Promise<void> =>
  change((all) => ({ ...all, [tabId]: opener }));

/** The tab is gone. */
export const forgetOpener = (tabId: number): Promise<void> =>
  change(({ [String(tabId)]: _, ...others }) => others);

/** The tab that opened this one, which may be gone, if it shows a page of the site of `url`. */
export async function heirOf(tabId: number, url: string): Promise<number | undefined> {
  const opener = (await openers())[tabId];
  if (opener === undefined) return undefined;
  const tab = await browser.tabs.get(opener).catch(() => undefined);
  return tab?.url !== undefined && siteOf(tab.url) === siteOf(url) ? opener : undefined;
}
