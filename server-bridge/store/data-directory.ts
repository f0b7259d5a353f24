/** The directory of everything the server keeps, which nobody else on the computer may read (SEC-56). */
import { chmodSync, closeSync, mkdirSync, openSync, statSync } from "node:fs";
import { join } from "node:path";
import { StartError } from "../start-error.ts";

/** Anything that lets the group or others in. */
const others = 0o077;

/**
 * Make or check the directory and the database file in it; answers the file's path. SQLite gives its
 * journal files the mode of the database.
 *
 * @throws StartError where a mode is wider than 0700 or 0600: someone may have read it, which is theirs to
 * know who runs the server, not ours to hide by narrowing it.
 */
export function openDataDirectory(directory: string): string {
  if (mkdirSync(directory, { recursive: true, mode: 0o700 }) !== undefined) {
    chmodSync(directory, 0o700);
  }
  refuseWider(directory, "0700");
  const file = join(directory, "latchkey.db");
  closeSync(openSync(file, "a", 0o600));
  for (const suffix of ["", "-wal", "-shm"]) {
    if (statSync(file + suffix, { throwIfNoEntry: false })) refuseWider(file + suffix, "0600");
  }
  return file;
}

function refuseWider(path: string, mode: string): void {
  // Windows keeps access lists instead; a new directory in a profile inherits its owner's.
  if (process.platform === "win32") return;
  const { mode: held, uid } = statSync(path);
  if ((held & others) !== 0) {
    throw new StartError(`Others may read ${path}. Run: chmod ${mode} ${path}`);
  }
  if (process.getuid !== undefined && uid !== process.getuid()) {
    throw new StartError(`${path} belongs to another user of this computer`);
  }
}
