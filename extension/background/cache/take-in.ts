import { blindToken } from "#core/crypto/blind-index.ts";
import { verifyRecord } from "#core/crypto/record.ts";
import { linkedTokens } from "#core/match/tokens.ts";
import type { Vault } from "#core/vault/account.ts";
import type { RecordSummary } from "#core/vault/record.ts";
import type { SealedRecord } from "#core/vault/sealed-record.ts";
import type { Change } from "#core/wire/contract.ts";
import { WireError } from "#core/wire/error.ts";
import type { Keyring } from "../account/keyring.ts";
import { summaryOf } from "../records/record-box.ts";
import { type CacheDatabase, type CachedRecord, type CacheMeta, cache } from "./cache.ts";
import { type CatalogueEntry, firstPageKey, sealBuckets } from "./catalogue.ts";

/** Taking changes from the server into the cache: verified, opened once for the index, written at once. */

/** What a batch of changes did. */
export type TakenIn = {
  /** Records that did not verify or open; what was there before stays. */
  readonly refused: number;
};

/** Blind tokens under which a record with these linked URLs is found. */
export async function tokensOf(indexKey: CryptoKey, summary: RecordSummary): Promise<string[]> {
  return Promise.all(linkedTokens(summary.urls).map((token) => blindToken(indexKey, token)));
}

/** What the server has told. */
export type News = {
  readonly changes: readonly Change[];
  /** Every vault there is; left out where none has changed. */
  readonly vaults?: readonly Vault[] | undefined;
  /** Of versions that this device has sealed itself: there is nothing to verify or to open. */
  readonly own?: ReadonlyMap<SealedRecord, RecordSummary> | undefined;
};

/**
 * Write what is new and the cache's new state in one transaction.
 *
 * @throws WireError `locked` when the keys went meanwhile; nothing is written then.
 */
export async function takeIn(
  keyring: Keyring,
  { changes, vaults, own }: News,
  meta: Omit<CacheMeta, "records">,
): Promise<TakenIn> {
  const { generation } = keyring;
  const keys = await keyring.unlocked();
  const db = await cache();
  if (changes.length === 0 && vaults === undefined) {
    await noteState(db, meta);
    return { refused: 0 };
  }
  const newest = new Map(changes.map((change) => [idOf(change), change]));
  const before = await knownOf(db, [...newest.keys()]);

  let refused = 0;
  const entries = new Map<string, CatalogueEntry | undefined>();
  const records: CachedRecord[] = [];
  const gone: string[] = [];
  const prepare = async (id: string, change: Change): Promise<void> => {
    if (change.kind === "tombstone") {
      entries.set(id, undefined);
      gone.push(id);
      return;
    }
    try {
      const { record, revision } = change;
      const summary = own?.get(record) ?? (await verified(keyring, record, before.get(id)));
      records.push({ id, revision, record, tokens: await tokensOf(keys.indexKey, summary) });
      const { vault, time: changedAt } = record;
      entries.set(id, { id, vault, revision, changedAt, summary });
    } catch (reason) {
      if (WireError.from(reason).code === "locked") throw reason;
      refused += 1;
    }
  };
  await Promise.all([...newest].map(([id, change]) => prepare(id, change)));
  const buckets = await sealBuckets(keys, entries);
  if (generation !== keyring.generation) throw new WireError("locked", "Locked meanwhile");

  const write = db.transaction(["records", "vaults", "catalogue", "meta"], "readwrite");
  const store = write.objectStore("records");
  for (const record of records) store.put(record);
  for (const id of gone) store.delete(id);
  for (const [bucket, sealed] of buckets) write.objectStore("catalogue").put(sealed, bucket);
  // It may name what is gone.
  if (entries.size > 0) write.objectStore("catalogue").delete(firstPageKey);
  if (vaults !== undefined) {
    write.objectStore("vaults").clear();
    for (const vault of vaults) write.objectStore("vaults").put(vault);
  }
  const come = records.filter(({ id }) => !before.has(id)).length;
  const went = gone.filter((id) => before.has(id)).length;
  const known = await write.objectStore("meta").get("cache");
  // To count takes as long as there are records, and pages wait for it: it is done once.
  const count = known === undefined ? await store.count() : known.records + come - went;
  await write.objectStore("meta").put({ ...meta, records: count }, "cache");
  await write.done;

  return { refused };
}

/** Nothing is new but how far that is known: pages look records up meanwhile. */
async function noteState(db: CacheDatabase, meta: Omit<CacheMeta, "records">): Promise<void> {
  const { store, done } = db.transaction("meta", "readwrite");
  const known = await store.get("cache");
  await store.put({ ...meta, records: known?.records ?? 0 }, "cache");
  await done;
}

/** Those of these records that are here, by their ids. */
async function knownOf(
  db: CacheDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CachedRecord>> {
  const { store } = db.transaction("records");
  const known = await Promise.all(ids.map((id) => store.get(id)));
  return new Map(known.flatMap((one) => (one === undefined ? [] : [[one.id, one]])));
}

/** The summary of a version that its author signed and that is not older than the one at hand. */
async function verified(
  keyring: Keyring,
  record: SealedRecord,
  known: CachedRecord | undefined,
): Promise<RecordSummary> {
  const { org, user, signPublicKey } = await keyring.unlocked();
  if (record.author !== user) throw new WireError("wrong_key", "Written by nobody we know");
  if (known !== undefined && record.version < known.record.version) {
    throw new WireError("wrong_key", "Older than what was here");
  }
  await verifyRecord(record, { org, signPublicKey });
  return summaryOf(keyring, record);
}

const idOf = (change: Change): string =>
  change.kind === "tombstone" ? change.id : change.record.id;
