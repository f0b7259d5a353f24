/** Sealing bytes (AEAD): suite 1 is AES-256-GCM with a random nonce. */
import { type Bytes, concat } from "#core/bytes/bytes.ts";
import { CryptoError } from "./error.ts";
import { randomBytes } from "./random.ts";

/** The first byte of every blob names how it was sealed. There is no other suite to fall back to. */
export const suite = 0x01;

const nonceLength = 12;
const tagLength = 16;

/** `0x01 || nonce (12) || ciphertext || tag (16)`; opens only with the same key and associated data. */
export async function seal(key: CryptoKey, plaintext: Bytes, associated: Bytes): Promise<Bytes> {
  const nonce = randomBytes(nonceLength);
  const algorithm = { name: "AES-GCM", iv: nonce, additionalData: associated };
  const sealed = await crypto.subtle.encrypt(algorithm, key, plaintext);
  return concat(Uint8Array.of(suite), nonce, new Uint8Array(sealed));
}

/**
 * What {@link seal} sealed.
 *
 * @throws CryptoError `suite_refused` for any other suite byte, `malformed` when too short, `wrong_key` when
 * the key, the associated data or one bit of the blob is another.
 */
export async function open(key: CryptoKey, blob: Bytes, associated: Bytes): Promise<Bytes> {
  checkSuite(blob);
  if (blob.length < 1 + nonceLength + tagLength)
    throw new CryptoError("malformed", "Too short to be sealed");
  const nonce = blob.subarray(1, 1 + nonceLength);
  const algorithm = { name: "AES-GCM", iv: nonce, additionalData: associated };
  try {
    return new Uint8Array(
      await crypto.subtle.decrypt(algorithm, key, blob.subarray(1 + nonceLength)),
    );
  } catch (cause) {
    throw new CryptoError("wrong_key", "Does not open with this key and context", { cause });
  }
}

/** @throws CryptoError `suite_refused` unless `blob` is of the one suite there is (SEC-67). */
export function checkSuite(blob: Uint8Array): void {
  if (blob[0] !== suite) throw new CryptoError("suite_refused", "Not of a suite we accept");
}
