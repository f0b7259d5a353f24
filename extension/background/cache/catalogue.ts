import { pae, u64, utf8 } from "#core/bytes/pae.ts";
import { label } from "#core/crypto/labels.ts";
import { open, seal } from "#core/crypto/seal.ts";
import type { UnlockedKeys } from "#core/crypto/session-keys.ts";
import type { RecordSummary } from "#core/vault/record.ts";
import { type CacheDatabase, type CachedRecord, cache } from "./cache.ts";

/**
 * What search and lists read: every record's summary, re-sealed in a few large buckets under a key that
 * only this account derives. Opening 10,000 summaries this way takes a few dozen operations, not 10,000.
 */
export type CatalogueEntry = {
  readonly id: string;
  readonly vault: string;
  readonly revision: number;
  readonly changedAt: number;
  readonly summary: RecordSummary;
};

/** The entry of a record whose summary is open. */
export const entryOf = (
  { id, revision, record: { vault, time } }: CachedRecord,
  summary: RecordSummary,
): CatalogueEntry => ({ id, vault, revision, changedAt: time, summary });

export const bucketCount = 64;

/** Where `first-page.ts` keeps its own: behind the buckets. */
export const firstPageKey = bucketCount;

/** The bucket of a record: by its random id, so that all are about equally full. */
export function bucketOf(id: string): number {
  const codes = alphabet.indexOf(id[0] ?? "A");
  return codes % bucketCount;
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Changes by record id: an entry, or `undefined` for a record that is gone. */
export type CatalogueChanges = ReadonlyMap<string, CatalogueEntry | undefined>;

/** The buckets that `changes` touch, sealed anew. Reads the old ones first. */
export async function sealBuckets(
  keys: UnlockedKeys,
  changes: CatalogueChanges,
): Promise<ReadonlyMap<number, Uint8Array<ArrayBuffer>>> {
  const db = await cache();
  const touched = [...new Set([...changes.keys()].map(bucketOf))];
  const sealed = await Promise.all(
    touched.map(async (bucket) => {
      const entries = new Map((await readBucket(keys, db, bucket)).map((one) => [one.id, one]));
      for (const [id, entry] of changes) {
        if (bucketOf(id) !== bucket) continue;
        if (entry === undefined) entries.delete(id);
        else entries.set(id, entry);
      }
      const json = utf8(JSON.stringify([...entries.values()]));
      return [bucket, await seal(keys.catalogueKey, json, context(keys, bucket))] as const;
    }),
  );
  return new Map(sealed);
}

/** All entries, in no order. One reading for all buckets: each by itself would take as long as opening it. */
export async function readCatalogue(keys: UnlockedKeys): Promise<CatalogueEntry[]> {
  const { store } = (await cache()).transaction("catalogue");
  const range = IDBKeyRange.upperBound(bucketCount, true);
  const [buckets, sealed] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
  const opened = sealed.map((one, at) => openBucket(keys, buckets[at] ?? 0, one));
  return (await Promise.all(opened)).flat();
}

async function readBucket(
  keys: UnlockedKeys,
  db: CacheDatabase,
  bucket: number,
): Promise<CatalogueEntry[]> {
  const sealed = await db.get("catalogue", bucket);
  return sealed === undefined ? [] : openBucket(keys, bucket, sealed);
}

async function openBucket(
  keys: UnlockedKeys,
  bucket: number,
  sealed: Uint8Array,
): Promise<CatalogueEntry[]> {
  const bytes = await open(keys.catalogueKey, new Uint8Array(sealed), context(keys, bucket));
  const entries = JSON.parse(new TextDecoder().decode(bytes)) as CatalogueEntry[];
  // One that was sealed before there were tags has none.
  for (const { summary } of entries) summary.tags ??= [];
  return entries;
}

const context = (keys: UnlockedKeys, bucket: number) =>
  pae(label("catalogue"), keys.org, keys.user, u64(bucket));
