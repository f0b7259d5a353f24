import { WireError } from "#core/wire/error.ts";
import { browser } from "./browser-api.ts";

/** Browsers take no more than two pictures a second. */
const betweenPicturesMs = 600;
/** Of a tab that is brought up; one that is in front already is drawn. */
const pictures = 4;

/** A tab by its number, or the web page that the person had before them last. */
export type LookedAt = number | "last";

/**
 * Show `look` pictures of what can be seen of a tab, until it makes something of one: a tab that has just been
 * brought up may not be drawn yet. The tab that was in front is brought back.
 *
 * @throws WireError `not_found` where the tab is gone, or no web page is open
 */
export async function lookAtTab<Seen>(
  at: LookedAt,
  look: (picture: Blob) => Promise<Seen | undefined>,
): Promise<Seen | undefined> {
  const tab = at === "last" ? await lastWebTab() : await tabOf(at);
  const [front] = await browser.tabs.query({ active: true, windowId: tab.windowId });
  const isBehind = front?.id !== tab.id;
  if (isBehind) await browser.tabs.update(tab.id, { active: true });
  try {
    for (let taken = 0; taken < (isBehind ? pictures : 1); taken += 1) {
      if (taken > 0) await new Promise((resolve) => setTimeout(resolve, betweenPicturesMs));
      const url = await browser.tabs.captureVisibleTab(tab.windowId, { format: "png" });
      const seen = await look(blobOf(url));
      if (seen !== undefined) return seen;
    }
    return undefined;
  } finally {
    if (isBehind && front?.id !== undefined) {
      await browser.tabs.update(front.id, { active: true }).catch(() => undefined);
    }
  }
}

async function tabOf(id: number) {
  const tab = await browser.tabs.get(id).catch(() => undefined);
  if (tab?.windowId === undefined) throw new WireError("not_found", "The tab is gone");
  return { id, windowId: tab.windowId };
}

async function lastWebTab() {
  const tabs = await browser.tabs.query({ windowType: "normal" });
  const newest = tabs
    .filter(({ url }) => /^https?:/.test(url ?? ""))
    .toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
  if (newest?.id === undefined || newest.windowId === undefined) {
    throw new WireError("not_found", "No web page is open");
  }
  return { id: newest.id, windowId: newest.windowId };
}

/** The pages' policy lets them fetch no `data:` URL. */
function blobOf(dataUrl: string): Blob {
  const bytes = atob(dataUrl.slice(dataUrl.indexOf(",") + 1));
  return new Blob([Uint8Array.from(bytes, (letter) => letter.charCodeAt(0))], {
    type: "image/png",
  });
}
