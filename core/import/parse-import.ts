/** Reads an export of another password manager: what can be imported, and what is wrong with the rest. */
import { readBitwardenJson } from "./bitwarden-json.ts";
import { type CsvFormat, csvFormats } from "./csv-format.ts";
import { type CsvRow, csvRows } from "./csv-rows.ts";
import type { ImportFormat, ImportResult, ProblemCode } from "./import-result.ts";
import { problem } from "./problem.ts";
import { importedRecord, type RecordOrNot } from "./record.ts";

/** Programs that are told to write CSV for a country with decimal commas write semicolons. */
const delimiters = [",", ";", "\t"] as const;

/**
 * The records in `text`, whatever is wrong with some of its rows. Nothing is saved: a dry run is this.
 *
 * The format is known by its columns; `hint` allows that one only. Never throws.
 */
export function parseImport(text: string, hint?: ImportFormat): ImportResult {
  const clean = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const wrong = wrongFile(clean);
  if (wrong !== undefined) return failed(wrong);
  return /^\s*[[{]/.test(clean) ? parseJson(clean, hint) : parseCsv(clean, hint);
}

/** What a file is that holds no export at all. */
function wrongFile(text: string): ProblemCode | undefined {
  if (text.trim() === "") return "empty_file";
  const beginning = text.slice(0, 4096);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells a database from text
  if (/[\x00-\x08\x0E-\x1F]/.test(beginning)) return "binary_file";
  if (/^\s*<(!doctype|html|\?xml|head|body)/i.test(beginning)) return "html_file";
  return undefined;
}

function parseJson(text: string, hint: ImportFormat | undefined): ImportResult {
  if (hint !== undefined && hint !== "bitwarden-json") return failed("unknown_format");
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return failed("broken_json");
  }
  return readBitwardenJson(json);
}

function parseCsv(text: string, hint: ImportFormat | undefined): ImportResult {
  const found = delimiters.flatMap((delimiter) => headOf(text, delimiter, hint))[0];
  if (found === undefined) return failed("unknown_format");
  const { format, delimiter } = found;
  const { rows, broken, endedAt } = csvRows(format.unescape?.(text) ?? text, delimiter);
  const [head, ...body] = rows;
  const outcomes = body.map((row) => readRow(row, columnsOf(head), format));
  const records = outcomes.flatMap(({ record }) => record ?? []);
  const problems = [
    ...broken.map((line) => problem(line, "broken_quotes")),
    ...(endedAt === undefined ? [] : [problem(endedAt, "too_many_broken")]),
    ...outcomes.flatMap((outcome) => outcome.problems),
  ].toSorted((a, b) => a.line - b.line);
  if (body.length + broken.length === 0) problems.push(problem(0, "no_rows"));
  return { format: format.format, records, problems };
}

type Found = { readonly format: CsvFormat; readonly delimiter: string };

/** The format whose columns the first row has when it is cut at `delimiter`. */
function headOf(text: string, delimiter: string, hint: ImportFormat | undefined): Found[] {
  const firstLine = text.trimStart().split("\n", 1)[0] ?? "";
  const columns = columnsOf(csvRows(firstLine, delimiter).rows[0]);
  const format = csvFormats.find(
    (one) =>
      (hint === undefined || one.format === hint) &&
      one.columns.every((column) => columns.includes(column)),
  );
  return format === undefined ? [] : [{ format, delimiter }];
}

const columnsOf = (head: CsvRow | undefined) =>
  (head?.cells ?? []).map((name) => name.trim().toLowerCase());

function readRow(row: CsvRow, columns: readonly string[], format: CsvFormat): RecordOrNot {
  const refused = (code: ProblemCode) => ({ problems: [problem(row.line, code)] });
  // Not lenient: an unquoted comma in a password would shift half of it into the next column.
  if (row.cells.length !== columns.length) return refused("wrong_cell_count");
  if (row.cells.some((cell) => cell.includes("\uFFFD"))) return refused("damaged_text");
  const raw = format.read((column) => row.cells[columns.indexOf(column)] ?? "");
  return raw === undefined ? refused("not_a_login") : importedRecord(raw, row.line);
}

const failed = (code: ProblemCode): ImportResult => ({
  format: undefined,
  records: [],
  problems: [problem(0, code)],
});
