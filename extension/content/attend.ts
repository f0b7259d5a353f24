/** Says that a person has come to a field, where the background has asked for that. */

import { listen } from "./listen.ts";
import { askBackground } from "./runtime.ts";

/**
 * @param fieldAtHand the key of the field that has the focus, where one has it that matters
 * @returns told whether to say it from here on
 */
export function attend(
  page: Document,
  signal: AbortSignal,
  fieldAtHand: () => string | undefined,
): (isAsked: boolean) => void {
  let isAsked = false;
  let told: string | undefined;
  function look(event?: Event): void {
    if (event?.type === "focusin") told = undefined;
    // A page may move the focus by itself: it is a person's once they do anything.
    if (!isAsked || event?.isTrusted === false || !navigator.userActivation.isActive) return;
    const field = fieldAtHand();
    if (field !== undefined && field !== told) void askBackground("page.focused", { field });
    told = field;
  }
  listen(page, ["focusin", "click", "keydown"], look, signal);
  return (asked) => {
    isAsked = asked;
    look();
  };
}
