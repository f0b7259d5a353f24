/** Reads the text of an export: what can be imported, and what is wrong with the rest. */
import { type CsvWishes, readCsv } from "./csv-import.ts";
import { type ImportResult, type ProblemCode, unreadable } from "./import-result.ts";
import { jsonFormats } from "./json-formats.ts";
import { problem } from "./problem.ts";

/**
 * The records in `text`, whatever is wrong with some of its rows. Nothing is saved: a dry run is this.
 *
 * The format is known by its columns or members; `wishes.format` allows that one only. Never throws.
 */
export function parseImport(text: string, wishes: CsvWishes = {}): ImportResult {
  const clean = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const wrong = wrongFile(clean);
  if (wrong !== undefined) return unreadable(problem(0, wrong));
  return /^\s*[[{]/.test(clean) ? parseJson(clean, wishes) : readCsv(clean, wishes);
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

function parseJson(text: string, { format }: CsvWishes): ImportResult {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return unreadable(problem(0, "broken_json"));
  }
  const found = jsonFormats.find(
    (one) => (format === undefined || one.format === format) && one.fits(json),
  );
  return found?.read(json) ?? unreadable(problem(0, "unknown_format"));
}
