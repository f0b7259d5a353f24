import { defineContentScript } from "wxt/utils/define-content-script";
import { start } from "../content/start.ts";

/**
 * Finds each login form of each frame and fills it with what the background decides.
 *
 * The page is hostile. Nothing it calls, dispatches or styles may lead to a release: the background
 * alone decides, on what the browser says of this frame.
 */
export default defineContentScript({
  matches: ["https://*/*", "http://*/*"],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: "document_start",

  main(context) {
    Object.assign(globalThis, { latchkey: true });
    start(document, context);
  },
});
