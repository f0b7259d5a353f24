import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ImportResult } from "#core/import/import-result.ts";
import type { LatchkeyRecord } from "#core/import/latchkey-json.ts";
import type { ImportSource } from "#core/import/read-import.ts";

/**
 * Reading files of other programs and writing our own: what takes long, or memory, or a large library. The
 * entrypoint gives it a worker, so that the page stays usable and carries none of these libraries.
 */
export type FileWork = {
  readonly read: (source: ImportSource, stop: AbortSignal) => Promise<ImportResult>;
  readonly write: (wanted: ExportWish) => Promise<Uint8Array<ArrayBuffer>>;
};

export type ExportWish = {
  readonly records: readonly LatchkeyRecord[];
  /** ISO 8601. */
  readonly exportedAt: string;
} & (
  | { readonly kind: "age"; readonly passphrase: string }
  | { readonly kind: "json" }
  | { readonly kind: "csv" }
);

export const FileWorkContext = createContext<FileWork | undefined>(undefined);

export function useFileWork(): FileWork {
  const given = useContext(FileWorkContext);
  if (given === undefined) throw new Error("No file work: the entrypoint provides it");
  return given;
}
