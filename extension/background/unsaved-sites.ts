import { blindToken } from "#core/crypto/blind-index.ts";
import { cache } from "./cache.ts";
import type { Keyring } from "./keyring.ts";

/** The origins where a person never wants to be asked about saving: remembered so that nobody can read them. */

/** @throws WireError `locked` */
export async function isUnsaved(keyring: Keyring, origin: string): Promise<boolean> {
  return (await (await cache()).get("unsaved", await tokenOf(keyring, origin))) === true;
}

/** @throws WireError `locked` */
export async function neverSave(keyring: Keyring, origin: string): Promise<void> {
  await (await cache()).put("unsaved", true, await tokenOf(keyring, origin));
}

export async function countUnsaved(): Promise<number> {
  return (await cache()).count("unsaved");
}

export async function forgetUnsaved(): Promise<void> {
  await (await cache()).clear("unsaved");
}

async function tokenOf(keyring: Keyring, origin: string): Promise<string> {
  const { indexKey } = await keyring.unlocked();
  return blindToken(indexKey, `unsaved:${origin}`);
}
