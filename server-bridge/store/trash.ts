/** The trash: records that nobody is told of any more, and that can be had back until they expire. */
import { type Kysely, sql } from "kysely";
import type { ResultOf } from "#core/wire/calls.ts";
import type { Contract } from "#core/wire/contract.ts";
import type { WireError } from "#core/wire/error.ts";
import {
  type Destination,
  type Disposable,
  type Disposal,
  disposalRefusal,
} from "./judge-disposal.ts";
import { notTrashed, type Writer } from "./record-writes.ts";
import type { Reader } from "./records.ts";
import type { Schema } from "./schema.ts";
import { sealedOf } from "./sealed-row.ts";

/** Where a record went from, and the revision it has there. */
export type Disposed = { readonly vault: string; readonly revision: number };

type Trashed = ResultOf<Contract["records.trashed"]>;

export interface TrashStore {
  /** Judge each by itself and move those that may go, the nth as revision `first` + n. */
  move(
    disposer: Writer,
    destination: Destination,
    disposals: readonly Disposal[],
    first: number,
  ): Promise<(Disposed | WireError)[]>;

  /** What lies in the trash under revision `before`, the last thrown away first, without secret parts. */
  list(
    reader: Reader,
    window: { readonly before: number; readonly limit: number; readonly size: number },
  ): Promise<Trashed>;

  /** At most `limit` records of what lies in the trash of a vault. */
  of(vault: string, limit: number): Promise<Disposal[]>;

  /** At most `limit` records that were thrown away before `time`. */
  expired(time: number, limit: number): Promise<(Disposal & { readonly organisation: string })[]>;

  /** Tombstones for these of one organisation, the nth as revision `first` + n. Answers their vaults. */
  bury(records: readonly Disposal[], first: number): Promise<Map<string, string>>;
}

export function trashStore(db: Kysely<Schema>): TrashStore {
  const readable = ({ organisation, user }: Reader) =>
    db
      .selectFrom("record")
      .innerJoin("member", "member.vault_id", "record.vault_id")
      .where("record.organisation_id", "=", organisation)
      .where("member.user_id", "=", user);

  const standings = async (reader: Reader, ids: readonly string[]) => {
    const rows = await readable(reader)
      .select(["record.id", "record.vault_id as vault", "record.revision", "member.rights"])
      .select(["record.deleted", "record.trashed_at"])
      .where("record.id", "in", ids)
      .execute();
    return new Map<string, Disposable>(
      rows.map(({ id, deleted, trashed_at, ...row }) => [
        id,
        { ...row, isDeleted: deleted === 1, isTrashed: trashed_at !== null },
      ]),
    );
  };

  const dropContent = (ids: readonly string[]) =>
    db.deleteFrom("record_version").where("record_id", "in", ids).execute();

  return {
    async move(disposer, destination, disposals, first) {
      const ids = disposals.map(({ id }) => id);
      const stored = await standings(disposer, ids);
      const { user, device, now } = disposer;
      const change = {
        trash: { trashed_at: now, trashed_by: user, trashed_on: device },
        back: notTrashed,
        gone: { ...notTrashed, deleted: 1 },
      }[destination];
      const outcomes: (Disposed | WireError)[] = [];
      const gone: string[] = [];
      for (const [n, disposal] of disposals.entries()) {
        const standing = stored.get(disposal.id);
        const refusal = disposalRefusal(destination, disposal, standing);
        if (refusal !== undefined || standing === undefined) {
          if (refusal !== undefined) outcomes.push(refusal);
          continue;
        }
        const revision = first + n;
        await db
          .updateTable("record")
          .set({ ...change, revision })
          .where("id", "=", disposal.id)
          .where("revision", "=", disposal.base)
          .execute();
        // Named twice, it is judged on what became of it the first time.
        stored.set(disposal.id, { ...standing, revision, isTrashed: destination === "trash" });
        if (destination === "gone") gone.push(disposal.id);
        outcomes.push({ vault: standing.vault, revision });
      }
      if (gone.length > 0) await dropContent(gone);
      return outcomes;
    },

    async list(reader, { before, limit, size }) {
      const { total } = await readable(reader)
        .where("record.trashed_at", "is not", null)
        .select((e) => e.fn.countAll<number>().as("total"))
        .executeTakeFirstOrThrow();
      const found = readable(reader)
        .innerJoin("record_version as content", (join) =>
          join
            .onRef("content.record_id", "=", "record.id")
            .onRef("content.version", "=", "record.version"),
        )
        .where("record.trashed_at", "is not", null)
        .where("record.revision", "<", before)
        .selectAll("content")
        .select(["record.vault_id", "record.revision"])
        .select(["record.trashed_at", "record.trashed_by", "record.trashed_on"])
        .orderBy("record.revision", "desc")
        .limit(limit + 1);
      const rows = await db
        .selectFrom(found.as("found"))
        .selectAll()
        .select(sql<number>`sum(length(summary)) over (order by revision desc)`.as("size"))
        .orderBy("revision", "desc")
        .execute();
      const fitting = rows.slice(0, limit).filter((row, at) => at === 0 || row.size <= size);
      return {
        records: fitting.map((row) => ({
          record: sealedOf({ ...row, secret: null }),
          revision: row.revision,
          trashedAt: row.trashed_at ?? 0,
          trashedBy: row.trashed_by,
          trashedOn: row.trashed_on,
        })),
        total,
        more: fitting.length < rows.length,
      };
    },

    of: (vault, limit) =>
      db
        .selectFrom("record")
        .select(["id", "revision as base"])
        .where("vault_id", "=", vault)
        .where("trashed_at", "is not", null)
        .limit(limit)
        .execute(),

    expired: (time, limit) =>
      db
        .selectFrom("record")
        .select(["id", "revision as base", "organisation_id as organisation"])
        .where("trashed_at", "<", time)
        .orderBy("trashed_at")
        .limit(limit)
        .execute(),

    async bury(records, first) {
      const buried = new Map<string, string>();
      for (const [n, { id, base }] of records.entries()) {
        const row = await db
          .updateTable("record")
          .set({ ...notTrashed, deleted: 1, revision: first + n })
          .where("id", "=", id)
          .where("revision", "=", base)
          .returning("vault_id as vault")
          .executeTakeFirst();
        if (row !== undefined) buried.set(id, row.vault);
      }
      if (buried.size > 0) await dropContent([...buried.keys()]);
      return buried;
    },
  };
}
