/** Reads a table of logins: finds its format by its columns, and a record in each row. */
import { type ColumnTarget, columnKey, type ImportTable, secretTargets } from "./column-target.ts";
import type { CsvFormat } from "./csv-format.ts";
import { csvFormats } from "./csv-formats.ts";
import { rawRecordOf } from "./csv-record.ts";
import { type CsvRow, csvRows } from "./csv-rows.ts";
import {
  type ImportFormat,
  type ImportResult,
  type ProblemCode,
  unreadable,
} from "./import-result.ts";
import { anyTable, guessedFormat } from "./other-csv.ts";
import { problem } from "./problem.ts";
import { importedRecord, type RecordOrNot } from "./record.ts";

/** Programs that are told to write CSV for a country with decimal commas write semicolons. */
const delimiters = [",", ";", "\t"] as const;

export type CsvWishes = {
  /** Read it as this format, or not at all. */
  readonly format?: ImportFormat | undefined;
  /** Where each column goes, in their order; by default what the format says. */
  readonly targets?: readonly ColumnTarget[] | undefined;
};

/** @param table with "\n" for line ends */
export function readCsv(table: string, wishes: CsvWishes): ImportResult {
  // Excel is told its delimiter by a line of its own. It stays as a blank one, so that lines keep their numbers.
  const text = table.replace(/^\s*"?sep=.?"?[;,\t]*(?=\n)/i, "");
  const found = headOf(text, wishes.format);
  if (found === undefined) return unreadable(problem(0, "unknown_format"));
  const { format, delimiter } = found;
  const { rows, broken, endedAt } = csvRows(format.unescape?.(text) ?? text, delimiter);
  const [head, ...given] = rows;
  const columns = columnsOf(head, format, wishes.targets);
  const body = withoutSpare(given, columns.length);
  const outcomes = body.map((row) => readRow(row, columns, format));
  const records = outcomes.flatMap(({ record }) => record ?? []);
  const problems = [
    ...broken.map((line) => problem(line, "broken_quotes")),
    ...(endedAt === undefined ? [] : [problem(endedAt, "too_many_broken")]),
    ...outcomes.flatMap((outcome) => outcome.problems),
  ].toSorted((a, b) => a.line - b.line);
  if (body.length + broken.length === 0) problems.push(problem(0, "no_rows"));
  return { format: format.format, records, problems, table: tableOf(columns, body) };
}

type Column = { readonly name: string; readonly key: string; readonly target: ColumnTarget };

/** A column without a name is the delimiter too many that some programs end each row with. */
function columnsOf(
  head: CsvRow | undefined,
  { targets }: CsvFormat,
  wished: readonly ColumnTarget[] | undefined,
): Column[] {
  return (head?.cells ?? []).map((name, index) => {
    const key = columnKey(name);
    const usual = key === "" ? "nowhere" : Object.hasOwn(targets, key) ? targets[key] : "field";
    return { name: name.trim(), key, target: wished?.[index] ?? usual ?? "field" };
  });
}

function tableOf(columns: readonly Column[], body: readonly CsvRow[]): ImportTable {
  return {
    columns: columns.map(({ name, target }, index) => {
      const filled = body.find(({ cells }) => (cells[index] ?? "").trim() !== "");
      const sample = secretTargets.has(target) ? "" : (filled?.cells[index] ?? "").slice(0, 80);
      return { name, target, sample };
    }),
  };
}

type Found = { readonly format: CsvFormat; readonly delimiter: string };

/** The format whose columns the first row has when it is cut at one of the delimiters. */
function headOf(text: string, wished: ImportFormat | undefined): Found | undefined {
  const firstLine = text.trimStart().split("\n", 1)[0] ?? "";
  const heads = delimiters.map((delimiter) => ({
    delimiter,
    names: csvRows(firstLine, delimiter).rows[0]?.cells ?? [],
  }));
  if (wished !== "other-csv") {
    for (const { delimiter, names } of heads) {
      const format = formatOf(names, wished);
      if (format !== undefined) return { format, delimiter };
    }
  }
  if (wished !== undefined && wished !== "other-csv") return undefined;
  const widest = heads.toSorted((a, b) => b.names.length - a.names.length)[0];
  if (widest === undefined || widest.names.length < 2) return undefined;
  const format = wished === "other-csv" ? anyTable(widest.names) : guessedFormat(widest.names);
  return format === undefined ? undefined : { format, delimiter: widest.delimiter };
}

function formatOf(names: readonly string[], wished: ImportFormat | undefined) {
  const keys = new Set(names.map(columnKey));
  return csvFormats.find(
    ({ format, columns }) =>
      (wished === undefined || format === wished) && columns.every((one) => keys.has(one)),
  );
}

function readRow(row: CsvRow, columns: readonly Column[], format: CsvFormat): RecordOrNot {
  const refused = (code: ProblemCode) => ({ problems: [problem(row.line, code)] });
  // Not lenient: an unquoted comma in a password would shift half of it into the next column.
  if (row.cells.length !== columns.length) return refused("wrong_cell_count");
  if (row.cells.some((cell) => /[\0\uFFFD]/.test(cell))) return refused("damaged_text");
  const leftOut = format.leftOut?.(
    (column) => row.cells[columns.findIndex(({ key }) => key === column)] ?? "",
  );
  if (leftOut !== undefined) return refused(leftOut);
  const cells = columns.flatMap(({ name, target }, index) => {
    const cell = row.cells[index] ?? "";
    const text = format.cell?.(cell) ?? cell;
    return target === "nowhere" || text === "" ? [] : [{ name, target, text }];
  });
  return (format.record ?? importedRecord)(rawRecordOf(cells, format), row.line);
}

/**
 * Some programs end each row but the first with a delimiter. Where only some rows have a cell too many, it may as well
 * be a comma in a password, and those stay as they are.
 */
function withoutSpare(rows: readonly CsvRow[], columns: number): readonly CsvRow[] {
  const hasSpare = ({ cells }: CsvRow) =>
    cells.length > columns && cells.slice(columns).every((cell) => cell.trim() === "");
  if (rows.length < 2 || !rows.every(hasSpare)) return rows;
  return rows.map(({ line, cells }) => ({ line, cells: cells.slice(0, columns) }));
}
