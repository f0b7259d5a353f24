import { t } from "../language/messages.ts";

/** Why a picture gives no seed of one-time codes. */
export type QrProblem =
  | "no_picture"
  | "unreadable"
  | "no_code"
  | "counter"
  | "export"
  | "address"
  | "other"
  | "several";

/** What was wrong, and what to do. */
export const qrWords = (problem: QrProblem) => ({
  what: t(`qr.${problem}.what`),
  next: t(`qr.${problem}.next`),
});
