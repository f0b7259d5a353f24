import type { JudgedRow, RowState } from "#core/import/carry-out.ts";
import type { ImportedRecord } from "#core/import/import-result.ts";
import { hasAllUrls, type PlannedRow, planRows } from "#core/import/plan.ts";
import type { Surroundings } from "../pages/background.ts";
import { secretOf } from "./run-import.ts";

/** Secrets that go to the background in one question. */
const batch = 500;

/** All records: more than anybody has. */
const everything = 10_000_000;

/** What would happen to each record: the background is asked what is here, and says no secret. */
export async function judgeRows(
  ask: Surroundings["ask"],
  records: readonly ImportedRecord[],
): Promise<JudgedRow[]> {
  const { records: here } = await ask("records.search", { query: "", limit: everything });
  const rows = planRows(records, here);
  const known = rows.filter((row) => row.kind === "here");
  const verdicts = new Map<PlannedRow, RowState>();
  for (let start = 0; start < known.length; start += batch) {
    const some = known.slice(start, start + batch);
    const pairs = some.map(({ here, record }) => ({
      id: here.id,
      secret: secretOf(record, false),
    }));
    const answer = await ask("import.compare", { pairs });
    some.forEach((row, index) => {
      const verdict = answer.verdicts[index] ?? "sealed";
      const addsUrls = verdict === "same" && !hasAllUrls(row.here, row.record);
      verdicts.set(row, addsUrls ? "adds" : verdict);
    });
  }
  return rows.map((row) => ({
    row,
    state: row.kind === "here" ? (verdicts.get(row) ?? "sealed") : row.kind,
  }));
}
