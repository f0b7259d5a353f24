import { bulkBatch } from "#core/wire/bulk-contract.ts";
import type { ParamsOf } from "#core/wire/calls.ts";
import { type ErrorCode, WireError } from "#core/wire/error.ts";
import type { RecordView, UiContract } from "#core/wire/ui-contract.ts";
import type { Surroundings } from "../../pages/background.ts";

/** What is to be done with each of many records. */
export type BulkChange = ParamsOf<UiContract["bulk.change"]>["change"];

/** A record that is as it was, and why. */
export type BulkFailure = { readonly record: RecordView; readonly code: ErrorCode };

/**
 * Change many records, batch by batch. Never throws: where a whole batch fails, nothing more is tried, and
 * it and what comes after it are among the failures.
 */
export async function runBulk(
  ask: Surroundings["ask"],
  records: readonly RecordView[],
  change: BulkChange,
  onProgress: (done: number) => void,
): Promise<BulkFailure[]> {
  const failures: BulkFailure[] = [];
  for (let from = 0; from < records.length; from += bulkBatch) {
    const some = records.slice(from, from + bulkBatch);
    try {
      const named = some.map(({ id, revision: base }) => ({ id, base }));
      const { results } = await ask("bulk.change", { records: named, change });
      for (const [n, record] of some.entries()) {
        const result = results[n] ?? { code: "internal" as const };
        if ("code" in result) failures.push({ record, code: result.code });
      }
    } catch (reason) {
      return [...failures, ...allFailed(records.slice(from), reason)];
    }
    onProgress(from + some.length);
  }
  return failures;
}

/** The same reason for each. */
export function allFailed(records: readonly RecordView[], reason: unknown): BulkFailure[] {
  const { code } = WireError.from(reason);
  return records.map((record) => ({ record, code }));
}
