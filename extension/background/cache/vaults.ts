import { fromBase64Url, toBase64Url } from "#core/bytes/base64url.ts";
import { pae, utf8 } from "#core/bytes/pae.ts";
import { label } from "#core/crypto/labels.ts";
import { openJson, sealJson } from "#core/crypto/padded-json.ts";
import { openVaultKey } from "#core/crypto/vault-key.ts";
import type { Vault } from "#core/vault/account.ts";
import type { Keyring } from "../account/keyring.ts";
import { cache } from "./cache.ts";

/** Vaults: opening their keys, and their sealed names. */

/** Open every vault key that is not open yet. Vaults that do not verify are left out and counted. */
export async function openVaults(keyring: Keyring, vaults: readonly Vault[]): Promise<number> {
  let refused = 0;
  for (const vault of vaults) {
    for (const { epoch, sealed, state } of vault.keys) {
      if (await keyring.has(vault.id, epoch)) continue;
      const keys = await keyring.unlocked();
      const { org } = keys;
      const at = { org, vault: vault.id, epoch, keys, sealed, state };
      try {
        const { raw } = await openVaultKey({ ...at, managerSignPublicKey: keys.signPublicKey });
        await keyring.addVaultKey(vault.id, epoch, raw);
      } catch (reason) {
        if ((reason as { code?: string }).code === "locked") throw reason;
        refused += 1;
      }
    }
  }
  return refused;
}

/** The vaults in the cache. */
export async function cachedVaults(): Promise<Vault[]> {
  return (await cache()).getAll("vaults");
}

/** A vault's name as sealed for everybody who has its key. */
export async function sealVaultName(org: string, id: string, key: CryptoKey, name: string) {
  return toBase64Url(await sealJson(key, { name }, context(org, id)));
}

/** The vault's name, or its id's first letters where it does not open. */
export async function vaultName(keyring: Keyring, vault: Vault): Promise<string> {
  const { org } = await keyring.unlocked();
  const newest = Math.max(...vault.keys.map(({ epoch }) => epoch));
  try {
    const key = await keyring.vaultKey(vault.id, newest);
    const opened = await openJson(key, fromBase64Url(vault.name), context(org, vault.id));
    const name = (opened as { name?: unknown }).name;
    if (typeof name === "string") return name;
  } catch {
    // Shown by its id: a name that does not open must not hide the records of its vault.
  }
  return `Vault ${vault.id.slice(0, 6)}`;
}

/** Seal a small note under a vault's key, such as where a record was used. */
export async function sealDetail(
  key: CryptoKey,
  org: string,
  record: string,
  detail: Readonly<Record<string, string>>,
): Promise<string> {
  return toBase64Url(await sealJson(key, detail, pae(label("audit-detail"), org, record)));
}

/** What {@link sealDetail} sealed. */
export async function openDetail(key: CryptoKey, org: string, record: string, sealed: string) {
  const detail = await openJson(
    key,
    fromBase64Url(sealed),
    pae(label("audit-detail"), org, record),
  );
  return detail as Readonly<Record<string, string>>;
}

const context = (org: string, vault: string) => pae(label("vault-name"), org, utf8(vault));
