/** What one record's linked URLs say of everything its secret would pass: frame, frames around, target. */
import { originOf } from "./page-origin.ts";
import { type Reach, reach } from "./reach.ts";
import type { AcceptableUrl, Situation } from "./situation.ts";

/** An origin that takes part in a fill. */
export type Place = { readonly origin: string; readonly reach: Reach };

export type Surroundings = {
  readonly frame: Place;
  /** The frames around of another origin, the outermost last. */
  readonly around: readonly Place[];
  /** The top frame, where it is one of those. */
  readonly top: Place | undefined;
  /** Where the form sends itself, where that is another origin. */
  readonly target: Place | undefined;
};

export function surroundings(linked: readonly AcceptableUrl[], situation: Situation): Surroundings {
  const { frameUrl, ancestors, form } = situation;
  const frame = place(linked, frameUrl);
  const elsewhere = (url: string) => originOf(url) !== frame.origin;
  const top = ancestors.at(-1)?.url;
  return {
    frame,
    around: ancestors.flatMap(({ url }) => (elsewhere(url) ? [place(linked, url)] : [])),
    top: top !== undefined && elsewhere(top) ? place(linked, top) : undefined,
    target: leaves(form.action) && elsewhere(form.action) ? place(linked, form.action) : undefined,
  };
}

const place = (linked: readonly AcceptableUrl[], url: string): Place => ({
  origin: originOf(url),
  reach: reach(linked, url).reach,
});

/** A javascript: action runs in the page itself and sends nothing anywhere. */
function leaves(action: string | undefined): action is string {
  return action !== undefined && originOf(action) !== "javascript:";
}
