import browser from "webextension-polyfill";
import { clearClipboardIfOurs } from "../../offscreen/clear-clipboard.ts";

/** A document without a window, for what a service worker lacks: the clipboard. */
browser.runtime.onMessage.addListener((message: unknown) => {
  const { to, hash } = message as { to?: unknown; hash?: unknown };
  if (to !== "offscreen" || typeof hash !== "string") return undefined;
  return clearClipboardIfOurs(hash);
});
