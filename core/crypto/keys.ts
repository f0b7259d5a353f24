/** Symmetric keys: deriving them (HKDF-SHA-256) and taking them in. None can be taken out again. */
import type { Bytes } from "#core/bytes/bytes.ts";
import { CryptoError } from "./error.ts";

const noSalt = new Uint8Array(0);

const hkdf = (info: Bytes) => ({ name: "HKDF", hash: "SHA-256", salt: noSalt, info });

const asHkdfKey = (secret: Bytes, usage: "deriveBits" | "deriveKey") =>
  crypto.subtle.importKey("raw", secret, "HKDF", false, [usage]);

/** `length` bytes of HKDF(secret, info); `info` is a `pae(label, …)`, so no two purposes share a key. */
export async function deriveBytes(secret: Bytes, info: Bytes, length = 32): Promise<Bytes> {
  const key = await asHkdfKey(secret, "deriveBits");
  return new Uint8Array(await crypto.subtle.deriveBits(hkdf(info), key, length * 8));
}

/** HKDF(secret, info) as a key that seals and opens. */
export async function deriveSealKey(secret: Bytes, info: Bytes): Promise<CryptoKey> {
  const key = await asHkdfKey(secret, "deriveKey");
  const algorithm = { name: "AES-GCM", length: 256 };
  return crypto.subtle.deriveKey(hkdf(info), key, algorithm, false, ["encrypt", "decrypt"]);
}

/** 32 bytes as a key that seals and opens. */
export async function importSealKey(raw: Bytes): Promise<CryptoKey> {
  if (raw.length !== 32) throw new CryptoError("bad_key", "A key has 32 bytes");
  return crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
}

/** 32 bytes as an HMAC-SHA-256 key. */
export async function importMacKey(raw: Bytes): Promise<CryptoKey> {
  if (raw.length !== 32) throw new CryptoError("bad_key", "A key has 32 bytes");
  return crypto.subtle.importKey("raw", raw, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
}

/** SHA-256 of `bytes`. */
export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}
