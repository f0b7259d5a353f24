import { isTotpSeed } from "#core/crypto/totp.ts";

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
export const qrWords: Record<QrProblem, { readonly what: string; readonly next: string }> = {
  no_picture: {
    what: "There is no picture.",
    next: "Take a screenshot of the QR code to the clipboard, or choose a picture file.",
  },
  no_code: {
    what: "No QR code was found.",
    next: "Make sure that all of it can be seen, large enough and in sharp black and white.",
  },
  counter: {
    what: "This QR code is for codes that count up, not for codes by the time.",
    next: "Latchkey makes codes by the time. Choose “authenticator app” on the site.",
  },
  export: {
    what: "This is an authenticator app’s export of many accounts.",
    next: "Use the QR code that the site itself shows when two-step sign-in is set up.",
  },
  address: {
    what: "This QR code is a web address.",
    next: "Look for the one that is to be scanned with an authenticator app.",
  },
  other: {
    what: "This QR code holds no seed of one-time codes.",
    next: "Look for the one that is to be scanned with an authenticator app.",
  },
};
