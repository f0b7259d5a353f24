/** One-time codes (RFC 6238) from what sites show when two-step sign-in is set up. */
import { Secret, TOTP } from "otpauth";
import { CryptoError } from "./error.ts";

/** A code and how long it holds. */
export type TotpCode = {
  readonly code: string;
  readonly remainingMs: number;
  readonly periodMs: number;
};

/**
 * The code at `timeMs` (since 1970) for an `otpauth://totp/…` URI, a `steam://` one or a bare base32 seed, in any
 * case, with spaces, hyphens or padding.
 *
 * @throws CryptoError `malformed`
 */
export function totpAt(seedOrUri: string, timeMs: number): TotpCode {
  const written = seedOrUri.trim();
  const { totp, encode } = makerOf(written);
  const periodMs = totp.period * 1000;
  return {
    code: encode(totp.generate({ timestamp: timeMs })),
    remainingMs: periodMs - (timeMs % periodMs),
    periodMs,
  };
}

/** Whether `text` is something that codes can be made from. */
export function isTotpSeed(text: string): boolean {
  try {
    makerOf(text.trim());
    return true;
  } catch {
    return false;
  }
}

type Maker = { readonly totp: TOTP; readonly encode: (digits: string) => string };

const asDigits = (totp: TOTP): Maker => ({ totp, encode: (digits) => digits });

function makerOf(written: string): Maker {
  const [, scheme = ""] = /^([a-z]+):/i.exec(written) ?? [];
  if (scheme.toLowerCase() === "otpauth") return ofUri(written);
  if (scheme.toLowerCase() === "steam") return ofSteam(written.replace(/^steam:(\/\/)?/i, ""));
  return asDigits(ofSeed(written, {}));
}

/** Steam writes the same number in letters of its own, which nobody takes for each other. */
const steamLetters = "23456789BCDFGHJKMNPQRTVWXY";
const steamLength = 5;

/** Ten digits hold the whole number of 31 bits that RFC 4226 cuts digits from. */
const ofSteam = (seed: string): Maker => ({
  totp: ofSeed(seed, { digits: 10 }),
  encode: (digits) =>
    Array.from({ length: steamLength }, (_, place) =>
      steamLetters.charAt(
        Math.floor(Number(digits) / steamLetters.length ** place) % steamLetters.length,
      ),
    ).join(""),
});

/**
 * https://github.com/google/google-authenticator/wiki/Key-Uri-Format, read as leniently as sites write it: the
 * library's own parser refuses an empty label and a seed in groups, both of which are about.
 */
function ofUri(uri: string): Maker {
  const { hostname, searchParams } = URL.parse(uri) ?? {};
  const seed = searchParams?.get("secret") ?? "";
  if (hostname?.toLowerCase() !== "totp") throw malformed("Not a URI of time-based codes");
  if (searchParams?.get("encoder")?.toLowerCase() === "steam") return ofSteam(seed);
  const number = (name: string, usual: number) => Number(searchParams?.get(name) ?? usual);
  const algorithm = searchParams?.get("algorithm") ?? "SHA1";
  const [digits, period] = [number("digits", 6), number("period", 30)];
  return asDigits(ofSeed(seed, { algorithm, digits, period }));
}

function ofSeed(
  seed: string,
  {
    algorithm = "SHA1",
    digits = 6,
    period = 30,
  }: Partial<Record<"digits" | "period", number>> & {
    readonly algorithm?: string;
  },
): TOTP {
  const letters = seed.replace(/[\s-]/g, "").toUpperCase();
  if (!/^[A-Z2-7]+=*$/.test(letters)) throw malformed("Not a seed of one-time codes");
  if (!/^SHA-?(1|256|512)$/i.test(algorithm)) throw malformed("Not an algorithm of one-time codes");
  if (!Number.isSafeInteger(digits) || digits < 6 || digits > 10)
    throw malformed("A one-time code has 6 to 10 digits");
  if (!Number.isSafeInteger(period) || period < 1 || period > 86_400)
    throw malformed("A one-time code holds for a second to a day");
  return new TOTP({ secret: Secret.fromBase32(letters), algorithm, digits, period });
}

const malformed = (message: string) => new CryptoError("malformed", message);
