/** One-time codes (RFC 6238) from what sites show when two-step sign-in is set up. */
import { Secret, TOTP, URI } from "otpauth";
import { CryptoError } from "./error.ts";

/** A code and how long it holds. */
export type TotpCode = {
  readonly code: string;
  readonly remainingMs: number;
  readonly periodMs: number;
};

/**
 * The code at `timeMs` (since 1970) for an `otpauth://totp/…` URI or a bare base32 seed, in any case, with spaces,
 * hyphens or padding.
 *
 * @throws CryptoError `malformed`
 */
export function totpAt(seedOrUri: string, timeMs: number): TotpCode {
  const totp = parse(seedOrUri.trim());
  const periodMs = totp.period * 1000;
  return {
    code: totp.generate({ timestamp: timeMs }),
    remainingMs: periodMs - (timeMs % periodMs),
    periodMs,
  };
}

function parse(seedOrUri: string): TOTP {
  let totp: unknown;
  try {
    totp = /^otpauth:/i.test(seedOrUri)
      ? URI.parse(seedOrUri)
      : new TOTP({ secret: Secret.fromBase32(seedOrUri.replace(/[\s-]/g, "").toUpperCase()) });
  } catch (cause) {
    throw new CryptoError("malformed", "Not a one-time code seed", { cause });
  }
  if (!(totp instanceof TOTP) || totp.secret.bytes.length === 0)
    throw new CryptoError("malformed", "Not a seed of time-based codes");
  if (totp.digits < 6 || totp.digits > 10 || totp.period < 1)
    throw new CryptoError("malformed", "Codes of 6 to 10 digits and periods of a second or more");
  return totp;
}
