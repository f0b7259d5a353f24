/** Cuts delimited text into rows that know the line they begin on. */
/// <reference path="./papaparse.d.ts" />
import Papa from "papaparse";

export type CsvRow = { readonly line: number; readonly cells: readonly string[] };

export type CsvRows = {
  readonly rows: readonly CsvRow[];
  /** The lines of rows whose quotes do not pair up. */
  readonly broken: readonly number[];
  /** The line at which reading was given up, if it was. */
  readonly endedAt?: number;
};

/** After so many broken rows this is no table, and each costs a search through all that follows. */
const mostBroken = 100;

/**
 * The rows of `text`, whose line ends must be "\n"; blank lines are none.
 *
 * A stray quote would swallow the rows behind it: such a row is taken for its first line only, and
 * reading begins anew on the next.
 */
export function csvRows(text: string, delimiter: string): CsvRows {
  const rows: CsvRow[] = [];
  const broken: number[] = [];
  let start = 0;
  let line = 1;
  while (start < text.length) {
    if (broken.length === mostBroken) return { rows, broken, endedAt: line };
    const end = readUntilBroken(text, delimiter, { start, line }, rows);
    if (end === undefined) break;
    broken.push(end.line);
    const next = text.indexOf("\n", end.start);
    if (next === -1) break;
    start = next + 1;
    line = end.line + 1;
  }
  return { rows, broken };
}

type Position = { readonly start: number; readonly line: number };

/** Adds the rows from `from` on to `rows`. Returns where a broken one begins, if one does. */
function readUntilBroken(
  text: string,
  delimiter: string,
  from: Position,
  rows: CsvRow[],
): Position | undefined {
  const rest = text.slice(from.start);
  let { line } = from;
  let cursor = 0;
  let broken: Position | undefined;
  Papa.parse(rest, {
    delimiter,
    newline: "\n",
    step({ data, errors, meta }, parser) {
      if (errors.length > 0) {
        broken = { start: from.start + cursor, line };
        parser.abort();
        return;
      }
      if (data.length > 1 || data[0]?.trim() !== "") rows.push({ line, cells: data });
      line += lineEnds(rest, cursor, meta.cursor);
      cursor = meta.cursor;
    },
  });
  return broken;
}

function lineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at !== -1 && at < to; at = text.indexOf("\n", at + 1)) {
    count += 1;
  }
  return count;
}
