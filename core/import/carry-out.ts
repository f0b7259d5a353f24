/** What is to be written for a plan, once a person has chosen. */
import type { ImportedRecord } from "./import-result.ts";
import { joined, type PlannedRow, type RecordHere } from "./plan.ts";

/** What is found out about a row: `same` to `sealed` are here already. */
export const rowStates = ["new", "same", "adds", "differs", "sealed", "twice"] as const;
export type RowState = (typeof rowStates)[number];

/** What happens to a row: nothing, it is joined with the other one, or it becomes a record of its own. */
export type RowChoice = "skip" | "update" | "add";

export type JudgedRow = { readonly row: PlannedRow; readonly state: RowState };

/** What is usual. Where passwords differ, nothing is lost: a person decides later which one holds. */
export const usualChoices: Readonly<Record<RowState, RowChoice>> = {
  new: "add",
  same: "skip",
  adds: "update",
  differs: "add",
  sealed: "skip",
  twice: "update",
};

export type Writes = {
  readonly added: readonly ImportedRecord[];
  /** One for each record that is here, whatever number of rows concerns it. */
  readonly merged: readonly { readonly here: RecordHere; readonly record: ImportedRecord }[];
  readonly skipped: number;
};

export function writesOf(
  rows: readonly JudgedRow[],
  choiceOf: (row: JudgedRow, index: number) => RowChoice,
): Writes {
  const added = new Map<number, ImportedRecord>();
  const merged = new Map<string, { here: RecordHere; record: ImportedRecord }>();
  /** Where the record of a row went, for a later row that is joined with it. */
  const went = new Map<number, string | number>();
  let skipped = 0;
  const mergeInto = (here: RecordHere, record: ImportedRecord) => {
    const before = merged.get(here.id)?.record;
    merged.set(here.id, { here, record: before === undefined ? record : joined(before, record) });
  };

  for (const [index, judged] of rows.entries()) {
    const { row } = judged;
    const choice = row.kind === "new" ? "add" : choiceOf(judged, index);
    if (choice === "add") {
      added.set(index, row.record);
      went.set(index, index);
    } else if (choice === "skip") skipped += 1;
    else if (row.kind === "here") {
      mergeInto(row.here, row.record);
      went.set(index, row.here.id);
    } else if (row.kind === "twice") {
      const place = went.get(row.first);
      const first = typeof place === "number" ? added.get(place) : undefined;
      const into = typeof place === "string" ? merged.get(place) : undefined;
      if (first !== undefined && typeof place === "number")
        added.set(place, joined(first, row.record));
      else if (into !== undefined) mergeInto(into.here, row.record);
      else skipped += 1;
    }
  }
  return { added: [...added.values()], merged: [...merged.values()], skipped };
}
