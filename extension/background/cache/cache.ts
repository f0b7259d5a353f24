import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from "idb";
import type { Vault } from "#core/vault/account.ts";
import type { AuditEvent } from "#core/vault/audit.ts";
import type { SealedRecord } from "#core/vault/sealed-record.ts";

/**
 * The cache on disk: sealed records as the server sent them, found by blind tokens. Nothing readable is
 * in it; a page costs one look-up, whether there are 10 records or 1,000,000.
 */

export type CachedRecord = {
  readonly id: string;
  readonly revision: number;
  readonly record: SealedRecord;
  /** Blind tokens of hosts and registrable domains (`core/crypto/blind-index.ts`). */
  readonly tokens: readonly string[];
};

/** What the cache knows of itself. */
export type CacheMeta = {
  readonly organisation: string;
  /** Everything up to here has been taken in. */
  readonly revision: number;
  readonly vaultsRevision: number;
  readonly records: number;
  /** When the server last answered; the cache's lifetime counts from here. */
  readonly syncedAt: number;
};

interface Schema extends DBSchema {
  records: { key: string; value: CachedRecord; indexes: { tokens: string } };
  vaults: { key: string; value: Vault };
  /** Sealed summaries in buckets, for search (`catalogue.ts`), and what lists begin with (`first-page.ts`). */
  catalogue: { key: number; value: Uint8Array };
  meta: { key: "cache"; value: CacheMeta };
  /** When a record was last used: blind token of record and site → time. */
  uses: { key: string; value: number };
  /** Linked URLs of others that this person has accepted, as blind tokens. */
  accepted: { key: string; value: true };
  /** Audit events that the add-on has not taken yet. */
  audit: { key: string; value: AuditEvent };
}

export type CacheDatabase = IDBPDatabase<Schema>;

export const cacheName = "latchkey-cache";

let opened: Promise<CacheDatabase> | undefined;

/** What {@link openCacheAhead} finds, till it is asked for. */
let ahead: Promise<CacheDatabase | undefined> | undefined;

/** The one connection of this service worker. */
export function cache(): Promise<CacheDatabase> {
  opened ??= connected().catch((reason) => {
    opened = undefined;
    throw reason;
  });
  return opened;
}

/** Begin to open it where there is one, for a question that will come in a moment; none is made. */
export function openCacheAhead(): void {
  if (opened === undefined) ahead ??= connect(false).catch(() => undefined);
}

async function connected(): Promise<CacheDatabase> {
  const found = await ahead;
  ahead = undefined;
  return found ?? connect(true);
}

const connect = (mayMake: boolean): Promise<CacheDatabase> =>
  openDB<Schema>(cacheName, 2, {
    upgrade(db, from, _, upgrading) {
      if (from > 0) return;
      if (mayMake) return makeStores(db);
      upgrading.done.catch(() => undefined);
      upgrading.abort();
    },
    blocking: () => closeCache(),
    terminated: () => {
      opened = undefined;
      ahead = undefined;
    },
  });

function makeStores(db: CacheDatabase): void {
  const records = db.createObjectStore("records", { keyPath: "id" });
  records.createIndex("tokens", "tokens", { multiEntry: true });
  db.createObjectStore("vaults", { keyPath: "id" });
  db.createObjectStore("catalogue");
  db.createObjectStore("meta");
  db.createObjectStore("uses");
  db.createObjectStore("accepted");
  db.createObjectStore("audit", { keyPath: "id" });
}

/** Close and delete it all: nothing sealed is left in the profile. */
export async function dropCache(): Promise<void> {
  await closeCache();
  await deleteDB(cacheName);
}

/** Forget what the server has sent, and will send again; what only this device knows stays. */
export async function dropRecords(): Promise<void> {
  const write = (await cache()).transaction(
    ["records", "vaults", "catalogue", "meta"],
    "readwrite",
  );
  const stores = [...write.objectStoreNames].map((name) => write.objectStore(name).clear());
  await Promise.all([...stores, write.done]);
}

/** Records under any of these blind tokens, each once. */
export async function findByTokens(tokens: readonly string[]): Promise<CachedRecord[]> {
  const index = (await cache()).transaction("records").store.index("tokens");
  const hits = await Promise.all(tokens.map((token) => index.getAll(token)));
  return [...new Map(hits.flat().map((hit) => [hit.id, hit])).values()];
}

export async function readMeta(): Promise<CacheMeta | undefined> {
  return (await cache()).get("meta", "cache");
}

async function closeCache(): Promise<void> {
  const closing = opened ?? ahead;
  opened = undefined;
  ahead = undefined;
  (await closing?.catch(() => undefined))?.close();
}
