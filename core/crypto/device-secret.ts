/** The device secret as people keep it on paper: 26 letters of Crockford's base32 and a checksum of two. */
import { type Bytes, concat, sameBytes } from "#core/bytes/bytes.ts";
import { fromCrockford, inGroups, toCrockford } from "#core/bytes/crockford.ts";
import { utf8 } from "#core/bytes/pae.ts";
import { CryptoError } from "./error.ts";
import { sha256 } from "./keys.ts";
import { label } from "./labels.ts";

const secretLetters = 26;

/** "ABCD-EFGH-…", 28 letters in groups of four. */
export async function deviceSecretText(secret: Bytes): Promise<string> {
  if (secret.length !== 16) throw new CryptoError("malformed", "A device secret has 16 bytes");
  return inGroups(toCrockford(secret) + (await checksum(secret)));
}

/**
 * The 16 bytes of a typed device secret; case, spaces, hyphens and O/0, I/1, L/1 do not matter.
 *
 * @throws CryptoError `malformed` when a letter is missing, of another alphabet or mistyped.
 */
export async function parseDeviceSecret(text: string): Promise<Bytes> {
  const letters = text.replace(/[\s-]/g, "");
  try {
    const secret = fromCrockford(letters.slice(0, secretLetters));
    // Read as base32 itself, so that a checksum tolerates the same mistakes as the secret.
    const given = fromCrockford(`${letters.slice(secretLetters)}00`);
    const right = fromCrockford(`${await checksum(secret)}00`);
    if (secret.length === 16 && sameBytes(given, right)) return secret;
  } catch (cause) {
    throw new CryptoError("malformed", "Not a device secret", { cause });
  }
  throw new CryptoError("malformed", "Mistyped device secret");
}

/** Ten bits: one slip in a thousand goes unnoticed here, and then fails at the slot's commitment. */
async function checksum(secret: Bytes): Promise<string> {
  const hash = await sha256(concat(utf8(label("device-secret")), secret));
  return toCrockford(hash.subarray(0, 2)).slice(0, 2);
}
