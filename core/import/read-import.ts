/** Reads an export of another password manager, whatever kind of file it is. */
import { isArchive, readArchive } from "./archive-formats.ts";
import { isSealedByPassword, openBitwarden } from "./bitwarden-encrypted.ts";
import type { ColumnTarget } from "./column-target.ts";
import {
  type ImportFormat,
  type ImportResult,
  type ProblemCode,
  unreadable,
} from "./import-result.ts";
import { isKdb, isKdbx, readKdbx } from "./kdbx.ts";
import { isAge, openAge } from "./latchkey-age.ts";
import { parseImport } from "./parse-import.ts";
import { problem } from "./problem.ts";
import { textOf } from "./text-of.ts";

export type ImportSource = {
  readonly bytes: Uint8Array;
  /** Read it as this format, or not at all; by default it is known by its content. */
  readonly format?: ImportFormat | undefined;
  readonly password?: string | undefined;
  readonly keyFile?: Uint8Array | undefined;
  /** Of a table: where each column goes. */
  readonly targets?: readonly ColumnTarget[] | undefined;
};

/** Bytes that are read at most. */
export const largestFile = 256 * 1024 * 1024;

type Kind = {
  readonly fits: (bytes: Uint8Array) => boolean;
  readonly formats: readonly ImportFormat[];
  readonly read: (source: ImportSource) => Promise<ImportResult> | ImportResult;
};

const refused = (code: ProblemCode) => () => unreadable(problem(0, code));

/** By how a file begins. What is none of these is text. */
const kinds: readonly Kind[] = [
  { fits: isKdbx, formats: ["kdbx"], read: ({ bytes, ...keys }) => readKdbx(bytes, keys) },
  { fits: isKdb, formats: ["kdbx"], read: refused("keepass1_file") },
  {
    fits: isArchive,
    formats: ["onepassword-1pux", "proton-json", "dashlane-csv"],
    read: ({ bytes, format }) => readArchive(bytes, format),
  },
  { fits: isAge, formats: ["latchkey-json"], read: readAge },
  { fits: isPgp, formats: ["proton-json"], read: refused("pgp_file") },
];

/** What can be imported from a file, and what is wrong with the rest. Never throws. */
export async function readImport(source: ImportSource): Promise<ImportResult> {
  const { bytes, format } = source;
  if (bytes.length > largestFile) return unreadable(problem(0, "file_too_large"));
  const kind = kinds.find(({ fits }) => fits(bytes));
  if (kind === undefined) return readText(textOf(bytes), source);
  if (format !== undefined && !kind.formats.includes(format)) {
    return unreadable(problem(0, "unknown_format"));
  }
  return kind.read(source);
}

async function readText(text: string, source: ImportSource): Promise<ImportResult> {
  const json = /^\s*\{/.test(text) ? parsed(text) : undefined;
  if (!isSealedByPassword(json)) return parseImport(text, source);
  const { password, format = "bitwarden-json" } = source;
  if (format !== "bitwarden-json") return unreadable(problem(0, "unknown_format"));
  if (password === undefined) return unreadable(problem(0, "password_needed"), "bitwarden-json");
  const opened = await openBitwarden(json, password);
  return opensTo(opened, source, "bitwarden-json");
}

async function readAge(source: ImportSource): Promise<ImportResult> {
  const { bytes, password } = source;
  if (password === undefined) return unreadable(problem(0, "password_needed"), "latchkey-json");
  return opensTo(await openAge(bytes, password), source, "latchkey-json");
}

/** A wrong password is asked for again: the format is told, so that the page knows that it is a password. */
function opensTo(
  opened: string | { readonly problem: ProblemCode },
  source: ImportSource,
  format: ImportFormat,
): ImportResult {
  if (typeof opened === "string") return parseImport(opened, source);
  const { problem: code } = opened;
  return unreadable(problem(0, code), code === "wrong_password" ? format : undefined);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Armored, or a packet of a session key (tags 1 and 3 of RFC 9580, in the old and the new way of writing). */
function isPgp(bytes: Uint8Array): boolean {
  const armored = new TextDecoder("latin1").decode(bytes.subarray(0, 64)).trimStart();
  if (armored.startsWith("-----BEGIN PGP MESSAGE-----")) return true;
  const [tag = 0, length = 0] = bytes;
  // 0xc3 also begins letters such as "Ü" in UTF-8; there a byte from 0x80 on follows.
  if (tag === 0xc3) return length < 0x80;
  return tag === 0xc1 || (tag >= 0x84 && tag <= 0x86) || (tag >= 0x8c && tag <= 0x8e);
}
