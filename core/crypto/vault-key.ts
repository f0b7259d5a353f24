/**
 * The key of a vault: made at random, sealed to each member, and committed to in a signed state, so
 * that a server can neither hand out a key of its own nor one of another vault or epoch (SEC-62).
 */
import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from "@hpke/core";
import { toBase64Url } from "#core/bytes/base64url.ts";
import { type Bytes, concat, sameBytes } from "#core/bytes/bytes.ts";
import { isX25519Point } from "#core/bytes/curve-point.ts";
import { pae, u64, utf8 } from "#core/bytes/pae.ts";
import { CryptoError } from "./error.ts";
import { importPublicKey, keyHash } from "./key-pair.ts";
import { sha256 } from "./keys.ts";
import { label } from "./labels.ts";
import { randomBytes } from "./random.ts";
import { checkSuite, suite } from "./seal.ts";
import type { UnlockedKeys } from "./session-keys.ts";
import { parts, read, type Statement, sign, textOf } from "./statement.ts";
import { bytesOf } from "./text.ts";

/** RFC 9180: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. */
const hpke = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

/** Which key of which vault. Epochs count from 1; each removal of a member begins another. */
export type VaultEpoch = { readonly org: string; readonly vault: string; readonly epoch: number };

/** A member and the full hash of the key the vault key was sealed to. */
export type VaultMember = { readonly user: string; readonly keyHash: string };

/** What the server keeps of a vault key: the state for all members, `sealed` for each. */
export type SealedVaultKey = { readonly state: Statement; readonly sealed: string };

type Author = Pick<UnlockedKeys, "user" | "signKey" | "encPublicKey">;

/** A new vault's first key, with its author as its one member. */
export async function createVaultKey({
  org,
  vault,
  author,
}: {
  readonly org: string;
  readonly vault: string;
  readonly author: Author;
}): Promise<SealedVaultKey & { readonly raw: Bytes; readonly epoch: number }> {
  const at = { org, vault, epoch: 1 };
  const raw = randomBytes(32);
  const member = { user: author.user, keyHash: await keyHash(author.encPublicKey) };
  const state = await sign(
    author.signKey,
    "vault-state",
    org,
    vault,
    u64(at.epoch),
    await commitment(raw),
    new Uint8Array(0), // no state before the first
    pae(member.user, bytesOf(member.keyHash, 32)),
  );
  return {
    raw,
    epoch: at.epoch,
    state,
    sealed: await sealTo(member, author.encPublicKey, raw, at),
  };
}

/**
 * The vault key the server returned, once everything about it has been checked.
 *
 * @throws CryptoError `bad_signature` when the manager did not sign this vault's state at this epoch, or not with this
 * person's key; `wrong_key` when the sealed key does not open or is not the one committed to.
 */
export async function openVaultKey({
  org,
  vault,
  epoch,
  keys,
  managerSignPublicKey,
  state,
  sealed,
}: VaultEpoch &
  SealedVaultKey & {
    readonly keys: Pick<UnlockedKeys, "user" | "encKey" | "encPublicKey">;
    readonly managerSignPublicKey: string;
  }): Promise<{ readonly raw: Bytes; readonly members: readonly VaultMember[] }> {
  const at = { org, vault, epoch };
  const fields = await read(managerSignPublicKey, "vault-state", state);
  const [stateOrg, stateVault, stateEpoch, committed, _prevHash, ...rest] = fields;
  if (
    textOf(stateOrg) !== org ||
    textOf(stateVault) !== vault ||
    !sameBytes(stateEpoch ?? new Uint8Array(0), u64(epoch))
  )
    throw new CryptoError("bad_signature", "Signed for another vault or epoch");
  const members = rest.map(readMember);
  const own = { user: keys.user, keyHash: await keyHash(keys.encPublicKey) };
  if (!members.some(({ user, keyHash }) => user === own.user && keyHash === own.keyHash))
    throw new CryptoError("bad_signature", "Not a member with this key");
  const raw = await openSealed(own, keys.encKey, bytesOf(sealed), at);
  if (!sameBytes(await commitment(raw), committed ?? new Uint8Array(0)))
    throw new CryptoError("wrong_key", "Not the vault key that was committed to");
  return { raw, members };
}

/** `0x01 || enc (32) || ciphertext || tag`, bound to vault, epoch and member. */
async function sealTo(
  member: VaultMember,
  encPublicKey: string,
  raw: Bytes,
  at: VaultEpoch,
): Promise<string> {
  const recipientPublicKey = await importPublicKey("X25519", encPublicKey);
  const info = context(member, at);
  const { enc, ct } = await hpke.seal({ recipientPublicKey, info }, raw);
  return toBase64Url(concat(Uint8Array.of(suite), new Uint8Array(enc), new Uint8Array(ct)));
}

async function openSealed(
  member: VaultMember,
  recipientKey: CryptoKeyPair,
  blob: Bytes,
  at: VaultEpoch,
): Promise<Bytes> {
  checkSuite(blob);
  const enc = blob.slice(1, 33);
  if (!isX25519Point(enc)) throw new CryptoError("bad_key", "Not a public key");
  try {
    const info = context(member, at);
    const raw = await hpke.open({ recipientKey, enc, info }, blob.slice(33));
    return new Uint8Array(raw);
  } catch (cause) {
    throw new CryptoError("wrong_key", "Not sealed to this key for this vault", { cause });
  }
}

const context = (member: VaultMember, { org, vault, epoch }: VaultEpoch): Bytes =>
  pae(label("vault-key"), org, vault, u64(epoch), member.user, bytesOf(member.keyHash, 32));

const commitment = (raw: Bytes): Promise<Bytes> => sha256(concat(utf8("gk"), raw));

function readMember(field: Bytes): VaultMember {
  const [user, hash] = parts(field);
  if (hash?.length !== 32) throw new CryptoError("malformed", "Not a member");
  return { user: textOf(user), keyHash: toBase64Url(hash) };
}
