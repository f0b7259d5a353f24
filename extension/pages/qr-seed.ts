import { isTotpSeed } from "#core/crypto/totp.ts";
import { type TotpLabel, totpLabel } from "#core/crypto/totp-label.ts";
import type { QrProblem } from "./qr-words.ts";

/** What QR codes say, taken for the seed of one-time codes. */

export type QrSeed = { readonly kind: "seed"; readonly seed: string } & TotpLabel;

export type QrOutcome = QrSeed | { readonly kind: QrProblem };

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
  return isUri && isTotpSeed(written)
    ? { kind: "seed", seed: written, ...totpLabel(written) }
    : { kind: "other" };
}

/** Of all codes in one picture. Sites show others beside the seed, such as the address of an app. */
export function seedAmong(texts: readonly string[]): QrOutcome {
  const outcomes = texts.map(seedOf);
  const seeds = outcomes.filter((one) => one.kind === "seed");
  const [first] = seeds;
  if (first === undefined) return outcomes[0] ?? { kind: "no_code" };
  return seeds.every(({ seed }) => seed === first.seed) ? first : { kind: "several" };
}
