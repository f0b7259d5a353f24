/** Records as a table that a spreadsheet can open without running any of it (SEC-93). */
import type { LatchkeyRecord } from "#core/import/latchkey-json.ts";

type Column = readonly [name: string, cell: (record: LatchkeyRecord) => string];

const columns: readonly Column[] = [
  ["vault", ({ vault }) => vault],
  ["title", ({ title }) => title],
  ["username", ({ username }) => username],
  ["password", ({ password }) => password],
  ["totp", ({ totp }) => totp ?? ""],
  ["notes", ({ notes }) => notes ?? ""],
  ["linked urls", ({ urls }) => urls.map(({ url, strategy }) => `${strategy} ${url}`).join("\n")],
  ["fields", ({ fields = [] }) => (fields.length === 0 ? "" : JSON.stringify(fields))],
  ["tags", ({ tags = [] }) => tags.join(", ")],
  ["ask first", ({ askFirst }) => (askFirst === true ? "yes" : "")],
];

/** One row each, with line ends and quotes as in RFC 4180. */
export function exportCsv(records: readonly LatchkeyRecord[]): string {
  const rows = records.map((record) => columns.map(([, cell]) => cell(record)));
  return [columns.map(([name]) => name), ...rows]
    .map((cells) => `${cells.map((cell) => quoted(harmless(cell))).join(",")}\r\n`)
    .join("");
}

/**
 * A cell that a spreadsheet would take for a formula begins with an apostrophe, which makes it text. One
 * that begins like that by itself gets another, so that reading takes exactly one away.
 */
export const harmless = (cell: string): string =>
  /^'*[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell;

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
