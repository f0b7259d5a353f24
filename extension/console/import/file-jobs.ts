import { exportAge } from "#core/export/export-age.ts";
import { exportCsv } from "#core/export/export-csv.ts";
import { exportJson } from "#core/export/export-json.ts";
import type { ImportResult } from "#core/import/import-result.ts";
import { type ImportSource, readImport } from "#core/import/read-import.ts";
import type { ExportWish } from "./file-work.ts";

/** What the worker does. Only it may import this: the libraries behind it are large. */

export type FileJob =
  | { readonly job: "read"; readonly source: ImportSource }
  | { readonly job: "write"; readonly wanted: ExportWish };

export function doJob(given: FileJob): Promise<ImportResult | Uint8Array<ArrayBuffer>> {
  return given.job === "read" ? readImport(given.source) : write(given.wanted);
}

async function write(wanted: ExportWish): Promise<Uint8Array<ArrayBuffer>> {
  const { records, exportedAt } = wanted;
  if (wanted.kind === "csv") return utf8(exportCsv(records));
  const json = exportJson(records, exportedAt);
  if (wanted.kind === "json") return utf8(json);
  return new Uint8Array(await exportAge(json, wanted.passphrase));
}

const utf8 = (text: string) => new TextEncoder().encode(text);
