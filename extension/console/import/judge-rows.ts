import type { JudgedRow, RowState } from "#core/import/carry-out.ts";
import type { ImportedRecord } from "#core/import/import-result.ts";
import { hasAllUrls, type PlannedRow, planRows, type RecordHere } from "#core/import/plan.ts";
import type { Surroundings } from "../../pages/background.ts";
import { secretOf } from "./run-import.ts";

/** Secrets that go to the background in one question. */
const batch = 500;

/** All records: more than anybody has. */
const everything = 10_000_000;

type RowHere = Extract<PlannedRow, { readonly kind: "here" }>;
type Verdict = Exclude<RowState, "new" | "twice">;
type Compared = { readonly row: RowHere; readonly here: RecordHere };
type Judged = { readonly of: RowHere; readonly row: RowHere; readonly state: Verdict };

/** What would happen to each record: the background is asked what is here, and says no secret. */
export async function judgeRows(
  ask: Surroundings["ask"],
  records: readonly ImportedRecord[],
): Promise<JudgedRow[]> {
  const { records: here } = await ask("records.search", { query: "", limit: everything });
  const rows = planRows(records, here);
  const pairs = rows.flatMap((row): Compared[] =>
    row.kind === "here" ? [row.here, ...row.others].map((one) => ({ row, here: one })) : [],
  );
  const closest = new Map<PlannedRow, Judged>();
  for (let start = 0; start < pairs.length; start += batch) {
    const some = pairs.slice(start, start + batch);
    for (const judged of await compared(ask, some)) {
      const before = closest.get(judged.of);
      if (before === undefined || nearness[judged.state] < nearness[before.state]) {
        closest.set(judged.of, judged);
      }
    }
  }
  return rows.map((row) => {
    if (row.kind !== "here") return { row, state: row.kind };
    return closest.get(row) ?? { row, state: "sealed" };
  });
}

/**
 * Of several records of one login a row is judged by the one that is closest to it. One that cannot be compared may
 * be the same as the row, one with another password cannot.
 */
const nearness: Readonly<Record<Verdict, number>> = { same: 0, adds: 1, sealed: 2, differs: 3 };

async function compared(ask: Surroundings["ask"], pairs: readonly Compared[]): Promise<Judged[]> {
  const { verdicts } = await ask("import.compare", {
    pairs: pairs.map(({ row, here }) => ({ id: here.id, secret: secretOf(row.record) })),
  });
  return pairs.map(({ row, here }, index) => {
    const verdict = verdicts[index] ?? "sealed";
    const addsUrls = verdict === "same" && !hasAllUrls(here, row.record);
    return { of: row, row: { ...row, here }, state: addsUrls ? "adds" : verdict };
  });
}
