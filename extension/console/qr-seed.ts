import { isTotpSeed } from "#core/crypto/totp.ts";
import { t } from "../language/messages.ts";

/** What a QR code says, taken for the seed of one-time codes. */

export type QrOutcome =
  | { readonly kind: "seed"; readonly seed: string }
  | { readonly kind: QrProblem };

export type QrProblem = "no_picture" | "no_code" | "counter" | "export" | "address" | "other";

/** Codes that are something else, by how they begin. */
const others: readonly (readonly [RegExp, QrProblem])[] = [
  [/^otpauth:\/\/hotp\//i, "counter"],
  [/^otpauth-migration:/i, "export"],
  [/^https?:/i, "address"],
];

export function seedOf(text: string): QrOutcome {
  const written = text.trim();
  const other = others.find(([begins]) => begins.test(written));
  if (other !== undefined) return { kind: other[1] };
  // Any short word of letters is a seed to base32; a QR code for one is always a URI.
  const isUri = /^(otpauth|steam):/i.test(written);
  return isUri && isTotpSeed(written) ? { kind: "seed", seed: written } : { kind: "other" };
}

/** What was wrong, and what to do. */
export const qrWords = (problem: QrProblem) => ({
  what: t(`qr.${problem}.what`),
  next: t(`qr.${problem}.next`),
});
