/** The organisation's directory: who is a member with which keys, signed by its root. */
import { toBase64Url } from "#core/bytes/base64url.ts";
import { u64 } from "#core/bytes/pae.ts";
import { CryptoError } from "./error.ts";
import type { Owner } from "./password-slot.ts";
import { read, type Statement, sign, textOf } from "./statement.ts";
import { bytesOf } from "./text.ts";

export type DirectoryEntry = Owner & {
  readonly role: string;
  readonly signPublicKey: string;
  readonly encPublicKey: string;
  readonly status: "active" | "revoked";
  /** Position in the directory's log, from 1. */
  readonly seq: number;
  /** SHA-256 of the entry before, base64url; "" for the first. */
  readonly prevHash: string;
};

const purpose = "directory-entry";

/** Sign an entry with the root's private key. */
export function directoryEntry(rootKey: CryptoKey, entry: DirectoryEntry): Promise<Statement> {
  return sign(
    rootKey,
    purpose,
    entry.org,
    entry.user,
    entry.role,
    bytesOf(entry.signPublicKey, 32),
    bytesOf(entry.encPublicKey, 32),
    entry.status,
    u64(entry.seq),
    bytesOf(entry.prevHash),
  );
}

/**
 * The entry that the root signed for this person of this organisation.
 *
 * @throws CryptoError `bad_signature` when the root did not sign it, or signed it for another person.
 */
export async function readDirectoryEntry(
  rootPublicKey: string,
  statement: Statement,
  owner: Owner,
): Promise<DirectoryEntry> {
  const fields = await read(rootPublicKey, purpose, statement);
  const [org, user, role, signPk, encPk, status, seq, prevHash] = fields;
  if (fields.length !== 8 || signPk?.length !== 32 || encPk?.length !== 32 || seq?.length !== 8)
    throw new CryptoError("malformed", "Not a directory entry");
  if (textOf(org) !== owner.org || textOf(user) !== owner.user)
    throw new CryptoError("bad_signature", "Signed for another person");
  return {
    ...owner,
    role: textOf(role),
    signPublicKey: toBase64Url(signPk),
    encPublicKey: toBase64Url(encPk),
    status: textOf(status) === "active" ? "active" : "revoked",
    seq: counterOf(seq),
    prevHash: toBase64Url(prevHash ?? new Uint8Array(0)),
  };
}

const counterOf = (field: Uint8Array): number =>
  Number(new DataView(field.buffer, field.byteOffset, 8).getBigUint64(0));
