import type { ErrorCode, WireError } from "#core/wire/error.ts";
import { causeIn } from "#core/wire/unreachable.ts";
import { t } from "../language/messages.ts";

/** What is said of a failure: one sentence, and what to do next. */
export type Words = { readonly what: string; readonly next: string };

/** A code in words. Complete by its type: a code without words does not compile. */
export const errorWords = (code: ErrorCode): Words => ({
  what: t(`errors.${code}.what`),
  next: t(`errors.${code}.next`),
});

/** A failure in words; where more is known than its code, they go by that. */
export function problemWords({ code, data }: WireError): Words {
  const cause = code === "server_unreachable" ? causeIn(data) : undefined;
  if (cause === undefined) return errorWords(code);
  return { what: t(`unreachable.${cause}.what`), next: t(`unreachable.${cause}.next`) };
}
