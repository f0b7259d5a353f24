import { recordsNamed } from "#core/match/account-name.ts";
import { match } from "#core/match/match.ts";
import { isEncrypted, originOf } from "#core/match/page-origin.ts";
import { type KnownRecord, type Offer, offerFor } from "#core/save/offer.ts";
import type { LinkedUrl } from "#core/vault/record.ts";
import type { Caller } from "#core/wire/caller.ts";
import type { Contract } from "#core/wire/contract.ts";
import type { Keyring } from "../account/keyring.ts";
import type { CachedRecord } from "../cache/cache.ts";
import { findCandidates } from "../cache/candidates.ts";
import type { OwnHosts } from "../cache/own-hosts.ts";
import type { SummaryIndex } from "../cache/summary-index.ts";
import { loginIn } from "../login/login-session.ts";
import { cachedRecord } from "../records/record-writes.ts";
import { hashOf, passwordHash } from "../records/release-secret.ts";
import type { PendingSave } from "./pending-save.ts";

/**
 * The records that a password just sent may be of, each with how its own compares. Passwords are opened for
 * this alone and compared as keyed hashes, which are kept nowhere.
 */

export type Vaults = {
  readonly keyring: Keyring;
  readonly server: Caller<Contract>;
  readonly summaries: SummaryIndex;
  readonly ownHosts: OwnHosts;
};

/** More records of one username elsewhere are not opened. */
const mostElsewhere = 20;

/** What to offer in this tab for what was sent. */
export async function offerAfter(vaults: Vaults, tabId: number, save: PendingSave): Promise<Offer> {
  const chosen = (await loginIn(tabId))?.recordId;
  const records = await knownRecords(vaults, save, chosen);
  const offer = offerFor({ ...save, isEncrypted: isEncrypted(originOf(save.url)) }, records);
  if (offer.kind !== "link") return offer;
  // Who has just been warned of a page that looks like one of their own is not asked to link it.
  const isLookAlike = (await vaults.ownHosts.resembling(save.url)) !== undefined;
  return isLookAlike ? { kind: "nothing" } : offer;
}

type Unnamed = Omit<KnownRecord, "password" | "isChosen"> & { readonly cached: CachedRecord };

/** @param chosen the record that this login was begun with */
async function knownRecords(
  vaults: Vaults,
  save: PendingSave,
  chosen: string | undefined,
): Promise<KnownRecord[]> {
  const here = await recordsHere(vaults.keyring, save.url);
  const elsewhere = await recordsElsewhere(vaults, save.username, here);
  const compare = await comparison(vaults.keyring, save);
  return Promise.all(
    [...here, ...elsewhere].map(async ({ cached, ...one }) => ({
      ...one,
      isChosen: one.recordId === chosen,
      password: compare(await passwordHash(vaults.keyring, vaults.server, cached)),
    })),
  );
}

async function recordsHere(keyring: Keyring, url: string): Promise<Unnamed[]> {
  const found = await findCandidates(keyring, url);
  return found
    .toSorted((a, b) => b.candidate.lastUsedAt - a.candidate.lastUsedAt)
    .flatMap(({ cached, summary, candidate }): Unnamed[] => {
      if (match(candidate.linked, url).hit === undefined) return [];
      const place = isLinkedExactly(summary.urls, url) ? "exact" : "covered";
      return [{ cached, recordId: cached.id, username: summary.username, place }];
    });
}

const isLinkedExactly = (urls: readonly LinkedUrl[], page: string): boolean =>
  urls.some(({ url, strategy }) => strategy !== "never" && originOf(url) === originOf(page));

/** Of the same username, where the secret is at hand: nothing is fetched for a guess. */
async function recordsElsewhere(
  { summaries }: Vaults,
  username: string | undefined,
  here: readonly Unnamed[],
): Promise<Unnamed[]> {
  const wanted = username?.trim() ?? "";
  if (wanted === "") return [];
  const found = recordsNamed(wanted, await summaries.search(wanted, {}))
    .filter(({ id }) => !here.some(({ recordId }) => recordId === id))
    .slice(0, mostElsewhere);
  const cached = await Promise.all(found.map(({ id }) => cachedRecord(id)));
  return cached.flatMap((one, index): Unnamed[] => {
    const { username: name = "" } = found[index]?.summary ?? {};
    if (one.record.secret === undefined) return [];
    return [{ cached: one, recordId: one.id, username: name, place: "elsewhere" }];
  });
}

async function comparison(keyring: Keyring, { password, replaced }: PendingSave) {
  const sent = await hashOf(keyring, password);
  const old = replaced === undefined ? undefined : await hashOf(keyring, replaced);
  return (hash: string): KnownRecord["password"] =>
    hash === sent ? "sent" : hash === old ? "replaced" : "other";
}
