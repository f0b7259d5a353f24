import { importSealKey } from "#core/crypto/keys.ts";
import { randomId } from "#core/crypto/random.ts";
import { createVaultKey } from "#core/crypto/vault-key.ts";
import type { ResultOf } from "#core/wire/calls.ts";
import type { Handlers } from "#core/wire/dispatch.ts";
import { WireError } from "#core/wire/error.ts";
import type { UiContract } from "#core/wire/ui-contract.ts";
import { compareNames } from "../cache/title-order.ts";
import { cachedVaults, sealVaultName } from "../cache/vaults.ts";
import type { Core } from "../core.ts";
import { vaultNames } from "./record-views.ts";
import { trashPages } from "./trash-calls.ts";

type Calls = `vaults.${"list" | "save" | "holds" | "delete"}`;

type Listed = ResultOf<UiContract["vaults.list"]>["vaults"][number];

/** Every vault by its name, and how much it holds. */
export async function listedVaults(core: Pick<Core, "keyring" | "summaries">): Promise<Listed[]> {
  const [vaults, names, counts] = await Promise.all([
    cachedVaults(),
    vaultNames(core.keyring),
    core.summaries.countByVault(),
  ]);
  return vaults
    .map(({ id, fetchOnUse }) => ({
      id,
      name: names.get(id) ?? "",
      fetchOnUse,
      records: counts.get(id) ?? 0,
    }))
    .toSorted((a, b) => compareNames(a.name, b.name));
}

/** Vaults, for the extension's own pages. */
export const vaultCalls: Handlers<Pick<UiContract, Calls>, Core> = {
  "vaults.list": async (_, core) => ({ vaults: await listedVaults(core) }),

  "vaults.save": async ({ id, name, fetchOnUse }, core) => {
    const saved = id ?? randomId();
    await core.server("vaults.put", await sealedVault(core, { id, saved, name, fetchOnUse }));
    await core.refresh();
    return { id: saved };
  },

  "vaults.holds": async ({ id }, core) => {
    let upTo = 0;
    let trashed = 0;
    for await (const { records } of trashPages(core)) {
      upTo = Math.max(upTo, records[0]?.revision ?? 0);
      trashed += records.filter(({ record }) => record.vault === id).length;
    }
    const counts = await core.summaries.countByVault();
    return { records: counts.get(id) ?? 0, trashed, upTo };
  },

  "vaults.delete": async ({ id, upTo }, core) => {
    // Whatever came of it: where it was refused, there is something that this device does not know of yet.
    await core.server("vaults.delete", { id, upTo }).finally(() => core.refresh());
    return {};
  },
};

type VaultEdit = {
  readonly id: string | undefined;
  readonly saved: string;
  readonly name: string;
  readonly fetchOnUse: boolean;
};

async function sealedVault(core: Core, { id, saved, name, fetchOnUse }: VaultEdit) {
  const keys = await core.keyring.unlocked();
  const { org } = keys;
  if (id === undefined) {
    const { epoch, sealed, state, raw } = await createVaultKey({ org, vault: saved, author: keys });
    const key = await importSealKey(raw);
    const sealedName = await sealVaultName(org, saved, key, name);
    return { id: saved, name: sealedName, fetchOnUse, key: { epoch, sealed, state } };
  }
  const vault = (await cachedVaults()).find((one) => one.id === id);
  if (vault === undefined) throw new WireError("not_found", "No such vault");
  const newest = Math.max(...vault.keys.map(({ epoch }) => epoch));
  const key = await core.keyring.vaultKey(id, newest);
  return { id, name: await sealVaultName(org, id, key, name), fetchOnUse };
}
