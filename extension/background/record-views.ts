import type { RecordView } from "#core/wire/ui-contract.ts";
import { isAccepted, lastUses } from "./candidates.ts";
import type { CatalogueEntry } from "./catalogue.ts";
import type { Keyring } from "./keyring.ts";
import { cachedVaults, vaultName } from "./vaults.ts";

/** Records as lists show them. */

/** The names of all vaults by id. */
export async function vaultNames(keyring: Keyring): Promise<ReadonlyMap<string, string>> {
  const vaults = await cachedVaults();
  const named = vaults.map(async (one) => [one.id, await vaultName(keyring, one)] as const);
  return new Map(await Promise.all(named));
}

export async function viewsOf(
  keyring: Keyring,
  entries: readonly CatalogueEntry[],
): Promise<RecordView[]> {
  const { indexKey } = await keyring.unlocked();
  const ids = entries.map(({ id }) => id);
  const [names, uses] = await Promise.all([vaultNames(keyring), lastUses(indexKey, ids)]);
  return Promise.all(entries.map((entry, at) => viewOf(keyring, entry, names, uses[at] ?? 0)));
}

async function viewOf(
  keyring: Keyring,
  { id, vault, revision, changedAt, summary }: CatalogueEntry,
  names: ReadonlyMap<string, string>,
  lastUsedAt: number,
): Promise<RecordView> {
  const { user, indexKey } = await keyring.unlocked();
  const urls = summary.urls.map(async (one) => {
    const addedByMe = one.addedBy === user;
    const accepted = addedByMe || (await isAccepted(indexKey, id, one));
    const { url, strategy, fields } = one;
    return { url, strategy, addedByMe, accepted, ...(fields && { fields }) };
  });
  return {
    id,
    vault,
    vaultName: names.get(vault) ?? "",
    title: summary.title,
    username: summary.username,
    urls: await Promise.all(urls),
    askFirst: summary.askFirst,
    hasTotp: summary.hasTotp,
    tags: summary.tags,
    revision,
    changedAt,
    lastUsedAt,
  };
}
