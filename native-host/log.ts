/**
 * The daemon's log: one JSON line per happening, of codes, counts and ids only; there is no way to pass
 * it a text from a page, a record or a peer.
 */
import { appendFileSync, renameSync, statSync } from "node:fs";
import { keepPrivate } from "./home.ts";

/** Codes, methods of a contract, ids and numbers. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

export type Log = (event: string, fields?: LogFields) => void;

/** With the file before it, twice this is the most the log takes. */
const largest = 1024 * 1024;

export function openLog(path: string): Log {
  appendFileSync(path, "", { mode: 0o600 });
  keepPrivate(path);
  return (event, fields) => {
    const line = JSON.stringify({ time: new Date().toISOString(), event, ...fields });
    try {
      if (statSync(path).size > largest) renameSync(path, `${path}.1`);
      appendFileSync(path, `${line}\n`, { mode: 0o600 });
    } catch {
      // A full disk must not stop the relay; the outbox has its own, stricter rule.
    }
  };
}
