import { blindToken } from "#core/crypto/blind-index.ts";
import type { Keyring } from "../account/keyring.ts";
import { readLocal, removeLocal, writeLocal } from "../state/stored-state.ts";

/** The origins where a person does not want something: remembered so that nobody can read them. */
export type DeclinedSites = {
  /** @throws WireError `locked` */
  readonly has: (keyring: Keyring, origin: string) => Promise<boolean>;
  /** @throws WireError `locked` */
  readonly add: (keyring: Keyring, origin: string) => Promise<void>;
  readonly count: () => Promise<number>;
  readonly forgetAll: () => Promise<void>;
};

/** No menu at fields. */
export const quietSites = declinedSites("quietSites", "quiet");

/** Never to be asked about saving. */
export const unsavedSites = declinedSites("unsavedSites", "unsaved");

function declinedSites(key: "quietSites" | "unsavedSites", label: string): DeclinedSites {
  const tokenOf = async (keyring: Keyring, origin: string) =>
    blindToken((await keyring.unlocked()).indexKey, `${label}:${origin}`);
  return {
    async has(keyring, origin) {
      const tokens = (await readLocal(key)) ?? [];
      // Most people have none: then no token need be made.
      return tokens.length > 0 && tokens.includes(await tokenOf(keyring, origin));
    },
    async add(keyring, origin) {
      const tokens = new Set(await readLocal(key));
      await writeLocal(key, [...tokens.add(await tokenOf(keyring, origin))]);
    },
    count: async () => (await readLocal(key))?.length ?? 0,
    forgetAll: () => removeLocal(key),
  };
}
