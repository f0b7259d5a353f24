/** The exports that come as archives: which file of one tells all, and how it is read. */
import type { Archive } from "./archive.ts";
import { isArchive, openArchive } from "./archive.ts";
import { leftOutOfDashlane } from "./dashlane-zip.ts";
import {
  type ImportFormat,
  type ImportResult,
  type ProblemCode,
  unreadable,
} from "./import-result.ts";
import { readOnepassword } from "./onepassword-1pux.ts";
import { parseImport } from "./parse-import.ts";
import { problem } from "./problem.ts";

type ArchiveFormat = {
  readonly format: ImportFormat;
  readonly file: RegExp;
  readonly read: (text: string, archive: Archive) => ImportResult;
};

const archiveFormats: readonly ArchiveFormat[] = [
  { format: "onepassword-1pux", file: /(^|\/)export\.data$/, read: readOnepassword },
  {
    format: "proton-json",
    file: /(^|\/)data\.json$/,
    read: (text) => parseImport(text, { format: "proton-json" }),
  },
  {
    format: "dashlane-csv",
    file: /(^|\/)credentials\.csv$/,
    read: (text, archive) => {
      const result = parseImport(text, { format: "dashlane-csv" });
      return { ...result, problems: [...result.problems, ...leftOutOfDashlane(archive)] };
    },
  },
];

/** Files that say what an archive is, where it is one that cannot be read. */
const unreadableFiles: readonly (readonly [RegExp, ProblemCode])[] = [
  [/\.pgp$/, "pgp_file"],
  [/\.kdbx$/, "empty_archive"],
];

export { isArchive };

export function readArchive(bytes: Uint8Array, wished: ImportFormat | undefined): ImportResult {
  const archive = openArchive(bytes);
  if ("problem" in archive) return unreadable(problem(0, archive.problem));
  for (const { format, file, read } of archiveFormats) {
    const name = archive.names.find((one) => file.test(one));
    if (name === undefined || (wished !== undefined && wished !== format)) continue;
    const text = archive.text(name);
    return typeof text === "string" ? read(text, archive) : unreadable(problem(0, text.problem));
  }
  const known = unreadableFiles.find(([file]) => archive.names.some((one) => file.test(one)));
  return unreadable(
    problem(0, known?.[1] ?? (wished === undefined ? "empty_archive" : "unknown_format")),
  );
}
