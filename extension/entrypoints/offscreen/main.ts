import browser from "webextension-polyfill";
import { clearClipboardIfOurs } from "../../offscreen/clear-clipboard.ts";

/**
 * A document without a window, for what a service worker lacks: the clipboard. It answers the background
 * only: to a content script the answer would tell what is on the clipboard (SEC-31).
 */
browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) => {
  const { to, hash } = message as { to?: unknown; hash?: unknown };
  if (to !== "offscreen" || typeof hash !== "string" || sender.tab !== undefined) return undefined;
  return clearClipboardIfOurs(hash);
});
