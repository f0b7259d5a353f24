/**
 * A version of a record: two sealed parts under a key of its own, and its author's signature over
 * both. A version is sealed once; the next one has another key.
 */
import { toBase64Url } from "#core/bytes/base64url.ts";
import { type Bytes, concat, sameBytes } from "#core/bytes/bytes.ts";
import { pae, u64, utf8 } from "#core/bytes/pae.ts";
import { CryptoError } from "./error.ts";
import { deriveSealKey, sha256 } from "./keys.ts";
import { label } from "./labels.ts";
import { openJson, sealJson } from "./padded-json.ts";
import { randomBytes } from "./random.ts";
import { open, seal } from "./seal.ts";
import { checkSignature } from "./statement.ts";
import { bytesOf } from "./text.ts";

/** A sealed version without its secret part, as a vault that fetches secrets on use keeps it. */
export type SealedSummary = {
  readonly id: string;
  readonly vault: string;
  /** Counts the versions of this record, from 1. */
  readonly version: number;
  /** The vault key's epoch that wraps this version's key. */
  readonly epoch: number;
  readonly author: string;
  /** When it was written, by the author's clock, in ms since 1970. */
  readonly time: number;
  /** {@link versionHash} of the version before; null for the first. */
  readonly prevHash: string | null;
  readonly summary: string;
  /** SHA-256 of the sealed secret part, so that a copy without it still verifies. */
  readonly secretHash: string;
  /** The version's key, wrapped under the vault key. */
  readonly dek: string;
  readonly dekHash: string;
  readonly signature: string;
};

/** A sealed version. All binary is base64url. */
export type SealedRecord = SealedSummary & { readonly secret: string };

/** What a version is sealed with. */
export type RecordVersion = {
  readonly org: string;
  readonly vault: string;
  readonly record: string;
  readonly version: number;
  readonly epoch: number;
  readonly vaultKey: CryptoKey;
  readonly signKey: CryptoKey;
  readonly author: string;
  readonly time: number;
  readonly prevHash?: string | null;
  readonly summary: unknown;
  readonly secret: unknown;
};

type Reader = { readonly org: string; readonly vaultKey: CryptoKey };
type Part = "summary" | "secret";

/** The shape of what is sealed; another shape would not open as this one. */
const schema = 1;

/** Seal and sign a version. @throws RangeError when version, epoch or time is no counter; CryptoError `malformed` */
export async function sealRecord(given: RecordVersion): Promise<SealedRecord> {
  const { org, vault, record: id, version, epoch, author, time, prevHash = null } = given;
  const place = { id, vault, version, epoch };
  const wrapping = wrapContext(org, place);
  const dek = randomBytes(32);
  const [summary, secret, wrapped, dekHash] = await Promise.all([
    sealPart("summary", given.summary, dek, org, place),
    sealPart("secret", given.secret, dek, org, place),
    seal(given.vaultKey, dek, wrapping),
    hashOfKey(dek),
  ]);
  const unsigned = {
    ...place,
    author,
    time,
    prevHash,
    summary: toBase64Url(summary),
    secret: toBase64Url(secret),
    secretHash: toBase64Url(await sha256(secret)),
    dek: toBase64Url(wrapped),
    dekHash: toBase64Url(dekHash),
  };
  const signed = await signedBytes(org, unsigned);
  const signature = await crypto.subtle.sign("Ed25519", given.signKey, signed);
  return { ...unsigned, signature: toBase64Url(new Uint8Array(signature)) };
}

/** The summary of a version. @throws CryptoError `wrong_key`, `suite_refused`, `malformed` */
export async function openSummary(sealed: SealedSummary, reader: Reader): Promise<unknown> {
  return openPart("summary", bytesOf(sealed.summary), sealed, reader);
}

/** The secret part of a version. @throws CryptoError as {@link openSummary}; `wrong_key` too when it is another version's */
export async function openSecret(sealed: SealedRecord, reader: Reader): Promise<unknown> {
  const secret = bytesOf(sealed.secret);
  if (!sameBytes(await sha256(secret), bytesOf(sealed.secretHash, 32)))
    throw new CryptoError("wrong_key", "Not the secret part that was signed");
  return openPart("secret", secret, sealed, reader);
}

/**
 * Check that the author signed this version of this record, with or without its secret part at hand.
 * Who the author is, and whether they were a member then, is for the directory to say.
 *
 * @throws CryptoError `bad_signature`, `bad_key`, `malformed`
 */
export async function verifyRecord(
  sealed: SealedSummary & { readonly secret?: string | null | undefined },
  { org, signPublicKey }: { readonly org: string; readonly signPublicKey: string },
): Promise<void> {
  const { secret } = sealed;
  if (typeof secret === "string") {
    if (!sameBytes(await sha256(bytesOf(secret)), bytesOf(sealed.secretHash, 32)))
      throw new CryptoError("bad_signature", "Not the secret part that was signed");
  }
  await checkSignature(signPublicKey, sealed.signature, await signedBytes(org, sealed));
}

/** What the next version names as `prevHash`. */
export async function versionHash(
  sealed: Omit<SealedSummary, "signature">,
  org: string,
): Promise<string> {
  return toBase64Url(await sha256(await signedBytes(org, sealed)));
}

async function openPart(part: Part, blob: Bytes, sealed: SealedSummary, reader: Reader) {
  const { org, vaultKey } = reader;
  const dek = await open(vaultKey, bytesOf(sealed.dek), wrapContext(org, sealed));
  const [hash, key] = await Promise.all([hashOfKey(dek), partKey(part, dek)]);
  if (!sameBytes(hash, bytesOf(sealed.dekHash, 32)))
    throw new CryptoError("wrong_key", "Not the record key that was signed");
  return openJson(key, blob, partContext(part, org, sealed));
}

async function sealPart(part: Part, value: unknown, dek: Bytes, org: string, place: Place) {
  return sealJson(await partKey(part, dek), value, partContext(part, org, place));
}

type Place = Pick<SealedSummary, "id" | "vault" | "version" | "epoch">;

const partKey = (part: Part, dek: Bytes): Promise<CryptoKey> =>
  deriveSealKey(dek, pae(label(`record-${part}`)));

const partContext = (part: Part, org: string, { id, vault, version }: Place): Bytes =>
  pae(label("record"), org, vault, id, u64(version), part, u64(schema));

const wrapContext = (org: string, { id, vault, version, epoch }: Place): Bytes =>
  pae(label("record-key"), org, id, u64(version), vault, u64(epoch));

const hashOfKey = (dek: Bytes): Promise<Bytes> => sha256(concat(utf8("dek"), dek));

/** Everything a version says of itself but how its key is wrapped, which a later epoch changes. */
async function signedBytes(
  org: string,
  sealed: Omit<SealedSummary, "signature" | "dek">,
): Promise<Bytes> {
  return pae(
    label("record-version"),
    org,
    sealed.vault,
    sealed.id,
    u64(sealed.version),
    await sha256(bytesOf(sealed.summary)),
    bytesOf(sealed.secretHash, 32),
    bytesOf(sealed.dekHash, 32),
    u64(sealed.epoch),
    sealed.author,
    u64(sealed.time),
    sealed.prevHash === null ? new Uint8Array(0) : bytesOf(sealed.prevHash, 32),
  );
}
