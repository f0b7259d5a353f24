/** Earlier versions: when each was superseded, so that it can be forgotten in time, and where it was written. */
import { type Kysely, sql } from "kysely";

export async function history(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("record_version").addColumn("superseded_at", "bigint").execute();
  await db.schema.alterTable("record_version").addColumn("device_id", "text").execute();
  // Of what was superseded before, only the author's time is known.
  await sql`update record_version set superseded_at = time
    where version < (select version from record where record.id = record_version.record_id)`.execute(
    db,
  );
  await db.schema
    .createIndex("record_version_superseded")
    .on("record_version")
    .column("superseded_at")
    .execute();
}
