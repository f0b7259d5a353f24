/**
 * The one daemon of a user. The lock is SQLite's on a file of its own: taken without a race on every
 * system, and given back by the kernel however the process ends.
 */
import { DatabaseSync } from "node:sqlite";
import { keepPrivate } from "./home.ts";

export type InstanceLock = { readonly release: () => void };

/** The lock, or undefined while another process holds it. */
export function takeInstanceLock(path: string): InstanceLock | undefined {
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    keepPrivate(path);
    database.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
  } catch (reason) {
    database.close();
    if (isBusy(reason)) return undefined;
    throw reason;
  }
  return { release: () => database.close() };
}

/** SQLITE_BUSY, https://sqlite.org/rescode.html#busy */
const isBusy = (reason: unknown) =>
  reason instanceof Error && "errcode" in reason && reason.errcode === 5;
