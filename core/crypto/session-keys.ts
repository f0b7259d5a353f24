/**
 * The keys of an unlocked account, and the same as plain JSON: a service worker is stopped and
 * started many times while a person stays unlocked, and takes them up again from `storage.session`.
 */
import { toBase64Url } from "#core/bytes/base64url.ts";
import type { Bytes } from "#core/bytes/bytes.ts";
import { pae } from "#core/bytes/pae.ts";
import { importPrivateKey, importPublicKey, type KeyPair } from "./key-pair.ts";
import { deriveBytes, importMacKey, importSealKey } from "./keys.ts";
import { label } from "./labels.ts";
import type { Owner } from "./password-slot.ts";
import { bytesOf } from "./text.ts";

/** Unlocked keys as plain JSON, all base64url. For memory only: never written to a disk. */
export type SessionKeys = Owner & {
  readonly index: string;
  readonly catalogue: string;
  readonly sign: { readonly secret: string; readonly publicKey: string };
  readonly enc: { readonly secret: string; readonly publicKey: string };
  /** Group keys by `vault/epoch`. */
  readonly vaultKeys: Readonly<Record<string, string>>;
};

/** What an unlocked account can do. None of the keys can be taken out of its CryptoKey. */
export type UnlockedKeys = Owner & {
  /** HMAC: makes the tokens of the blind index. */
  readonly indexKey: CryptoKey;
  /** AES-GCM: seals the local catalogue that search reads. */
  readonly catalogueKey: CryptoKey;
  /** Ed25519: signs record versions and vault states. */
  readonly signKey: CryptoKey;
  readonly signPublicKey: string;
  /** X25519: opens vault keys sealed to this person. */
  readonly encKey: CryptoKeyPair;
  readonly encPublicKey: string;
  readonly session: SessionKeys;
};

/** The keys as JSON for `storage.session`. */
export const exportKeys = (keys: UnlockedKeys): SessionKeys => keys.session;

/** The keys out of their JSON. @throws CryptoError `malformed`, `bad_key` */
export async function importKeys(session: SessionKeys): Promise<UnlockedKeys> {
  const [indexKey, catalogueKey, signKey, privateKey, publicKey] = await Promise.all([
    importMacKey(bytesOf(session.index)),
    importSealKey(bytesOf(session.catalogue)),
    importPrivateKey("Ed25519", bytesOf(session.sign.secret)),
    importPrivateKey("X25519", bytesOf(session.enc.secret)),
    importPublicKey("X25519", session.enc.publicKey),
  ]);
  return {
    org: session.org,
    user: session.user,
    indexKey,
    catalogueKey,
    signKey,
    signPublicKey: session.sign.publicKey,
    encKey: { privateKey, publicKey },
    encPublicKey: session.enc.publicKey,
    session,
  };
}

/** The keys that follow from a user key and its two key pairs. */
export async function unlockedKeys(
  owner: Owner,
  userKey: Bytes,
  signPair: KeyPair,
  encPair: KeyPair,
): Promise<UnlockedKeys> {
  const { org, user } = owner;
  const derived = async (purpose: string) =>
    toBase64Url(await deriveBytes(userKey, pae(label(purpose), org, user)));
  return importKeys({
    org,
    user,
    index: await derived("index"),
    catalogue: await derived("catalogue"),
    sign: { secret: toBase64Url(signPair.secret), publicKey: signPair.publicKey },
    enc: { secret: toBase64Url(encPair.secret), publicKey: encPair.publicKey },
    vaultKeys: {},
  });
}

/** The keys with one more vault key (32 raw bytes) among them. */
export function withVaultKey(
  keys: UnlockedKeys,
  { vault, epoch, raw }: { readonly vault: string; readonly epoch: number; readonly raw: Bytes },
): UnlockedKeys {
  const vaultKeys = { ...keys.session.vaultKeys, [`${vault}/${epoch}`]: toBase64Url(raw) };
  return { ...keys, session: { ...keys.session, vaultKeys } };
}

/** The key of a vault at an epoch, or undefined when this person has not opened it. */
export async function vaultKeyOf(
  { session }: UnlockedKeys,
  vault: string,
  epoch: number,
): Promise<CryptoKey | undefined> {
  const raw = session.vaultKeys[`${vault}/${epoch}`];
  return raw === undefined ? undefined : importSealKey(bytesOf(raw));
}
