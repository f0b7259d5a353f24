import type { ErrorCode, WireError } from "#core/wire/error.ts";
import { causeIn, type UnreachableCause } from "#core/wire/unreachable.ts";
import { t } from "../language/messages.ts";

/** What is said of a failure: one sentence, and what to do next. */
export type Words = { readonly what: string; readonly next: string };

/** A code in words. Complete by its type: a code without words does not compile. */
export const errorWords = (code: ErrorCode): Words => ({
  what: t(`errors.${code}.what`),
  next: t(`errors.${code}.next`),
});

/** What says something of an address only to whoever has just typed it: it was right before. */
const ofAddress: ReadonlySet<string> = new Set<UnreachableCause>([
  "unknown_name",
  "refused",
  "late",
  "not_the_server",
]);

/**
 * A failure in words; where more is known than its code, they go by that.
 *
 * @param isTyped whether the server's address has just been typed
 */
export function problemWords({ code, data }: WireError, isTyped = false): Words {
  const cause = code === "server_unreachable" ? causeIn(data) : undefined;
  if (cause === undefined || (ofAddress.has(cause) && !isTyped)) return errorWords(code);
  return { what: t(`unreachable.${cause}.what`), next: t(`unreachable.${cause}.next`) };
}
