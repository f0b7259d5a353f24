/** Key pairs: Ed25519 to sign, X25519 to receive. A private key is 32 bytes; its public key follows from it. */
import { fromBase64Url, toBase64Url } from "#core/bytes/base64url.ts";
import { type Bytes, concat } from "#core/bytes/bytes.ts";
import { inGroups, toCrockford } from "#core/bytes/crockford.ts";
import { isEd25519Point, isX25519Point } from "#core/bytes/curve-point.ts";
import { CryptoError } from "./error.ts";
import { sha256 } from "./keys.ts";
import { randomBytes } from "./random.ts";
import { open, seal } from "./seal.ts";
import { bytesOf } from "./text.ts";

export type Curve = "Ed25519" | "X25519";

/** A key pair and the bytes it came of. `privateKey` cannot be taken out; `secret` is what gets wrapped. */
export type KeyPair = {
  readonly secret: Bytes;
  readonly privateKey: CryptoKey;
  /** 32 bytes, base64url. */
  readonly publicKey: string;
};

/** RFC 8410 §7: an Ed25519 or X25519 private key in PKCS#8 is this and the 32 bytes. */
const pkcs8Prefix: Record<Curve, Uint8Array> = {
  Ed25519: fromBase64Url("MC4CAQAwBQYDK2VwBCIEIA"),
  X25519: fromBase64Url("MC4CAQAwBQYDK2VuBCIEIA"),
};

const usage: Record<Curve, KeyUsage> = { Ed25519: "sign", X25519: "deriveBits" };

/** A fresh key pair. */
export const newKeyPair = (curve: Curve): Promise<KeyPair> => keyPairOf(curve, randomBytes(32));

/** The key pair of a private key's 32 bytes. @throws CryptoError `bad_key` for another length. */
export async function keyPairOf(curve: Curve, secret: Bytes): Promise<KeyPair> {
  // The public key comes out of an engine as JWK only, and of a key that may be taken out.
  const { x } = await crypto.subtle.exportKey("jwk", await importSecret(curve, secret, true));
  if (x === undefined) throw new CryptoError("bad_key", "The engine gives no public key");
  return { secret, privateKey: await importSecret(curve, secret, false), publicKey: x };
}

/** A private key's 32 bytes as a key that cannot be taken out. */
export const importPrivateKey = (curve: Curve, secret: Bytes): Promise<CryptoKey> =>
  importSecret(curve, secret, false);

async function importSecret(curve: Curve, secret: Bytes, extractable: boolean): Promise<CryptoKey> {
  if (secret.length !== 32) throw new CryptoError("bad_key", "A private key has 32 bytes");
  const pkcs8 = concat(pkcs8Prefix[curve], secret);
  return crypto.subtle.importKey("pkcs8", pkcs8, curve, extractable, [usage[curve]]);
}

/**
 * A public key from outside.
 *
 * @throws CryptoError `bad_key` for wrong lengths, non-canonical encodings and points of small order (SEC-70).
 */
export async function importPublicKey(curve: Curve, publicKey: string): Promise<CryptoKey> {
  const raw = bytesOf(publicKey);
  const isPoint = curve === "Ed25519" ? isEd25519Point : isX25519Point;
  if (!isPoint(raw)) throw new CryptoError("bad_key", "Not a public key");
  try {
    return await crypto.subtle.importKey(
      "raw",
      raw,
      curve,
      true,
      curve === "Ed25519" ? ["verify"] : [],
    );
  } catch (cause) {
    throw new CryptoError("bad_key", "Not a public key", { cause });
  }
}

/** Wrap a private key; `context` says whose and what for, and its public key is bound too. */
export async function wrapKeyPair(kek: CryptoKey, pair: KeyPair, context: Bytes): Promise<string> {
  return toBase64Url(await seal(kek, pair.secret, concat(context, bytesOf(pair.publicKey, 32))));
}

/**
 * A wrapped key pair whose public key is already known.
 *
 * @throws CryptoError `wrong_key` when it does not open; `bad_key` when it is not the private key of `publicKey`.
 */
export async function unwrapKeyPair(
  curve: Curve,
  kek: CryptoKey,
  wrapped: { readonly privateKey: string; readonly publicKey: string },
  context: Bytes,
): Promise<KeyPair> {
  const associated = concat(context, bytesOf(wrapped.publicKey, 32));
  const pair = await keyPairOf(curve, await open(kek, bytesOf(wrapped.privateKey), associated));
  if (pair.publicKey !== wrapped.publicKey)
    throw new CryptoError("bad_key", "The public key is not this private key's");
  return pair;
}

/** SHA-256 of a public key, base64url: what machines compare. */
export async function keyHash(publicKey: string): Promise<string> {
  return toBase64Url(await sha256(bytesOf(publicKey, 32)));
}

/** The first 80 bits of {@link keyHash} as people compare them: "ABCD-EFGH-JKMN-PQRS". */
export async function fingerprint(publicKey: string): Promise<string> {
  return inGroups(toCrockford((await sha256(bytesOf(publicKey, 32))).subarray(0, 10)));
}
