import browser from "webextension-polyfill";

/** What the background says without being asked. Nobody may be listening: that is no failure. */

/** Tell popup and console to ask again for what they show. */
export function tellPages(event: "state" | "records" | "page" | "settings"): void {
  browser.runtime.sendMessage({ to: "ui", event }).catch(() => undefined);
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
