/**
 * Brings a database to this version's schema, forwards only, and keeps hands off a newer one.
 *
 * Kysely's own migrator does not wrap SQLite's in transactions, so that a kill between two statements
 * would leave neither the old schema nor the new one (SEC-107).
 */
import type { Kysely } from "kysely";
import { WireError } from "#core/wire/error.ts";
import { first } from "./first-migration.ts";
import { history } from "./history-migration.ts";
import type { Schema } from "./schema.ts";
import { trash } from "./trash-migration.ts";
import { vaultTombstones } from "./vault-tombstone-migration.ts";

export type Migration = {
  readonly name: string;
  readonly up: (db: Kysely<unknown>) => Promise<void>;
};

/** In order, for ever: number n of the schema is what the first n made. Add at the end only. */
export const migrations: readonly Migration[] = [
  { name: "first", up: first },
  { name: "trash", up: trash },
  { name: "history", up: history },
  { name: "vault tombstones", up: vaultTombstones },
];

/**
 * Apply what is missing, each step in a transaction that holds the write lock, so that of two servers
 * that start at once one migrates and the other finds it done.
 *
 * @throws WireError `schema_too_new` when a newer version has written this database.
 */
export async function migrate(
  db: Kysely<Schema>,
  now: number,
  steps: readonly Migration[] = migrations,
): Promise<void> {
  await db.transaction().execute((transaction) =>
    transaction.schema
      .createTable("schema_version")
      .ifNotExists()
      .addColumn("number", "integer", (c) => c.primaryKey())
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("applied_at", "bigint", (c) => c.notNull())
      .execute(),
  );
  while (await db.transaction().execute((transaction) => applyNext(transaction, now, steps)));
}

/** Apply one step. Whether there was one to apply. */
async function applyNext(
  db: Kysely<Schema>,
  now: number,
  steps: readonly Migration[],
): Promise<boolean> {
  const { newest } = await db
    .selectFrom("schema_version")
    .select((e) => e.fn.coalesce(e.fn.max("number"), e.lit(0)).as("newest"))
    .executeTakeFirstOrThrow();
  if (newest > steps.length) {
    const message = `The database has schema ${newest}; this version knows ${steps.length}`;
    throw new WireError("schema_too_new", message);
  }
  const step = steps[newest];
  if (step === undefined) return false;
  await step.up(db as Kysely<unknown>);
  const row = { number: newest + 1, name: step.name, applied_at: now };
  await db.insertInto("schema_version").values(row).execute();
  return true;
}
