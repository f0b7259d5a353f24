/** What many measurements come to, and how a benchmark shows and keeps it. */
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { projectFolder } from "../lab/child-process.ts";

/** The value below which `share` of them lie; by the nearest rank, so that it is one that was measured. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** A line of a benchmark's table: what was measured, and its figures by column. */
export type Row = { readonly what: string } & Readonly<Record<string, string | number>>;

/** Median and p95 of times in ms, with one digit behind the point. */
export function times(what: string, ms: readonly number[]): Row {
  return { what, runs: ms.length, median: round(median(ms)), p95: round(quantile(ms, 0.95)) };
}

export const round = (value: number): number => Math.round(value * 10) / 10;

/** The machine, in one line: figures of two machines are not to be compared. */
export function machine(): string {
  const [cpu] = cpus();
  const gib = Math.round(totalmem() / 1024 ** 3);
  return `${cpus().length} × ${cpu?.model ?? "CPU"}, ${gib} GiB, ${process.platform}, Node ${process.versions.node}`;
}

/** Print the rows as a table and keep them in `tests/bench/results/NAME.json`. */
export function report(name: string, browserVersion: string, rows: readonly Row[]): void {
  console.log(`\n${name}: ${machine()}, ${browserVersion}\n${table(rows)}`);
  const folder = join(projectFolder, "tests/bench/results");
  mkdirSync(folder, { recursive: true });
  const kept = { name, at: new Date().toISOString(), machine: machine(), browserVersion, rows };
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(kept, undefined, 2)}\n`);
}

/** Columns as wide as their widest cell; the first to the left, figures to the right. */
export function table(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (row: Row, column: string) => String(row[column] ?? "");
  const widths = columns.map((column) =>
    Math.max(column.length, ...rows.map((row) => cell(row, column).length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0)))
      .join("  ")
      .trimEnd();
  return [columns, ...rows.map((row) => columns.map((column) => cell(row, column)))]
    .map(line)
    .join("\n");
}
