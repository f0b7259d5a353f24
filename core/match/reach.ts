/** How well one record's linked URLs cover a URL, with what this person has accepted of them. */
import { type MatchResult, match } from "./match.ts";
import type { AcceptableUrl } from "./situation.ts";

/**
 * `linked`: by a rule narrow enough to fill by. `domain`: only by a registrable domain.
 * `unaccepted`: only by what a colleague has added (SEC-24). `unlinked`: not at all.
 */
export type Reach = "linked" | "domain" | "unaccepted" | "unlinked";

export type Reached = { readonly reach: Reach; readonly result: MatchResult };

/** The best that can be said of `linked` on `url`. A `never` rule counts whoever has added it. */
export function reach(linked: readonly AcceptableUrl[], url: string): Reached {
  const accepted = linked.filter((one) => one.acceptedByPerson || one.strategy === "never");
  const own = match(accepted, url);
  if (own.hit !== undefined) {
    return { reach: own.hit.strategy === "domain" ? "domain" : "linked", result: own };
  }
  const result = match(linked, url);
  return { reach: result.hit === undefined ? "unlinked" : "unaccepted", result };
}

/** Whether any rule covers `url`, whoever has added it. */
export const isCovered = (linked: readonly AcceptableUrl[], url: string): boolean =>
  reach(linked, url).reach !== "unlinked";
