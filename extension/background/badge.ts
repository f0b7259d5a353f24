import browser from "webextension-polyfill";
import { match } from "#core/match/match.ts";
import type { Pages } from "./pages.ts";

/** What the icon says: whether Latchkey is locked, and how many records belong to the page in the tab. */

/** Show it for a tab that has just gone somewhere. Its own URL counts: events leave out `view-source:` (SEC-15). */
export async function showBadgeOf(pages: Pages, tabId: number): Promise<void> {
  const { url } = await browser.tabs.get(tabId);
  await showBadge(pages, tabId, url ?? "");
}

/** Show it for one tab. While locked there is none, nor any trace of which pages have records. */
async function showBadge(pages: Pages, tabId: number, url: string): Promise<void> {
  const found = /^https?:/.test(url) ? await pages.lookUp(url).catch(() => []) : [];
  const here = found.filter(({ candidate }) => match(candidate.linked, url).hit !== undefined);
  await setBadge(tabId, here.length === 0 ? "" : String(here.length));
}

/** Show it for every open page. */
export async function showBadges(pages: Pages): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(({ id, url }) =>
      id === undefined || url === undefined ? undefined : showBadge(pages, id, url),
    ),
  );
}

export async function clearBadges(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : setBadge(id, ""))));
}

/** A tab that has just been closed has no badge to set. */
async function setBadge(tabId: number, text: string): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text });
    if (text !== "") await browser.action.setBadgeBackgroundColor({ tabId, color: "#3057d5" });
  } catch {
    // Gone meanwhile.
  }
}

/** The icon of a locked or unlocked Latchkey, in every tab. */
export async function showLocked(isLocked: boolean): Promise<void> {
  const name = isLocked ? "icon-locked" : "icon";
  const path = Object.fromEntries([16, 32, 48].map((size) => [size, `${name}-${size}.png`]));
  await browser.action.setIcon({ path });
}
