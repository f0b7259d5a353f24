import browser from "webextension-polyfill";
import { match } from "#core/match/match.ts";
import type { Pages } from "./pages.ts";
import type { Saves } from "./saves.ts";

/**
 * What the icon says: whether Latchkey is locked, how many records belong to the page in the tab, and with
 * a plus that there is something to save.
 */

type Place = { readonly pages: Pages; readonly saves: Saves };

/** What is shown, by tab, as far as this worker knows: most pages have no records, and need no word to the browser. */
const shown = new Map<number, string>();

/** Show it for a tab whose page has another path by now. */
export async function showBadgeOf(place: Place, tabId: number): Promise<void> {
  // The tab's own URL counts: events leave out `view-source:` (SEC-15).
  const { url } = await browser.tabs.get(tabId);
  await showBadge(place, tabId, url ?? "");
}

/** Show it for a tab that has just gone to `url`. The browser has taken the badge of the page before away. */
export async function showNewBadge(place: Place, tabId: number, url: string): Promise<void> {
  shown.set(tabId, "");
  const found = /^https?:/.test(url) ? await place.pages.lookUp(url).catch(() => []) : [];
  const isAsked = (await place.saves.offerIn(tabId)) !== undefined;
  if (found.length > 0 || isAsked) await showBadgeOf(place, tabId);
}

export function forgetBadge(tabId: number): void {
  shown.delete(tabId);
}

/** Show it for one tab. While locked there is none, nor any trace of which pages have records. */
async function showBadge({ pages, saves }: Place, tabId: number, url: string): Promise<void> {
  if ((await saves.offerIn(tabId)) !== undefined) return setBadge(tabId, "+");
  const found = /^https?:/.test(url) ? await pages.lookUp(url).catch(() => []) : [];
  const here = found.filter(({ candidate }) => match(candidate.linked, url).hit !== undefined);
  await setBadge(tabId, here.length === 0 ? "" : String(here.length));
}

/** Show it for every open page. */
export async function showBadges(place: Place): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(({ id, url }) =>
      id === undefined || url === undefined ? undefined : showBadge(place, id, url),
    ),
  );
}

export async function clearBadges(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : setBadge(id, ""))));
}

/** A tab that has just been closed has no badge to set. */
async function setBadge(tabId: number, text: string): Promise<void> {
  if (shown.get(tabId) === text) return;
  shown.set(tabId, text);
  try {
    await browser.action.setBadgeText({ tabId, text });
  } catch {
    // Gone meanwhile.
  }
}

/** The icon of a locked or unlocked Latchkey, in every tab. */
export async function showLocked(isLocked: boolean): Promise<void> {
  const name = isLocked ? "icon-locked" : "icon";
  const path = Object.fromEntries([16, 32, 48].map((size) => [size, `${name}-${size}.png`]));
  await browser.action.setIcon({ path });
  await browser.action.setBadgeBackgroundColor({ color: "#3057d5" });
}
