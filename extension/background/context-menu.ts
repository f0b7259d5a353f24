import browser from "webextension-polyfill";

/**
 * Our items of the browser's context menu.
 *
 * They never name a record: browsers keep the items of an extension whose background may stop on disk, where
 * nothing readable belongs (SEC-32). What can be chosen is named in our own windows.
 */

/** Each act of `quick-acts.ts` that has an item, in the order of the items. */
const titles: Readonly<Record<string, string>> = {
  fill: "Fill in this login",
  "fill-next": "Fill in the next account",
  "copy-code": "Copy the one-time code",
  open: "Open Latchkey",
};

export const contextMenuItems: readonly browser.Menus.CreateCreatePropertiesType[] = Object.entries(
  titles,
).map(([id, title]) => ({
  id,
  title,
  contexts: ["editable"],
  documentUrlPatterns: ["http://*/*", "https://*/*"],
}));

/** The browser keeps them from then on. */
export async function makeContextMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const item of contextMenuItems) browser.contextMenus.create(item);
}
