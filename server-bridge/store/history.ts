/** Earlier versions of records: handed to those who may read the record, and forgotten in time. */
import { type Kysely, sql } from "kysely";
import { limits } from "#core/vault/limits.ts";
import type { SealedRecord } from "#core/vault/sealed-record.ts";
import type { Reader } from "./records.ts";
import type { Schema } from "./schema.ts";
import { sealedOf } from "./sealed-row.ts";

/** Versions of a record that are kept, the newest one among them. */
export const keptVersions = limits.earlierVersions + 1;

/** How long a version is kept once there is a newer one. */
export const versionKeptMs = 365 * 24 * 3600_000;

export type StoredVersion = { readonly record: SealedRecord; readonly device: string | null };

export interface HistoryStore {
  /** The versions of a record under `before`, whole, the newest first; empty where there is none to know of. */
  list(
    reader: Reader,
    id: string,
    window: { readonly before: number; readonly limit: number; readonly size: number },
  ): Promise<{ readonly versions: StoredVersion[]; readonly more: boolean }>;

  /** These records have newer versions: note since when, and forget what is beyond the kept ones. */
  supersede(ids: readonly string[], now: number): Promise<void>;

  /** Forget versions that were superseded before `time`. */
  forget(time: number): Promise<void>;
}

export function historyStore(db: Kysely<Schema>): HistoryStore {
  const newest = sql<number>`(select version from record where record.id = record_version.record_id)`;
  return {
    async list({ organisation, user }, id, { before, limit, size }) {
      const found = db
        .selectFrom("record")
        .innerJoin("member", "member.vault_id", "record.vault_id")
        .innerJoin("record_version as content", "content.record_id", "record.id")
        .selectAll("content")
        .select("record.vault_id")
        .where("record.organisation_id", "=", organisation)
        .where("member.user_id", "=", user)
        .where("record.id", "=", id)
        .where("record.trashed_at", "is", null)
        .where("content.version", "<", before)
        .orderBy("content.version", "desc")
        .limit(limit + 1);
      const total = sql<number>`sum(length(summary) + length(secret)) over (order by version desc)`;
      const rows = await db
        .selectFrom(found.as("found"))
        .selectAll()
        .select(total.as("total"))
        .orderBy("version", "desc")
        .execute();
      const fitting = rows.slice(0, limit).filter((row, at) => at === 0 || row.total <= size);
      const versions = fitting.map((row) => ({ record: sealedOf(row), device: row.device_id }));
      return { versions, more: fitting.length < rows.length };
    },

    async supersede(ids, now) {
      await db
        .updateTable("record_version")
        .set({ superseded_at: now })
        .where("record_id", "in", ids)
        .where("superseded_at", "is", null)
        .where("version", "<", newest)
        .execute();
      await db
        .deleteFrom("record_version")
        .where("record_id", "in", ids)
        .where("version", "<=", sql<number>`${newest} - ${keptVersions}`)
        .execute();
    },

    async forget(time) {
      await db.deleteFrom("record_version").where("superseded_at", "<", time).execute();
    },
  };
}
