import browser from "webextension-polyfill";
import { type MessageKey, t } from "../../language/messages.ts";
import { inLanguage } from "../state/language.ts";

/**
 * Our items of the browser's context menu.
 *
 * They never name a record: browsers keep the items of an extension whose background may stop on disk, where
 * nothing readable belongs (SEC-32). What can be chosen is named in our own windows.
 */

/** Each act of `quick-acts.ts` that has an item, in the order of the items. */
const titles: Readonly<Record<string, MessageKey>> = {
  fill: "browser.context.fill",
  "fill-next": "browser.context.fillNext",
  "copy-code": "browser.context.copyCode",
  open: "browser.context.open",
};

const contextMenuItems = (): browser.Menus.CreateCreatePropertiesType[] =>
  Object.entries(titles).map(([id, title]) => ({
    id,
    title: t(title),
    contexts: ["editable"],
    documentUrlPatterns: ["http://*/*", "https://*/*"],
  }));

/** The browser keeps them from then on, in the language of that moment. */
export async function makeContextMenu(): Promise<void> {
  const items = await inLanguage(contextMenuItems);
  await browser.contextMenus.removeAll();
  for (const item of items) browser.contextMenus.create(item);
}
