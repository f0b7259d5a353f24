import type { UnlockedKeys } from "#core/crypto/session-keys.ts";
import type { RecordDetail, RecordView } from "#core/wire/ui-contract.ts";
import type { Keyring } from "../account/keyring.ts";
import { isAccepted, lastUse } from "../cache/candidates.ts";
import type { CatalogueEntry } from "../cache/catalogue.ts";
import { cachedVaults, vaultName } from "../cache/vaults.ts";

/** Records as pages show them. */

/** The names of all vaults by id. */
export async function vaultNames(keyring: Keyring): Promise<ReadonlyMap<string, string>> {
  const vaults = await cachedVaults();
  const named = vaults.map(async (one) => [one.id, await vaultName(keyring, one)] as const);
  return new Map(await Promise.all(named));
}

/** For lists. Nothing is looked up for what the person has linked themselves. */
export async function viewsOf(
  keyring: Keyring,
  entries: readonly CatalogueEntry[],
): Promise<RecordView[]> {
  const keys = await keyring.unlocked();
  return Promise.all(entries.map((entry) => viewOf(keys, entry)));
}

export async function viewOf(
  { user, indexKey }: UnlockedKeys,
  { id, vault, revision, changedAt, summary }: CatalogueEntry,
): Promise<RecordView> {
  const { title, username, askFirst, hasTotp, tags } = summary;
  const urls = summary.urls.map(async (one) => {
    const addedByMe = one.addedBy === user;
    const accepted = addedByMe || (await isAccepted(indexKey, id, one));
    const { url, strategy, fields } = one;
    return { url, strategy, addedByMe, accepted, ...(fields && { fields }) };
  });
  return {
    id,
    vault,
    title,
    username,
    urls: await Promise.all(urls),
    askFirst,
    hasTotp,
    tags,
    revision,
    changedAt,
  };
}

/** One by itself. */
export async function detailOf(keyring: Keyring, entry: CatalogueEntry): Promise<RecordDetail> {
  const keys = await keyring.unlocked();
  const vault = (await cachedVaults()).find(({ id }) => id === entry.vault);
  const [view, name, lastUsedAt] = await Promise.all([
    viewOf(keys, entry),
    vault === undefined ? "" : vaultName(keyring, vault),
    lastUse(keys.indexKey, entry.id, undefined),
  ]);
  return { ...view, vaultName: name, lastUsedAt };
}
