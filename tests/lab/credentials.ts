/** What another client of the same person needs to come back: kept in a file that only its owner may read. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { InputError } from "./records-file.ts";

const credentials = v.strictObject({
  serverUrl: v.string(),
  username: v.string(),
  masterPassword: v.string(),
  /** As it stands on the emergency kit. */
  deviceSecret: v.string(),
  /** The 32 bytes of this client's own signing key, base64url. */
  deviceKey: v.string(),
});

export type Credentials = v.InferOutput<typeof credentials>;

const fileOf = (folder: string) => join(folder, "client.json");

export function saveCredentials(folder: string, given: Credentials): void {
  writeFileSync(fileOf(folder), JSON.stringify(given), { mode: 0o600 });
}

/** The credentials that were saved there, if any were. */
export function savedCredentials(folder: string): Credentials | undefined {
  const file = fileOf(folder);
  if (!existsSync(file)) return undefined;
  return v.parse(credentials, JSON.parse(readFileSync(file, "utf8")));
}

/** @throws InputError when no lab keeps its data in `folder`. */
export function loadCredentials(folder: string): Credentials {
  const found = savedCredentials(folder);
  if (found === undefined) throw new InputError(`${folder}: no lab keeps its data here`);
  return found;
}
