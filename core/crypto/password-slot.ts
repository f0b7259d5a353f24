/**
 * The user key under a master password: one slot, opened only with the password *and* the device
 * secret, so that whoever has the server's copy has nothing to guess at.
 */
import { argon2id } from "hash-wasm";
import { toBase64Url } from "#core/bytes/base64url.ts";
import { type Bytes, concat, sameBytes } from "#core/bytes/bytes.ts";
import { pae, u64 } from "#core/bytes/pae.ts";
import { CryptoError } from "./error.ts";
import { keyPairOf } from "./key-pair.ts";
import { deriveBytes, importSealKey } from "./keys.ts";
import { label } from "./labels.ts";
import { randomBytes } from "./random.ts";
import { open, seal } from "./seal.ts";
import { bytesOf } from "./text.ts";

/** How a master password is made slow to guess. */
export type Kdf = {
  readonly algorithm: "argon2id";
  readonly memoryKib: number;
  readonly iterations: number;
  readonly parallelism: number;
};

/** What a client derives with, whatever a server asks for (SEC-66). */
export const kdfBounds = {
  memoryKib: { min: 19 * 1024, max: 1024 * 1024 },
  iterations: { min: 2, max: 10 },
  parallelism: { min: 1, max: 4 },
} as const;

export const defaultKdf: Kdf = {
  algorithm: "argon2id",
  memoryKib: 65536,
  iterations: 3,
  parallelism: 1,
};

/** Whose password: bound to everything derived from it. */
export type Owner = { readonly org: string; readonly user: string };

/** What a master password and a device secret give together. */
export type DerivedPassword = {
  /** Opens the user key's slot. */
  readonly kek: CryptoKey;
  /** 32 bytes that tell whether `kek` is the slot's before it is tried (SEC-76). */
  readonly commitment: Bytes;
  /** What the server keeps to know the person by; it is of no use for signing in. */
  readonly authPublicKey: string;
  /** Signs the server's challenge. */
  readonly signAuth: (message: Bytes) => Promise<Bytes>;
};

/** The user key as the server keeps it; all base64url. */
export type PasswordSlot = {
  readonly salt: string;
  readonly kdf: Kdf;
  readonly commitment: string;
  readonly wrapped: string;
};

/**
 * Derive from the master password. About a quarter of a second with {@link defaultKdf}.
 *
 * @throws CryptoError `kdf_refused` or `malformed` before anything is derived.
 */
export async function derivePassword(
  masterPassword: string,
  deviceSecret: Bytes,
  salt: Bytes,
  kdf: Kdf,
  owner: Owner,
): Promise<DerivedPassword> {
  checkKdf(kdf);
  if (salt.length !== 16) throw new CryptoError("malformed", "A salt has 16 bytes");
  if (deviceSecret.length !== 16)
    throw new CryptoError("malformed", "A device secret has 16 bytes");
  if (masterPassword === "") throw new CryptoError("malformed", "An empty master password");
  const stretched = await argon2id({
    password: masterPassword.normalize("NFKC"),
    salt,
    memorySize: kdf.memoryKib,
    iterations: kdf.iterations,
    parallelism: kdf.parallelism,
    hashLength: 32,
    outputType: "binary",
  });
  const both = concat(stretched, deviceSecret);
  const kek = await deriveBytes(both, context("password-kek", owner, kdf));
  const authSeed = await deriveBytes(both, context("password-auth", owner, kdf));
  const auth = await keyPairOf("Ed25519", authSeed);
  return {
    kek: await importSealKey(kek),
    commitment: await deriveBytes(kek, context("password-commit", owner, kdf)),
    authPublicKey: auth.publicKey,
    signAuth: async (message) =>
      new Uint8Array(await crypto.subtle.sign("Ed25519", auth.privateKey, message)),
  };
}

/** Wrap `userKey` under a master password with a fresh salt. */
export async function makePasswordSlot(
  userKey: Bytes,
  masterPassword: string,
  deviceSecret: Bytes,
  owner: Owner,
  kdf: Kdf = defaultKdf,
): Promise<{ readonly slot: PasswordSlot; readonly derived: DerivedPassword }> {
  const salt = randomBytes(16);
  const derived = await derivePassword(masterPassword, deviceSecret, salt, kdf, owner);
  const wrapped = await seal(derived.kek, userKey, context("password-slot", owner, kdf));
  const slot = {
    salt: toBase64Url(salt),
    kdf,
    commitment: toBase64Url(derived.commitment),
    wrapped: toBase64Url(wrapped),
  };
  return { slot, derived };
}

/**
 * The user key in `slot`.
 *
 * @throws CryptoError `wrong_key` when password, device secret or owner is another.
 */
export async function openPasswordSlot(
  slot: PasswordSlot,
  derived: DerivedPassword,
  owner: Owner,
): Promise<Bytes> {
  if (!sameBytes(derived.commitment, bytesOf(slot.commitment, 32)))
    throw new CryptoError("wrong_key", "Wrong master password or device secret");
  return open(derived.kek, bytesOf(slot.wrapped), context("password-slot", owner, slot.kdf));
}

/** @throws CryptoError `kdf_refused` for parameters a server should never ask for. */
export function checkKdf(kdf: Kdf): void {
  const within = (value: number, { min, max }: { min: number; max: number }) =>
    Number.isSafeInteger(value) && value >= min && value <= max;
  if (
    kdf.algorithm !== "argon2id" ||
    !within(kdf.memoryKib, kdfBounds.memoryKib) ||
    !within(kdf.iterations, kdfBounds.iterations) ||
    !within(kdf.parallelism, kdfBounds.parallelism)
  )
    throw new CryptoError("kdf_refused", "Key-derivation parameters out of bounds");
}

const context = (purpose: string, { org, user }: Owner, kdf: Kdf): Bytes =>
  pae(
    label(purpose),
    org,
    user,
    kdf.algorithm,
    u64(kdf.memoryKib),
    u64(kdf.iterations),
    u64(kdf.parallelism),
  );
