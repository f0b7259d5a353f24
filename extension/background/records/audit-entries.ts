import type { Vault } from "#core/vault/account.ts";
import type { ResultOf } from "#core/wire/calls.ts";
import type { Contract } from "#core/wire/contract.ts";
import type { Keyring } from "../account/keyring.ts";
import { cachedVaults, openDetail, vaultName } from "../cache/vaults.ts";
import { summaryOf } from "./record-box.ts";
import { cachedRecord } from "./record-writes.ts";

type SealedEntry = ResultOf<Contract["audit.list"]>["entries"][number];

/** Entries of the activity log as far as this device can open them; the rest stays unnamed. */
export async function readEntries(keyring: Keyring, entries: readonly SealedEntry[]) {
  const vaults = new Map((await cachedVaults()).map((vault) => [vault.id, vault]));
  /** By record or vault: few of them fill a page of the log. */
  const titles = new Map<string, Promise<string | null>>();
  const titleOf = (id: string, find: () => Promise<string>) => {
    const title = titles.get(id) ?? find().catch(() => null);
    titles.set(id, title);
    return title;
  };

  const read = async ({ number, time, kind, device, record, vault, detail }: SealedEntry) => {
    const known = vault === null ? undefined : vaults.get(vault);
    const named =
      record !== null
        ? titleOf(record, () => recordTitle(keyring, record))
        : known && titleOf(known.id, () => vaultName(keyring, known));
    const isUse = known !== undefined && record !== null && detail !== null;
    const used = isUse ? whereUsed(keyring, known, record, detail).catch(() => null) : null;
    const [title = null, where] = await Promise.all([named, used]);
    return { number, time, kind, device, title, detail: where };
  };
  return Promise.all(entries.map(read));
}

async function recordTitle(keyring: Keyring, id: string): Promise<string> {
  return (await summaryOf(keyring, (await cachedRecord(id)).record)).title;
}

/** Where it was used, for those who have the vault's key. */
async function whereUsed(keyring: Keyring, vault: Vault, record: string, detail: string) {
  const { org } = await keyring.unlocked();
  const epochs = vault.keys.map(({ epoch }) => epoch).toSorted((a, b) => b - a);
  const attempts = epochs.map(async (epoch) =>
    openDetail(await keyring.vaultKey(vault.id, epoch), org, record, detail),
  );
  return Object.values(await Promise.any(attempts)).join(", ");
}
