import browser from "webextension-polyfill";
import { clearClipboardIfOurs, putOnClipboard } from "../../offscreen/clear-clipboard.ts";

/**
 * A document without a window, for what a service worker lacks: the clipboard. It answers the background
 * only: to a content script the answer would tell what is on the clipboard (SEC-31).
 */
browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) => {
  const { to, hash, text } = message as { to?: unknown; hash?: unknown; text?: unknown };
  if (to !== "offscreen" || sender.tab !== undefined) return undefined;
  if (typeof text === "string") return Promise.resolve(putOnClipboard(text));
  return typeof hash === "string" ? clearClipboardIfOurs(hash) : undefined;
});
