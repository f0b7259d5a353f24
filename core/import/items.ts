import type { ImportFormat, ImportResult } from "./import-result.ts";
import { problem } from "./problem.ts";
import type { RecordOrNot } from "./record.ts";

/** Reads a list of items one by one; their numbers, from 1, stand for lines. A bad one stops nothing. */
export function readItems<Item>(
  format: ImportFormat,
  items: readonly Item[],
  read: (item: Item, line: number) => RecordOrNot,
): ImportResult {
  const outcomes = items.map((item, index) => read(item, index + 1));
  return {
    format,
    records: outcomes.flatMap(({ record }) => record ?? []),
    problems:
      items.length === 0 ? [problem(0, "no_rows")] : outcomes.flatMap(({ problems }) => problems),
  };
}
