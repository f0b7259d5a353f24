import browser from "webextension-polyfill";

/** What the background says without being asked. Nobody may be listening: that is no failure. */

type Event = "state" | "records" | "page" | "settings";

const untold = new Set<Event>();

/**
 * Tell popup and console to ask again for what they show. Said once for all that happens at once: each page asks
 * several questions each time, which a service worker that has just been started would be busy with.
 */
export function tellPages(event: Event): void {
  if (untold.has(event)) return;
  untold.add(event);
  setTimeout(() => {
    untold.delete(event);
    browser.runtime.sendMessage({ to: "ui", event }).catch(() => undefined);
  });
}

/** Tell the frames of every tab (or of one) to report their forms anew. */
export function lookAgain(tabId?: number): void {
  const tabs = tabId === undefined ? webTabs() : Promise.resolve([tabId]);
  tabs
    .then((ids) => {
      const message = { to: "frame", id: 1, method: "page.lookAgain", params: {} };
      for (const id of ids) browser.tabs.sendMessage(id, message).catch(() => undefined);
    })
    .catch(() => undefined);
}

async function webTabs(): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: ["http://*/*", "https://*/*"], discarded: false });
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
}
