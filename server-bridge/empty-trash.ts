/** Removes for good what has been in the trash for its time. */
import { trashKeptMs } from "#core/wire/trash-contract.ts";
import type { Database } from "./store/database.ts";

/** Records in one transaction, so that nobody waits long for theirs. */
const batch = 500;

/** Tombstones for all that has expired. Answers the organisations whose clients have news. */
export async function emptyTrash(database: Database, now: number): Promise<ReadonlySet<string>> {
  const touched = new Set<string>();
  for (let left = true; left; ) {
    left = await database.transact(async ({ trash, vaults, audit }) => {
      const expired = await trash.expired(now - trashKeptMs, batch);
      for (const [organisation, records] of Map.groupBy(expired, (one) => one.organisation)) {
        const first = await vaults.takeRevisions(organisation, "record", records.length);
        const buried = await trash.bury(records, first);
        const notes = [...buried].map(([record, vault]) => ({
          kind: "record.deleted" as const,
          organisation,
          vault,
          record,
        }));
        await audit.note(notes, now);
        touched.add(organisation);
      }
      return expired.length === batch;
    });
  }
  return touched;
}
