/** The trash: who put a record there, and when. */
import type { Kysely } from "kysely";

export async function trash({ schema }: Kysely<unknown>): Promise<void> {
  // One column at a time: SQLite adds no two at once.
  await schema.alterTable("record").addColumn("trashed_at", "bigint").execute();
  await schema.alterTable("record").addColumn("trashed_by", "text").execute();
  await schema.alterTable("record").addColumn("trashed_on", "text").execute();
  await schema.createIndex("record_trashed").on("record").column("trashed_at").execute();
}
