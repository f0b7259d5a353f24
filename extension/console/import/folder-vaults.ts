import type { ImportedRecord, ImportResult } from "#core/import/import-result.ts";
import type { Surroundings } from "../../pages/background.ts";
import type { Vault } from "../vaults/vault-choice.tsx";
import { vaultKey } from "../vaults/vault-name.ts";

/** Folders of a file as vaults: which are here under that name, and which would have to be made. */

/** Names of folders for which there is no vault, each once, in the order of the file. One that is empty is none. */
export function missingVaults(
  records: readonly ImportedRecord[],
  vaults: readonly Vault[],
): string[] {
  const here = new Set(vaults.map(({ name }) => vaultKey(name)));
  const names = records.flatMap(({ vault }) => vault ?? []);
  return [...new Map(names.map((name) => [vaultKey(name), name])).values()].filter(
    (name) => vaultKey(name) !== "" && !here.has(vaultKey(name)),
  );
}

export const hasFolders = (records: readonly ImportedRecord[]): boolean =>
  records.some(({ vault }) => vault !== undefined);

/** How the folder of each record is kept where it does not become a vault. */
export type FolderKept = "field" | "tag";

/**
 * As a field, or not at all where there are none. Vaults of an export of our own are no folders: each record is tagged
 * with its own, and the only one says nothing, since all of them were in it.
 */
export function folderKept({ format, records }: ImportResult): FolderKept | undefined {
  const isOurs = format === "latchkey-json" || format === "latchkey-csv";
  if (!isOurs) return hasFolders(records) ? "field" : undefined;
  return new Set(records.map(({ vault }) => vault)).size > 1 ? "tag" : undefined;
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
