/** Sealed records. Every query joins the caller's membership: what a person may not read is not there. */
import { type Kysely, sql } from "kysely";
import type { WholeRecord } from "#core/vault/sealed-record.ts";
import type { Change } from "#core/wire/contract.ts";
import { WireError } from "#core/wire/error.ts";
import type { Schema } from "./schema.ts";

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
   * Write `record` over the one at revision `base` (0: there must be none), as `revision`.
   *
   * @throws WireError `revision_conflict` when the stored revision is not `base`; `not_found` without
   * the right to read, `forbidden` without the right to write; `bad_request` when the version does not
   * follow the stored one, or vault, epoch or author cannot be the record's.
   */
  put(reader: Reader, record: WholeRecord, base: number, revision: number): Promise<void>;

  /** Leave a tombstone and drop every version's content. @throws as {@link RecordStore.put}. */
  delete(
    reader: Reader,
    id: string,
    base: number,
    revision: number,
  ): Promise<{ readonly vault: string }>;
}

export function recordStore(db: Kysely<Schema>): RecordStore {
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
            .onRef("content.version", "=", "record.version"),
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
      const before = sql<number>`sum(coalesce(length(summary), 0) + coalesce(length(secret), 0))
        over (order by revision) - coalesce(length(summary), 0) - coalesce(length(secret), 0)`;
      const rows = await db
        .selectFrom(found.as("found"))
        .selectAll()
        .select(before.as("before"))
        .orderBy("revision")
        .execute();
      const fitting = rows.slice(0, limit).filter((row, at) => at === 0 || row.before < size);
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
        .executeTakeFirst();
    },

    async put(reader, record, base, revision) {
      const { stored, rights, epochKnown } = await standing(reader, record);
      if (rights === undefined) throw notFound();
      if (rights === "read") throw new WireError("forbidden", "No right to write in this vault");
      if (record.author !== reader.user) {
        throw new WireError("forbidden", "A record is written by its author");
      }
      if ((stored?.revision ?? 0) !== base) throw conflict();
      if (record.version !== (stored?.version ?? 0) + 1) {
        throw new WireError("bad_request", "The version does not follow the one before");
      }
      if (!epochKnown) throw new WireError("bad_request", "The vault has no key of this epoch");
      await place(reader.organisation, record, base, revision);
      await db
        .insertInto("record_version")
        .values({
          record_id: record.id,
          version: record.version,
          epoch: record.epoch,
          author: record.author,
          time: record.time,
          prev_hash: record.prevHash,
          summary: record.summary,
          secret: record.secret,
          secret_hash: record.secretHash,
          dek: record.dek,
          dek_hash: record.dekHash,
          signature: record.signature,
        })
        .execute();
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
        .set({ revision, deleted: 1 })
        .where("id", "=", id)
        .where("revision", "=", base)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw conflict();
      await db.deleteFrom("record_version").where("record_id", "=", id).execute();
      return { vault: stored.vault };
    },
  };

  /** What decides over a write: the stored record, the caller's rights in its vault, the vault's epochs. */
  async function standing({ organisation, user }: Reader, record: WholeRecord) {
    const stored = await db
      .selectFrom("record")
      .select(["vault_id", "organisation_id", "revision", "version"])
      .where("id", "=", record.id)
      .executeTakeFirst();
    const member = await db
      .selectFrom("member")
      .innerJoin("vault", "vault.id", "member.vault_id")
      .select("member.rights")
      .select((e) =>
        e
          .exists(
            e
              .selectFrom("vault_key")
              .select("epoch")
              .whereRef("vault_key.vault_id", "=", "vault.id")
              .where("vault_key.user_id", "=", user)
              .where("vault_key.epoch", "=", record.epoch),
          )
          .as("epochKnown"),
      )
      .where("vault.organisation_id", "=", organisation)
      .where("member.user_id", "=", user)
      .where("vault.id", "=", record.vault)
      .executeTakeFirst();
    // A record never moves: its sealed parts are bound to their vault.
    const elsewhere = stored !== undefined && stored.vault_id !== record.vault;
    const rights = elsewhere ? undefined : member?.rights;
    return { stored, rights, epochKnown: Boolean(member?.epochKnown) };
  }

  /** Settled by the statement itself, so that two writers at once cannot both see `base`. */
  async function place(organisation: string, record: WholeRecord, base: number, revision: number) {
    const { id, vault, version } = record;
    if (base === 0) {
      const row = { organisation_id: organisation, vault_id: vault, revision, version, deleted: 0 };
      const { numInsertedOrUpdatedRows } = await db
        .insertInto("record")
        .values({ id, ...row })
        .onConflict((on) => on.column("id").doNothing())
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows === 0n) throw conflict();
      return;
    }
    const { numUpdatedRows } = await db
      .updateTable("record")
      .set({ revision, version, deleted: 0 })
      .where("id", "=", id)
      .where("revision", "=", base)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw conflict();
  }
}

const notFound = () => new WireError("not_found", "No such thing here");
const conflict = () => new WireError("revision_conflict", "Written elsewhere first");

type Content = Omit<Schema["record_version"], "record_id" | "secret">;

/** A row of the window. A tombstone has no content; a fetch-on-use vault's record no secret. */
type Found = Pick<Schema["record"], "id" | "vault_id" | "revision"> & {
  readonly [C in keyof Content]: Content[C] | null;
} & { readonly secret: string | null };

const hasContent = (row: Found): row is Found & Content => row.version !== null;

function change(row: Found): Change {
  const { id, vault_id: vault, revision } = row;
  if (!hasContent(row)) return { kind: "tombstone", revision, id, vault };
  return {
    kind: "upsert",
    revision,
    record: {
      id,
      vault,
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
    },
  };
}
