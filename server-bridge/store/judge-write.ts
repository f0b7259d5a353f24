/** Whether a write may happen, decided on what is stored: no query, no effect. */
import type { WholeRecord } from "#core/vault/sealed-record.ts";
import { WireError } from "#core/wire/error.ts";
import type { Rights } from "./schema.ts";

/** A record written over the one at revision `base` (0: there must be none). */
export type Write = { readonly record: WholeRecord; readonly base: number };

/** What is stored of a record, a tombstone included. */
export type Standing = {
  readonly vault: string;
  readonly revision: number;
  readonly version: number;
};

/** What the writer may do in a vault, and the epochs it has keys of. */
export type Membership = { readonly rights: Rights; readonly epochs: ReadonlySet<number> };

/** The reason why not, or undefined where the write may happen. */
export function refusal(
  author: string,
  { record, base }: Write,
  membership: Membership | undefined,
  stored: Standing | undefined,
): WireError | undefined {
  // A record never moves: its sealed parts are bound to their vault. One in another vault is none here.
  const elsewhere = stored !== undefined && stored.vault !== record.vault;
  if (membership === undefined || elsewhere) {
    return new WireError("not_found", "No such thing here");
  }
  if (membership.rights === "read") {
    return new WireError("forbidden", "No right to write in this vault");
  }
  if (record.author !== author) {
    return new WireError("forbidden", "A record is written by its author");
  }
  if ((stored?.revision ?? 0) !== base) {
    return new WireError("revision_conflict", "Written elsewhere first");
  }
  if (record.version !== (stored?.version ?? 0) + 1) {
    return new WireError("bad_request", "The version does not follow the one before");
  }
  if (!membership.epochs.has(record.epoch)) {
    return new WireError("bad_request", "The vault has no key of this epoch");
  }
  return undefined;
}
