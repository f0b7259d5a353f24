/** Reads KeePass databases (KDBX 3 and 4), with a master password, a key file or both. */
import { argon2d, argon2id } from "hash-wasm";
import kdbxweb from "kdbxweb";
import { type ImportResult, type ProblemCode, unreadable } from "./import-result.ts";
import { readItems } from "./items.ts";
import { type KdbxItem, readEntry } from "./kdbx-entry.ts";
import { problem } from "./problem.ts";

export type KdbxKeys = {
  readonly password?: string | undefined;
  readonly keyFile?: Uint8Array | undefined;
};

/** What is done for a file at most: in KiB, and KiB times passes. */
const limits = { memoryKib: 1024 * 1024, work: 32 * 1024 * 1024, parallelism: 64 } as const;

const magic = [0x03, 0xd9, 0xa2, 0x9a];
const begins = (bytes: Uint8Array, last: number) =>
  magic.every((byte, index) => bytes[index] === byte) && bytes[4] === last;

export const isKdbx = (bytes: Uint8Array): boolean => begins(bytes, 0x67);

/** KeePass 1: another format altogether. */
export const isKdb = (bytes: Uint8Array): boolean => begins(bytes, 0x65);

export async function readKdbx(bytes: Uint8Array, keys: KdbxKeys): Promise<ImportResult> {
  kdbxweb.CryptoEngine.setArgon2Impl(argon2);
  const { password, keyFile } = keys;
  if (password === undefined && keyFile === undefined) {
    return unreadable(problem(0, "password_needed"), "kdbx");
  }
  try {
    const credentials = new kdbxweb.Credentials(
      password === undefined ? null : kdbxweb.ProtectedValue.fromString(password),
      keyFile ?? null,
    );
    const database = await kdbxweb.Kdbx.load(new Uint8Array(bytes).buffer, credentials);
    return readItems("kdbx", itemsOf(database), readEntry);
  } catch (reason) {
    const code = codeOf(reason);
    return unreadable(problem(0, code), code === "wrong_password" ? "kdbx" : undefined);
  }
}

/** Every entry with the path of its group, the root's own name left out. History is not asked for. */
function itemsOf(database: kdbxweb.Kdbx): KdbxItem[] {
  const bin =
    database.meta.recycleBinEnabled === true ? database.meta.recycleBinUuid?.id : undefined;
  const walk = (
    group: kdbxweb.KdbxGroup,
    path: readonly string[],
    isTrash: boolean,
  ): KdbxItem[] => [
    ...group.entries.map((entry) => ({ entry, path, isTrash, database })),
    ...group.groups.flatMap((inner) =>
      walk(inner, [...path, inner.name ?? ""], isTrash || inner.uuid.id === bin),
    ),
  ];
  return database.groups.flatMap((root) => walk(root, [], false));
}

class TooMuchWork extends Error {}

async function argon2(
  password: ArrayBuffer,
  salt: ArrayBuffer,
  memorySize: number,
  iterations: number,
  hashLength: number,
  parallelism: number,
  type: number,
  version: number,
): Promise<ArrayBuffer> {
  const isSane =
    version === 0x13 &&
    memorySize <= limits.memoryKib &&
    memorySize * iterations <= limits.work &&
    parallelism <= limits.parallelism;
  if (!isSane) throw new TooMuchWork();
  const derive = type === kdbxweb.CryptoEngine.Argon2TypeArgon2d ? argon2d : argon2id;
  const hash = await derive({
    password: new Uint8Array(password),
    salt: new Uint8Array(salt),
    memorySize,
    iterations,
    parallelism,
    hashLength,
    outputType: "binary",
  });
  return new Uint8Array(hash).buffer;
}

const codes: Readonly<Record<string, ProblemCode>> = {
  [kdbxweb.Consts.ErrorCodes.InvalidKey]: "wrong_password",
  [kdbxweb.Consts.ErrorCodes.Unsupported]: "unknown_format",
  [kdbxweb.Consts.ErrorCodes.InvalidVersion]: "unknown_format",
};

function codeOf(reason: unknown): ProblemCode {
  if (reason instanceof TooMuchWork) return "kdf_refused";
  return (reason instanceof kdbxweb.KdbxError ? codes[reason.code] : undefined) ?? "broken_file";
}
