import type { ImportedRecord, ImportResult } from "#core/import/import-result.ts";
import type { Surroundings } from "../pages/background.ts";
import type { Vault } from "./vault-choice.tsx";
import { vaultKey } from "./vault-name.ts";

/** Folders of a file as vaults: which are here under that name, and which would have to be made. */

/** Names of folders for which there is no vault, each once, in the order of the file. */
export function missingVaults(
  records: readonly ImportedRecord[],
  vaults: readonly Vault[],
): string[] {
  const here = new Set(vaults.map(({ name }) => vaultKey(name)));
  const names = records.flatMap(({ vault }) => vault ?? []);
  return [...new Map(names.map((name) => [vaultKey(name), name])).values()].filter(
    (name) => !here.has(vaultKey(name)),
  );
}

export const hasFolders = (records: readonly ImportedRecord[]): boolean =>
  records.some(({ vault }) => vault !== undefined);

/**
 * Whether a record's folder says something of it that is to be kept. The one vault of an export of our own does
 * not: it is where all of them were.
 */
export function foldersTell({ format, records }: ImportResult): boolean {
  if (format !== "latchkey-json" && format !== "latchkey-csv") return hasFolders(records);
  return new Set(records.map(({ vault }) => vault)).size > 1;
}

/**
 * Make the vaults that are missing. Returns where each record goes; one without a folder goes to `usual`.
 *
 * @throws WireError where a vault could not be made; those before it are there, and found again next time.
 */
export async function makeVaults(
  ask: Surroundings["ask"],
  records: readonly ImportedRecord[],
  usual: string,
): Promise<(record: ImportedRecord) => string> {
  const { vaults } = await ask("vaults.list", {});
  const ids = new Map(vaults.map(({ name, id }) => [vaultKey(name), id]));
  for (const name of missingVaults(records, vaults)) {
    const { id } = await ask("vaults.save", { name, fetchOnUse: false });
    ids.set(vaultKey(name), id);
  }
  return ({ vault }) => (vault === undefined ? usual : (ids.get(vaultKey(vault)) ?? usual));
}
