/** Records as the documented JSON. docs/export-format.md describes it, `core/import` reads it back. */
import {
  type LatchkeyExport,
  type LatchkeyRecord,
  latchkeyExportName,
  latchkeyExportVersion,
} from "#core/import/latchkey-json.ts";

/** @param exportedAt ISO 8601 */
export function exportJson(records: readonly LatchkeyRecord[], exportedAt: string): string {
  const file: LatchkeyExport = {
    format: latchkeyExportName,
    version: latchkeyExportVersion,
    exportedAt,
    records,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
