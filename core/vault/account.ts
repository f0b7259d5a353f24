import * as v from "valibot";
import { blob, bytesOf, counter, id, limits } from "./limits.ts";

/** What the server stores of a person: public keys, and private ones wrapped so that only the person opens them. */

/** Key-derivation parameters as stored. Bounds are checked where keys are derived, before deriving. */
export const kdf = v.strictObject({
  algorithm: v.literal("argon2id"),
  memoryKib: counter,
  iterations: counter,
  parallelism: counter,
});

export const passwordSlot = v.strictObject({
  salt: bytesOf(16),
  kdf,
  commitment: bytesOf(32),
  wrapped: blob(512),
});

/** A statement and the Ed25519 signature over its bytes. */
export const signed = v.strictObject({ payload: blob(65_536), signature: bytesOf(64) });

export const enrolment = v.strictObject({
  passwordSlot,
  authPublicKey: bytesOf(32),
  signPublicKey: bytesOf(32),
  encPublicKey: bytesOf(32),
  wrappedSignKey: blob(512),
  wrappedEncKey: blob(512),
  rootPublicKey: bytesOf(32),
  wrappedRootKey: v.nullable(blob(512)),
  directoryEntry: signed,
});

export type Enrolment = v.InferOutput<typeof enrolment>;

/** One epoch of a vault's key: sealed to the member who asks, with the signed state that vouches for it. */
export const vaultKey = v.strictObject({ epoch: counter, sealed: blob(512), state: signed });

export type VaultKeyEnvelope = v.InferOutput<typeof vaultKey>;

/** A vault as the server sees it. `name` is sealed under the vault's key. */
export const vault = v.strictObject({
  id,
  name: blob(4096),
  /** Secret parts are not kept in caches, but fetched at the moment of use. */
  fetchOnUse: v.boolean(),
  keys: v.pipe(v.array(vaultKey), v.minLength(1), v.maxLength(limits.batch)),
});

export type Vault = v.InferOutput<typeof vault>;

/** A browser profile or other client, with a signing key of its own. */
export const device = v.strictObject({
  id,
  publicKey: bytesOf(32),
  label: v.pipe(v.string(), v.maxLength(100)),
});

export type Device = v.InferOutput<typeof device>;
