/** A stored version as it is handed out. */
import type { SealedRecord } from "#core/vault/sealed-record.ts";
import type { Schema } from "./schema.ts";

/** The columns that are handed out. */
export type VersionRow = Omit<
  Schema["record_version"],
  "record_id" | "superseded_at" | "device_id"
>;

/** A version with its record's id and vault; without its secret part where that stays on the server. */
export type SealedRow = Omit<VersionRow, "secret"> & {
  readonly vault_id: string;
  readonly secret: string | null;
} & ({ readonly id: string } | { readonly record_id: string });

export const sealedOf = (row: SealedRow): SealedRecord => ({
  id: "id" in row ? row.id : row.record_id,
  vault: row.vault_id,
  version: row.version,
  epoch: row.epoch,
  author: row.author,
  time: row.time,
  prevHash: row.prev_hash,
  summary: row.summary,
  ...(row.secret === null ? {} : { secret: row.secret }),
  secretHash: row.secret_hash,
  dek: row.dek,
  dekHash: row.dek_hash,
  signature: row.signature,
});
