import { blindToken } from "#core/crypto/blind-index.ts";
import type { Candidate } from "#core/match/situation.ts";
import { pageTokens } from "#core/match/tokens.ts";
import type { LinkedUrl, RecordSummary } from "#core/vault/record.ts";
import type { Keyring } from "../account/keyring.ts";
import { summaryOf } from "../records/record-box.ts";
import { type CachedRecord, cache, findByTokens } from "./cache.ts";

/**
 * The records that may belong to a page: one look-up in the blind index, and only what is found there is
 * opened (SEC-26).
 */
export type Found = {
  readonly cached: CachedRecord;
  readonly summary: RecordSummary;
  readonly candidate: Candidate;
};

/** @throws WireError `locked` */
export async function findCandidates(keyring: Keyring, pageUrl: string): Promise<Found[]> {
  const url = URL.parse(pageUrl);
  if (url === null) return [];
  const { indexKey } = await keyring.unlocked();
  const tokens = await Promise.all(pageTokens(url).map((token) => blindToken(indexKey, token)));
  if (tokens.length === 0) return [];
  const records = await findByTokens(tokens);
  const found = records.map(async (cached): Promise<Found> => {
    const opening = summaryOf(keyring, cached.record);
    const judging = candidateOf(keyring, cached, opening, url);
    const [summary, candidate] = await Promise.all([opening, judging]);
    return { cached, summary, candidate };
  });
  // A record that does not open must not hide the others of its site.
  const settled = await Promise.allSettled(found);
  return settled.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
}

/** A record as `core/match` judges it on the site of `url`. A summary may be on its way still: its last use is read meanwhile. */
export async function candidateOf(
  keyring: Keyring,
  { id }: CachedRecord,
  summary: RecordSummary | Promise<RecordSummary>,
  url: URL | null,
): Promise<Candidate> {
  const { indexKey, user } = await keyring.unlocked();
  const [{ title, urls, askFirst, hasTotp }, lastUsedAt] = await Promise.all([
    summary,
    lastUse(indexKey, id, url ?? undefined),
  ]);
  const linked = urls.map(async (one) => ({
    url: one.url,
    strategy: one.strategy,
    acceptedByPerson: one.addedBy === user || (await isAccepted(indexKey, id, one)),
  }));
  return {
    recordId: id,
    title,
    linked: await Promise.all(linked),
    askFirst,
    makesCodes: hasTotp,
    lastUsedAt,
  };
}

/** Note that a record was used on this site. @returns when that was */
export async function noteUse(keyring: Keyring, id: string, pageUrl: string): Promise<number> {
  const { indexKey } = await keyring.unlocked();
  const db = await cache();
  const site = await blindToken(indexKey, useOf(id, new URL(pageUrl)));
  const anywhere = await blindToken(indexKey, useOf(id, undefined));
  const usedAt = Date.now();
  const write = db.transaction("uses", "readwrite");
  write.store.put(usedAt, site);
  write.store.put(usedAt, anywhere);
  await write.done;
  return usedAt;
}

/** When a record was last used on the site of `url`, or anywhere; 0: never. */
export async function lastUse(
  indexKey: CryptoKey,
  id: string,
  url: URL | undefined,
): Promise<number> {
  return (await (await cache()).get("uses", await blindToken(indexKey, useOf(id, url)))) ?? 0;
}

/** This person accepts a linked URL that somebody else has added (SEC-24). */
export async function acceptUrl(keyring: Keyring, id: string, one: LinkedUrl): Promise<void> {
  const { indexKey } = await keyring.unlocked();
  await (await cache()).put("accepted", true, await blindToken(indexKey, acceptanceOf(id, one)));
}

export async function isAccepted(
  indexKey: CryptoKey,
  id: string,
  one: LinkedUrl,
): Promise<boolean> {
  const token = await blindToken(indexKey, acceptanceOf(id, one));
  return (await (await cache()).get("accepted", token)) === true;
}

const useOf = (id: string, url: URL | undefined) => `use:${id}:${url?.hostname ?? ""}`;

const acceptanceOf = (id: string, one: LinkedUrl) =>
  `accepted:${id}:${one.strategy}:${one.addedBy}:${one.url}`;
