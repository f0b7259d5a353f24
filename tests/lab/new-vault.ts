/** Making a vault with its key, as every client does. */
import { toBase64Url } from "#core/bytes/base64url.ts";
import { pae } from "#core/bytes/pae.ts";
import { importSealKey } from "#core/crypto/keys.ts";
import { label } from "#core/crypto/labels.ts";
import { openJson, sealJson } from "#core/crypto/padded-json.ts";
import { randomId } from "#core/crypto/random.ts";
import type { UnlockedKeys } from "#core/crypto/session-keys.ts";
import { bytesOf } from "#core/crypto/text.ts";
import { createVaultKey } from "#core/crypto/vault-key.ts";
import type { Vault } from "#core/vault/account.ts";

/** A vault of that name, ready to be sent to the server. */
export async function newVault(
  keys: UnlockedKeys,
  name: string,
  fetchOnUse: boolean,
): Promise<Vault> {
  const id = randomId();
  const { raw, epoch, sealed, state } = await createVaultKey({
    org: keys.org,
    vault: id,
    author: keys,
  });
  const sealedName = await sealJson(await importSealKey(raw), { name }, nameContext(keys.org, id));
  return {
    id,
    name: toBase64Url(sealedName),
    fetchOnUse,
    keys: [{ epoch, sealed, state }],
  };
}

/** The name that was sealed for everybody who has the vault's key. */
export async function openVaultName(org: string, vault: Vault, key: CryptoKey): Promise<unknown> {
  const opened = await openJson(key, bytesOf(vault.name), nameContext(org, vault.id));
  return (opened as { name?: unknown }).name;
}

const nameContext = (org: string, vault: string) => pae(label("vault-name"), org, vault);
