import browser from "webextension-polyfill";
import { askFrame } from "./frame-calls.ts";

/** How long a person's choice waits for a page to tell its forms. */
const tellsWithinMs = 1_000;

/**
 * A service worker that has just been started knows nothing of a tab: its frames tell their forms anew. The
 * one that a person means need not be the first to answer.
 *
 * @param told says the number of a tab whenever one of its frames has told
 * @param isKnown whether a form has been told that the person may have meant
 */
export async function toldAnew(
  tabId: number,
  told: EventTarget,
  isKnown: () => boolean,
): Promise<void> {
  const tooLong = AbortSignal.timeout(tellsWithinMs);
  const over = new Promise<unknown>((resolve) => tooLong.addEventListener("abort", resolve));
  const heard = new Promise<void>((resolve) => {
    const listen = () => isKnown() && resolve();
    told.addEventListener(`${tabId}`, listen, { signal: tooLong });
  });
  await Promise.race([over, Promise.all([heard, everyFrameHasAnswered(tabId)])]);
}

async function everyFrameHasAnswered(tabId: number): Promise<void> {
  const frames = (await browser.webNavigation.getAllFrames({ tabId })) ?? [];
  await Promise.all(
    frames.map(({ frameId }) => askFrame({ tabId, frameId }, "page.lookAgain", {})),
  );
}
