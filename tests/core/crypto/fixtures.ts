/** What the tests of `core/crypto` start from, and the ways in which they break it. */
import { fromBase64Url, toBase64Url } from "#core/bytes/base64url.ts";
import type { Bytes } from "#core/bytes/bytes.ts";
import { createAccount, type Enrolment } from "#core/crypto/account.ts";
import type { Kdf } from "#core/crypto/password-slot.ts";
import { randomId } from "#core/crypto/random.ts";

/** The least that is accepted, so that tests are quick. */
export const quickKdf: Kdf = {
  algorithm: "argon2id",
  memoryKib: 19 * 1024,
  iterations: 2,
  parallelism: 1,
};

export const masterPassword = "correct horse battery staple";

/** A new account of a new organisation. */
export async function newAccount(owner = { org: randomId(), user: randomId() }) {
  return { owner, ...(await createAccount({ ...owner, masterPassword, kdf: quickKdf })) };
}

/** What a server returns: the same JSON, and nothing of the object it was made from. */
export const returned = (enrolment: Enrolment): Enrolment => JSON.parse(JSON.stringify(enrolment));

/** The same bytes but for one bit. */
export function flipped(bytes: Uint8Array, bit: number): Bytes {
  const out = new Uint8Array(bytes);
  const at = (bit >> 3) % out.length;
  out[at] = (out[at] ?? 0) ^ (1 << (bit & 7));
  return out;
}

/** The same base64url but for one bit of what it stands for. */
export const flippedText = (text: string, bit = 77): string =>
  toBase64Url(flipped(fromBase64Url(text), bit));

/** All ordered pairs of different places in a list. */
export const orderedPairs = (length: number): [number, number][] =>
  Array.from({ length: length * length }, (_, at): [number, number] => [
    Math.floor(at / length),
    at % length,
  ]).filter(([from, to]) => from !== to);
