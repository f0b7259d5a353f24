/** The code that lets the first owner in: printed once where the server runs, kept as a hash. */
import { randomBytes } from "node:crypto";
import { fromCrockford, inGroups, toCrockford } from "#core/bytes/crockford.ts";
import { sameSecret, tokenHash } from "../server-secret.ts";
import type { Database, Stores } from "../store/database.ts";

/** 80 bits: sixteen letters in four groups. */
const codeBytes = 10;

/**
 * A fresh code while nobody has moved in; it replaces the one before, which may have scrolled away.
 * Undefined once somebody lives here.
 */
export function renewSetupCode(database: Database): Promise<string | undefined> {
  return database.transact(async ({ accounts, settings }) => {
    if ((await accounts.organisation()) !== undefined) return undefined;
    const code = randomBytes(codeBytes);
    await settings.set("setupCodeHash", tokenHash(toCrockford(code)));
    return inGroups(toCrockford(code));
  });
}

/** Whether `typed` is the code, however it was grouped and whichever look-alike letters were used. */
export async function setupCodeHolds({ settings }: Stores, typed: string): Promise<boolean> {
  const held = await settings.get("setupCodeHash");
  return held !== undefined && sameSecret(Buffer.from(held), Buffer.from(tokenHash(read(typed))));
}

function read(typed: string): string {
  try {
    return toCrockford(fromCrockford(typed));
  } catch {
    return "";
  }
}
