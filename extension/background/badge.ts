import browser from "webextension-polyfill";
import { match } from "#core/match/match.ts";
import { type Sign, signOf } from "#core/match/tab-sign.ts";
import { type MessageKey, t } from "../language/messages.ts";
import type { Core } from "./core.ts";
import { learnedLinkIn } from "./login/continuing.ts";
import { proofIn } from "./login/login-session.ts";
import { isWarned } from "./page/phishing.ts";
import { inLanguage } from "./state/language.ts";
import { readSession, writeSession } from "./state/stored-state.ts";

/** What the icon says: whether Latchkey is locked, and what there is to know of the page in the tab. */

type Parts = Pick<Core, "pages" | "keyring" | "saves" | "ownHosts">;

/** What is shown, by tab, as far as this worker knows: most pages have nothing to say, and need no word to the browser. */
const shown = new Map<number, Shown>();

/** Show it for a tab whose page has changed by now. Its own URL counts: events leave out `view-source:` (SEC-15). */
export async function showBadgeOf(parts: Parts, tabId: number): Promise<void> {
  const { url } = await browser.tabs.get(tabId);
  await showBadge(parts, tabId, url ?? "");
}

/** Show it for a tab that has just gone to `url`. The browser has taken the badge of the page before away. */
export async function showNewBadge(parts: Parts, tabId: number, url: string): Promise<void> {
  shown.set(tabId, nothing);
  begin(tabId);
  const found = /^https?:/.test(url) ? await parts.pages.lookUp(url).catch(() => []) : [];
  const isProven = (await proofIn(tabId)) !== undefined;
  const isAsked = (await parts.saves.offerIn(tabId)) !== undefined;
  if (found.length > 0 || isProven || isAsked) await showBadgeOf(parts, tabId);
}

export function forgetBadge(tabId: number): void {
  shown.delete(tabId);
  looks.delete(tabId);
}

/** The newest look at each tab: one that was begun before and ends later says nothing any more. */
const looks = new Map<number, number>();
let lastLook = 0;

function begin(tabId: number): number {
  lastLook += 1;
  looks.set(tabId, lastLook);
  return lastLook;
}

/** Show it for one tab. While locked there is none, nor any trace of which pages have records. */
async function showBadge(parts: Parts, tabId: number, url: string): Promise<void> {
  const look = begin(tabId);
  const sign = await signFor(parts, tabId, url);
  if (looks.get(tabId) === look) await setBadge(tabId, sign);
}

async function signFor(parts: Parts, tabId: number, url: string): Promise<Sign> {
  const { pages, keyring, saves } = parts;
  const locked = (await keyring.current()) === undefined;
  if (locked || !/^https?:/.test(url)) return nothing;
  const found = await pages.lookUp(url).catch(() => []);
  const frames = pages.frames.of(tabId);
  const learned = await learnedLinkIn(parts, tabId, frames, found).catch(() => undefined);
  return signOf({
    records: found.filter(({ candidate }) => match(candidate.linked, url).hit !== undefined).length,
    continues: learned !== undefined,
    warns: frames.some(isWarned),
    asks: (await saves.offerIn(tabId)) !== undefined,
  });
}

const nothing = signOf({ records: 0, continues: false, warns: false, asks: false });

const doneShownMs = 1_500;

/** Say for a moment that what a person asked for without a window of ours is done. */
export async function showDone(parts: Parts, tabId: number): Promise<void> {
  begin(tabId);
  await setBadge(tabId, { text: "✓", color: "#0b6b5a", about: "done" });
  setTimeout(() => void showBadgeOf(parts, tabId).catch(() => undefined), doneShownMs);
}

/** Show it for every open page. */
export async function showBadges(parts: Parts): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(({ id, url }) =>
      id === undefined || url === undefined ? undefined : showBadge(parts, id, url),
    ),
  );
}

export async function clearBadges(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : setBadge(id, nothing))));
}

/** A tab that has just been closed has no badge to set. */
async function setBadge(tabId: number, sign: Shown): Promise<void> {
  const { text, color, about } = sign;
  const before = shown.get(tabId);
  if (before?.text === text) return;
  shown.set(tabId, sign);
  const { action } = browser;
  const key = titles[about];
  // Each is drawn by the browser's own process, which has a page to show meanwhile.
  const hasTitle = before !== undefined && titles[before.about] === key;
  const hasColor = text === "" || before?.color === color;
  try {
    const title = key === undefined ? "Latchkey" : await inLanguage(() => t(key));
    await action.setBadgeText({ tabId, text });
    if (!hasTitle) await action.setTitle({ tabId, title });
    if (!hasColor) await action.setBadgeBackgroundColor({ tabId, color });
  } catch {
    // Gone meanwhile.
  }
}

type Shown = Omit<Sign, "about"> & { readonly about: Sign["about"] | "done" };

/** What says more than the name and the badge's own text. */
const titles: Readonly<Partial<Record<Shown["about"], MessageKey>>> = {
  done: "browser.badge.done",
  warns: "browser.badge.warns",
  continues: "browser.badge.continues",
  asks: "browser.badge.asks",
};

/** The last icon's change: the next one is made after it. */
let lastIcon: Promise<unknown> = Promise.resolve();

/** The icon of a locked or unlocked Latchkey, in every tab. */
export function showLocked(isLocked: boolean): Promise<void> {
  const showing = lastIcon.then(() => showIcon(isLocked ? "icon-locked" : "icon"));
  lastIcon = showing.catch(() => undefined);
  return showing;
}

/** The browser keeps an icon when this worker is stopped; to draw it again holds up the page that the next one is started for. */
async function showIcon(name: string): Promise<void> {
  if ((await readSession("icon")) === name) return;
  const path = Object.fromEntries([16, 32, 48].map((size) => [size, `${name}-${size}.png`]));
  await browser.action.setIcon({ path });
  await browser.action.setBadgeBackgroundColor({ color: nothing.color });
  await writeSession("icon", name);
}
