/** Whether an act in the menu is a person's, of what they saw (SEC-16, SEC-17, SEC-19). */

/** All times are in ms of one clock. */
export type Act = {
  readonly kind: "pointer" | "key";
  readonly time: number;
  readonly isTrusted: boolean;
  /** A key that is held down. */
  readonly isRepeat: boolean;
  readonly isTouch: boolean;
};

export type Seen = {
  /** Since when every sample has found the whole menu in sight, as it is; undefined: the last one has not. */
  readonly visibleSince: number | undefined;
  /** Since when the pointer is in the menu, and the menu where it is on the screen. */
  readonly insideSince: number | undefined;
  readonly focusedSince: number | undefined;
};

/** As long as a person needs to see what is before them. */
const dwellMs = 500;

/** A key may have been meant for what had the focus before. */
const focusMs = 300;

/** `early`: too soon to tell; the same act a little later counts. `refused`: something is not as it looks. */
export type Verdict = "go" | "early" | "refused";

export function judge(act: Act, { visibleSince, insideSince, focusedSince }: Seen): Verdict {
  // A finger comes from nowhere: there is no way to tell where it was before.
  if (!act.isTrusted || act.isTouch || visibleSince === undefined) return "refused";
  const lasts = (since: number | undefined, ms: number) =>
    since !== undefined && act.time - since >= ms;
  const isMeant =
    act.kind === "pointer" ? lasts(insideSince, dwellMs) : lasts(focusedSince, focusMs);
  return !act.isRepeat && isMeant && lasts(visibleSince, dwellMs) ? "go" : "early";
}
