import { blindToken } from "#core/crypto/blind-index.ts";
import type { Keyring } from "./keyring.ts";
import { readLocal, removeLocal, writeLocal } from "./stored-state.ts";

/** The origins where a person wants no menu at fields: remembered so that nobody can read them. */

/** @throws WireError `locked` */
export async function isQuiet(keyring: Keyring, origin: string): Promise<boolean> {
  const quiet = (await readLocal("quietSites")) ?? [];
  // Most people have none: then no token need be made.
  return quiet.length > 0 && quiet.includes(await tokenOf(keyring, origin));
}

/** @throws WireError `locked` */
export async function makeQuiet(keyring: Keyring, origin: string): Promise<void> {
  const quiet = new Set(await readLocal("quietSites"));
  await writeLocal("quietSites", [...quiet.add(await tokenOf(keyring, origin))]);
}

export async function countQuiet(): Promise<number> {
  return (await readLocal("quietSites"))?.length ?? 0;
}

export async function forgetQuiet(): Promise<void> {
  await removeLocal("quietSites");
}

async function tokenOf(keyring: Keyring, origin: string): Promise<string> {
  const { indexKey } = await keyring.unlocked();
  return blindToken(indexKey, `quiet:${origin}`);
}
