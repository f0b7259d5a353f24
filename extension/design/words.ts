import type { ErrorCode } from "#core/wire/error.ts";
import { t } from "../language/messages.ts";

/** What is said of a failure: one sentence, and what to do next. */
export type Words = { readonly what: string; readonly next: string };

/** A code in words. Complete by its type: a code without words does not compile. */
export const errorWords = (code: ErrorCode): Words => ({
  what: t(`errors.${code}.what`),
  next: t(`errors.${code}.next`),
});
