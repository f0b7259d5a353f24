/** Tombstones for records in the trash, each noted in the log. */
import type { Note } from "./store/audit.ts";
import type { Stores } from "./store/database.ts";
import type { Disposal } from "./store/judge-disposal.ts";

/** Records that are buried at once: a statement has room for so many. */
export const buryBatch = 500;

/** `by`: of which organisation they are, and who did it; nobody but the time that had passed. */
export async function bury(
  { trash, vaults, audit }: Stores,
  by: Pick<Note, "organisation" | "user" | "device">,
  records: readonly Disposal[],
  now: number,
): Promise<void> {
  const first = await vaults.takeRevisions(by.organisation, "record", records.length);
  const buried = await trash.bury(records, first);
  const notes = [...buried].map(([record, vault]) => ({
    kind: "record.deleted" as const,
    ...by,
    vault,
    record,
  }));
  await audit.note(notes, now);
}
