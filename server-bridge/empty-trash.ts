/** Removes for good what has been in the trash for its time. */
import { trashKeptMs } from "#core/wire/trash-contract.ts";
import { bury, buryBatch } from "./bury.ts";
import type { Database } from "./store/database.ts";

/** Tombstones for all that has expired, a batch in one transaction, so that nobody waits long. Answers the organisations whose clients have news. */
export async function emptyTrash(database: Database, now: number): Promise<ReadonlySet<string>> {
  const touched = new Set<string>();
  for (let left = true; left; ) {
    left = await database.transact(async (stores) => {
      const expired = await stores.trash.expired(now - trashKeptMs, buryBatch);
      for (const [organisation, records] of Map.groupBy(expired, (one) => one.organisation)) {
        await bury(stores, { organisation }, records, now);
        touched.add(organisation);
      }
      return expired.length === buryBatch;
    });
  }
  return touched;
}
