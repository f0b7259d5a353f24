import { type IDBPDatabase, openDB } from "idb";
import browser from "webextension-polyfill";

/** Plain data under names, kept on disk by the browser profile. */
export type LocalArea = {
  /** `undefined` where there is nothing. */
  readonly get: (key: string) => Promise<unknown>;
  readonly set: (key: string, value: unknown) => Promise<void>;
  readonly remove: (keys: readonly string[]) => Promise<void>;
};

/** The browser's own; closed to content scripts where the browser can do that. */
export const storageArea: LocalArea = {
  get: async (key) => (await browser.storage.local.get(key))[key],
  set: (key, value) => browser.storage.local.set({ [key]: value }),
  remove: (keys) => browser.storage.local.remove([...keys]),
};

const store = "values";

/** A database of the extension's own origin, which no content script has. */
export const databaseArea: LocalArea = {
  get: (key) => withDatabase((db) => db.get(store, key)),
  set: (key, value) => withDatabase(async (db) => void (await db.put(store, value, key))),
  remove: (keys) =>
    withDatabase(async (db) => {
      const { store: values, done } = db.transaction(store, "readwrite");
      await Promise.all([...keys.map((key) => values.delete(key)), done]);
    }),
};

async function withDatabase<T>(work: (db: IDBPDatabase) => Promise<T>): Promise<T> {
  const db = await openDB("latchkey-local", 1, {
    upgrade: (made) => void made.createObjectStore(store),
  });
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

/** Firefox opens `storage.local` to content scripts, and has no way to close it (SEC-31). */
export const localArea = import.meta.env.FIREFOX ? databaseArea : storageArea;
