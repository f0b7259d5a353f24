import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { ColumnTarget } from "#core/import/column-target.ts";
import type { ImportFormat, ImportResult } from "#core/import/import-result.ts";
import type { ImportSource } from "#core/import/read-import.ts";
import { useFileWork } from "./file-work.ts";
import type { FileKeys } from "./import-password.tsx";

/** Where a person is on the way from a file to a trial run. */
export type ImportStep =
  | { readonly at: "file"; readonly unreadable?: ImportResult | undefined }
  | { readonly at: "password"; readonly format: ImportFormat; readonly wasWrong: boolean }
  | { readonly at: "mapping"; readonly result: ImportResult }
  | { readonly at: "trial"; readonly result: ImportResult };

export type ImportActs = {
  readonly open: (bytes: Uint8Array) => void;
  readonly unlock: (keys: FileKeys) => void;
  readonly chooseFormat: (format: ImportFormat | undefined) => void;
  readonly chooseTargets: (targets: readonly ColumnTarget[]) => void;
  readonly goOn: () => void;
  /** Stop what is under way, forget the file and begin anew. */
  readonly cancel: () => void;
};

/** The file is read anew for each thing that a person says about it; a newer reading stops the one before. */
export function useImport(): {
  readonly step: ImportStep;
  readonly format: ImportFormat | undefined;
  readonly busy: boolean;
  readonly act: ImportActs;
} {
  const work = useFileWork();
  const step = useSignal<ImportStep>({ at: "file" });
  const format = useSignal<ImportFormat | undefined>(undefined);
  const busy = useSignal(false);
  const source = useRef<ImportSource | undefined>(undefined);
  const reading = useRef(new AbortController());
  useEffect(() => () => reading.current.abort(), []);

  const read = async (wanted: ImportSource) => {
    reading.current.abort();
    const mine = new AbortController();
    reading.current = mine;
    source.current = wanted;
    busy.value = true;
    const result = await work.read(wanted, mine.signal).catch(() => crashed);
    if (mine.signal.aborted) return;
    busy.value = false;
    step.value = stepAfter(result);
    if (step.value.at === "file") source.current = undefined;
  };

  const again = (change: Partial<ImportSource>) => {
    if (source.current !== undefined) void read({ ...source.current, ...change });
  };

  return {
    step: step.value,
    format: format.value,
    busy: busy.value,
    act: {
      open: (bytes) => void read({ bytes, format: format.peek() }),
      unlock: (keys) => again(keys),
      chooseFormat: (wanted) => {
        format.value = wanted;
        again({ format: wanted, targets: undefined });
      },
      chooseTargets: (targets) => again({ targets }),
      goOn: () => {
        const now = step.peek();
        if (now.at === "mapping") step.value = { at: "trial", result: now.result };
        source.current = undefined;
      },
      cancel: () => {
        reading.current.abort();
        source.current = undefined;
        busy.value = false;
        format.value = undefined;
        step.value = { at: "file" };
      },
    },
  };
}

/** The worker ended: most likely the file needed more memory than there is. */
const crashed: ImportResult = {
  format: undefined,
  records: [],
  problems: [{ line: 0, code: "file_too_large", message: "The worker ended" }],
};

function stepAfter(result: ImportResult): ImportStep {
  const { format, problems, table, records } = result;
  const code = problems[0]?.code;
  if (format !== undefined && (code === "password_needed" || code === "wrong_password")) {
    return { at: "password", format, wasWrong: code === "wrong_password" };
  }
  const isMappable = records.length > 0 || (table !== undefined && code !== "no_rows");
  if (format === undefined || !isMappable) return { at: "file", unreadable: result };
  return { at: "mapping", result };
}
