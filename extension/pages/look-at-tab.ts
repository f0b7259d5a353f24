import browser from "webextension-polyfill";
import { WireError } from "#core/wire/error.ts";

/** Browsers take no more than two pictures a second. */
const betweenPicturesMs = 600;
const pictures = 4;

/**
 * Show `look` pictures of the web page that the person had before them last, until it makes something of one:
 * a tab that has just been brought up may not be drawn yet. The tab that was in front is brought back.
 *
 * @throws WireError `not_found` where no web page is open
 */
export async function lookAtLastTab<Seen>(
  look: (picture: Blob) => Promise<Seen | undefined>,
): Promise<Seen | undefined> {
  const tab = await lastWebTab();
  const [front] = await browser.tabs.query({ active: true, windowId: tab.windowId });
  const isBehind = front?.id !== tab.id;
  if (isBehind) await browser.tabs.update(tab.id, { active: true });
  try {
    for (let taken = 0; taken < pictures; taken += 1) {
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
