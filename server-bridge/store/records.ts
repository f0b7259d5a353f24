/** Sealed records. Every query joins the caller's membership: what a person may not read is not there. */
import { type Kysely, sql } from "kysely";
import type { Change } from "#core/wire/contract.ts";
import { WireError } from "#core/wire/error.ts";
import { historyStore } from "./history.ts";
import { refusal, type Write } from "./judge-write.ts";
import {
  memberships,
  notTrashed,
  type Placed,
  place,
  standings,
  type Writer,
} from "./record-writes.ts";
import type { Schema } from "./schema.ts";
import { sealedOf, type VersionRow } from "./sealed-row.ts";

/** Who asks. */
export type Reader = { readonly organisation: string; readonly user: string };

export type Window = {
  /** What comes after this revision, and not after `upTo`. */
  readonly after: number;
  readonly upTo: number;
  /** At most so many changes. */
  readonly limit: number;
  /** And so many characters of sealed content, but one change in any case. */
  readonly size: number;
};

export interface RecordStore {
  /** The window's changes in revision order; `more` when it holds others behind them. */
  since(reader: Reader, window: Window): Promise<{ changes: Change[]; more: boolean }>;

  /** The secret part of one version and where it belongs; undefined where there is none to know of. */
  secret(
    reader: Reader,
    id: string,
    version: number,
  ): Promise<{ secret: string; vault: string } | undefined>;

  /**
   * Judge each write by itself and do those that may happen, the nth as revision `first` + n.
   *
   * @returns for each its revision, or why it was refused: `revision_conflict` when the stored revision
   * is not its base; `not_found` without the right to read, `forbidden` without the right to write;
   * `bad_request` when the version does not follow the stored one or the vault has no such epoch.
   */
  put(writer: Writer, writes: readonly Write[], first: number): Promise<(number | WireError)[]>;

  /** Why {@link RecordStore.put} would refuse each; undefined where it would not. */
  judge(
    writer: Writer,
    writes: readonly Write[],
    first: number,
  ): Promise<(WireError | undefined)[]>;

  /** Leave a tombstone and drop every version's content. @throws WireError as {@link RecordStore.put} refuses. */
  delete(
    reader: Reader,
    id: string,
    base: number,
    revision: number,
  ): Promise<{ readonly vault: string }>;
}

export function recordStore(db: Kysely<Schema>): RecordStore {
  /** For each the revision at which it may be written, or why it may not. */
  const judged = async (writer: Writer, writes: readonly Write[], first: number) => {
    const stored = await standings(
      db,
      writes.map(({ record }) => record.id),
    );
    const vaults = [...new Set(writes.map(({ record }) => record.vault))];
    const member = await memberships(db, writer, vaults);
    return writes.map((write, n) => {
      const { record } = write;
      const reason = refusal(writer.user, write, member.get(record.vault), stored.get(record.id));
      if (reason !== undefined) return reason;
      const revision = first + n;
      // A later write of the same batch is judged on this one.
      stored.set(record.id, { vault: record.vault, version: record.version, revision });
      return revision;
    });
  };

  return {
    async since({ organisation, user }, { after, upTo, limit, size }) {
      // One more than asked for, to know whether there are more.
      const found = db
        .selectFrom("record")
        .innerJoin("member", "member.vault_id", "record.vault_id")
        .innerJoin("vault", "vault.id", "record.vault_id")
        .leftJoin("record_version as content", (join) =>
          join
            .onRef("content.record_id", "=", "record.id")
            .onRef("content.version", "=", "record.version")
            // What is in the trash is gone, as far as anybody is told.
            .on("record.trashed_at", "is", null),
        )
        .select(["record.id", "record.vault_id", "record.revision"])
        .select(["content.version", "content.epoch", "content.author", "content.time"])
        .select(["content.prev_hash", "content.summary", "content.secret_hash"])
        .select(["content.dek", "content.dek_hash", "content.signature"])
        .select((e) =>
          e
            .case()
            .when("vault.fetch_on_use", "=", 1)
            .then(null)
            .else(e.ref("content.secret"))
            .end()
            .as("secret"),
        )
        .where("record.organisation_id", "=", organisation)
        .where("member.user_id", "=", user)
        .where("record.revision", ">", after)
        .where("record.revision", "<=", upTo)
        .orderBy("record.revision")
        .limit(limit + 1);
      const total = sql<number>`sum(coalesce(length(summary), 0) + coalesce(length(secret), 0))
        over (order by revision)`;
      const rows = await db
        .selectFrom(found.as("found"))
        .selectAll()
        .select(total.as("total"))
        .orderBy("revision")
        .execute();
      const fitting = rows.slice(0, limit).filter((row, at) => at === 0 || row.total <= size);
      return { changes: fitting.map(change), more: fitting.length < rows.length };
    },

    async secret({ organisation, user }, id, version) {
      return db
        .selectFrom("record")
        .innerJoin("member", "member.vault_id", "record.vault_id")
        .innerJoin("record_version as content", "content.record_id", "record.id")
        .select(["content.secret", "record.vault_id as vault"])
        .where("record.organisation_id", "=", organisation)
        .where("member.user_id", "=", user)
        .where("record.id", "=", id)
        .where("content.version", "=", version)
        .where("record.trashed_at", "is", null)
        .executeTakeFirst();
    },

    async judge(writer, writes, first) {
      const reasons = await judged(writer, writes, first);
      return reasons.map((outcome) => (typeof outcome === "number" ? undefined : outcome));
    },

    async put(writer, writes, first) {
      const outcomes = await judged(writer, writes, first);
      const placed = writes.flatMap(({ record, base }, n): Placed[] => {
        const revision = outcomes[n];
        return typeof revision === "number" ? [{ record, base, revision }] : [];
      });
      await place(db, writer, placed);
      const again = placed.filter(({ base }) => base > 0).map(({ record }) => record.id);
      if (again.length > 0) await historyStore(db).supersede(again, writer.now);
      return outcomes;
    },

    async delete({ organisation, user }, id, base, revision) {
      const stored = await db
        .selectFrom("record")
        .innerJoin("member", "member.vault_id", "record.vault_id")
        .select(["record.vault_id as vault", "record.revision", "record.deleted", "member.rights"])
        .where("record.organisation_id", "=", organisation)
        .where("member.user_id", "=", user)
        .where("record.id", "=", id)
        .executeTakeFirst();
      if (stored === undefined) throw notFound();
      if (stored.rights === "read") throw new WireError("forbidden", "No right to write here");
      if (stored.revision !== base) throw conflict();
      if (stored.deleted === 1) throw notFound();
      const { numUpdatedRows } = await db
        .updateTable("record")
        .set({ revision, deleted: 1, ...notTrashed })
        .where("id", "=", id)
        .where("revision", "=", base)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw conflict();
      await db.deleteFrom("record_version").where("record_id", "=", id).execute();
      return { vault: stored.vault };
    },
  };
}

const notFound = () => new WireError("not_found", "No such thing here");
const conflict = () => new WireError("revision_conflict", "Written elsewhere first");

type Content = Omit<VersionRow, "secret">;

/** A row of the window. A tombstone has no content; a fetch-on-use vault's record no secret. */
type Found = Pick<Schema["record"], "id" | "vault_id" | "revision"> & {
  readonly [C in keyof Content]: Content[C] | null;
} & { readonly secret: string | null };

const hasContent = (row: Found): row is Found & Content => row.version !== null;

function change(row: Found): Change {
  const { id, vault_id: vault, revision } = row;
  if (!hasContent(row)) return { kind: "tombstone", revision, id, vault };
  return { kind: "upsert", revision, record: sealedOf(row) };
}
