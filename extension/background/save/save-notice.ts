import browser from "webextension-polyfill";
import { t } from "../../language/messages.ts";
import { inLanguage } from "../state/language.ts";
import type { Settled } from "./pending-save.ts";

/**
 * Tells a person, outside of the page, that there is something to save. It names the site and nothing
 * else: notifications are kept and shown by the system, on its lock screen too.
 */

const prefix = "save-";

export async function showSaveNotice(
  tabId: number,
  kind: Settled["offer"]["kind"],
  origin: string,
): Promise<void> {
  const words = await inLanguage(() => ({
    title: t(`browser.notice.${kind}`),
    message: t("browser.notice.message", new URL(origin).host),
  }));
  await browser.notifications.create(`${prefix}${tabId}`, {
    type: "basic",
    iconUrl: browser.runtime.getURL("icon-128.png"),
    ...words,
  });
}

export async function clearSaveNotice(tabId: number): Promise<void> {
  await browser.notifications.clear(`${prefix}${tabId}`);
}

export async function clearSaveNotices(): Promise<void> {
  const shown = Object.keys(await browser.notifications.getAll());
  const ours = shown.filter((notice) => notice.startsWith(prefix));
  await Promise.all(ours.map((notice) => browser.notifications.clear(notice)));
}

/** A click on the notice shows the tab it is about, and the popup where the browser lets us. */
export async function answerNoticeClick(notice: string): Promise<void> {
  if (!notice.startsWith(prefix)) return;
  const tab = await browser.tabs.update(Number(notice.slice(prefix.length)), { active: true });
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  await browser.action.openPopup();
}
