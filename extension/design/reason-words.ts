import { reasonCodes } from "#core/match/reason.ts";
import { t } from "../language/messages.ts";
import type { Words } from "./words.ts";

/**
 * Why a form was or was not filled, by the codes of `core/match/reason.ts`, in words and with what to do
 * next. `what` completes "Not filled: …".
 */

/** A reason code in words. One of a newer background is owned up to. */
export function wordsOf(reason: string): Words {
  const code = reasonCodes.find((one) => one === reason) ?? "unknown";
  return { what: t(`reasons.${code}.what`), next: t(`reasons.${code}.next`) };
}

/** Reasons that only say something beside the verdict: never why nothing was filled. */
const remarks: readonly string[] = ["chosen_account", "not_encrypted"];

/** Whether a reason stands against filling, and does not only say something beside. */
export const isAgainst = (reason: string): boolean => !remarks.includes(reason);

/** Why a record that belongs to the site has no say on this page: more telling than that none is linked to it. */
const nearMisses: readonly string[] = ["downgrade", "vetoed"];

export const isNearMiss = (reasons: readonly string[]): boolean =>
  nearMisses.includes(mainReason(reasons) ?? "");

/** The reason to name first; what it was is the background's order. */
export function mainReason(reasons: readonly string[]): string | undefined {
  const near = reasons.find((reason) => nearMisses.includes(reason));
  if (reasons[0] === "no_record" && near !== undefined) return near;
  return reasons.find(isAgainst) ?? reasons[0];
}
