import * as v from "valibot";
import { randomId } from "#core/crypto/random.ts";
import { isTotpSeed } from "#core/crypto/totp.ts";
import type { MatchStrategy } from "#core/match/strategy.ts";
import type { FieldHints } from "#core/vault/field-hints.ts";
import { withHistory } from "#core/vault/history.ts";
import { limits } from "#core/vault/limits.ts";
import {
  type LinkedUrl,
  type RecordSecret,
  type RecordSummary,
  recordSummary,
} from "#core/vault/record.ts";
import type { OpenedVersion } from "#core/vault/record-diff.ts";
import type { WholeRecord } from "#core/vault/sealed-record.ts";
import { tidyTags } from "#core/vault/tags.ts";
import { WireError } from "#core/wire/error.ts";
import { type CachedRecord, cache } from "../cache/cache.ts";
import type { Core } from "../core.ts";
import { sealVersion, secretOf, summaryOf } from "./record-box.ts";
import { type KeptVersion, keptVersions } from "./record-history.ts";
import { wholeRecord } from "./release-secret.ts";

/** Writing records: sealed here, judged by the server against the revision that the edit began from. */

export type EditedUrl = {
  readonly url: string;
  readonly strategy: MatchStrategy;
  /** Where its fields are. Absent: they stay as they are; `null`: nothing is said of them any more. */
  readonly fields?: FieldHints | null | undefined;
};

export type Edit = {
  readonly id?: string | undefined;
  /** What a new one is to be called; one that the server has by this name is the same. */
  readonly newId?: string | undefined;
  readonly base: number;
  readonly vault: string;
  readonly title: string;
  readonly username: string;
  readonly urls: readonly EditedUrl[];
  readonly askFirst: boolean;
  /** Absent: they stay as they are. */
  readonly tags?: readonly string[] | undefined;
  readonly secret?: RecordSecret | undefined;
};

/** Characters that one call may hold. */
export const batchCharacters = 2_000_000;

/** @throws WireError `not_found` */
export async function cachedRecord(id: string): Promise<CachedRecord> {
  const found = await (await cache()).get("records", id);
  if (found === undefined) throw new WireError("not_found", "No such record here");
  return found;
}

/** Write an edit. @throws WireError `revision_conflict` when somebody else wrote first */
export function save(core: Core, edit: Edit): Promise<{ id: string; revision: number }> {
  const seal = async () => {
    const before = edit.id === undefined ? undefined : await cachedRecord(edit.id);
    const { record } = await sealEdit(core, edit, before);
    return { record, base: edit.base, key: randomId() };
  };
  return core.unanswered.send(edit, seal, async (write) => {
    const { revision } = await core.server("records.put", write);
    await core.refresh();
    return { id: write.record.id, revision };
  });
}

/** Where the fields of one linked URL are; nothing else of the record changes. */
export async function setFields(
  core: Core,
  id: string,
  at: Pick<LinkedUrl, "url" | "strategy">,
  fields: FieldHints | null,
): Promise<void> {
  const cached = await cachedRecord(id);
  const { title, username, askFirst, urls } = await summaryOf(core.keyring, cached.record);
  const isIt = (one: LinkedUrl) => one.url === at.url && one.strategy === at.strategy;
  await save(core, {
    id,
    base: cached.revision,
    vault: cached.record.vault,
    title,
    username,
    askFirst,
    urls: urls.map((one) => (isIt(one) ? { ...one, fields } : one)),
  });
}

/** One more linked URL for a record that is as the server has it. */
export async function link(core: Core, id: string, added: EditedUrl): Promise<void> {
  const cached = await cachedRecord(id);
  const summary = await summaryOf(core.keyring, cached.record);
  const { url, strategy } = added;
  if (summary.urls.some((one) => one.url === url && one.strategy === strategy)) return;
  const { vault } = cached.record;
  const { title, username, askFirst } = summary;
  await save(core, {
    id,
    base: cached.revision,
    vault,
    title,
    username,
    askFirst,
    urls: [...summary.urls, added],
  });
}

/** Another password for a record that is as the server has it; the one before goes into its history. */
export async function replacePassword(core: Core, id: string, password: string): Promise<void> {
  const cached = await cachedRecord(id);
  await setSecret(core, cached, cached.revision, { password });
}

/** Make one-time codes of another seed. @throws WireError `bad_request` where it is none */
export async function replaceSeed(
  core: Core,
  { id, base, seed }: { readonly id: string; readonly base: number; readonly seed: string },
): Promise<void> {
  if (!isTotpSeed(seed)) throw new WireError("bad_request", "Not a seed of one-time codes");
  await setSecret(core, await cachedRecord(id), base, { totp: seed });
}

/** Other parts of the secret, over revision `base`; all that is not named stays. */
async function setSecret(
  core: Core,
  cached: CachedRecord,
  base: number,
  parts: Partial<RecordSecret>,
): Promise<void> {
  const { title, username, urls, askFirst } = await summaryOf(core.keyring, cached.record);
  await save(core, {
    id: cached.id,
    base,
    vault: cached.record.vault,
    title,
    username,
    urls,
    askFirst,
    secret: { ...(await secretBefore(core, cached)), ...parts },
  });
}

/**
 * What an earlier version said, as a new one over `base`. The password that is replaced by it goes into the
 * history, as any other does.
 */
export async function writeAgain(
  core: Core,
  cached: CachedRecord,
  base: number,
  { summary, secret }: OpenedVersion,
): Promise<{ revision: number }> {
  const before = await wholeRecord(core.server, cached);
  const record = await sealVersion(core.keyring, {
    id: cached.id,
    vault: cached.record.vault,
    before,
    summary,
    secret: withHistory(await secretOf(core.keyring, before), secret, Date.now()),
  });
  const { revision } = await core.server("records.put", { record, base, key: randomId() });
  await core.refresh();
  return { revision };
}

/**
 * Seal a record anew for another vault, with the earlier versions that the server keeps: all that they say goes
 * along, and when it was said. What is not what its author signed, or does not open, is left behind.
 */
export async function sealMoved(core: Core, cached: CachedRecord, vault: string): Promise<Moved> {
  const { version } = cached.record;
  const kept = version > 1 ? await keptVersions(core, cached) : [];
  const sound = kept.filter((one) => one.isSigned && one.record.version < version);
  const earlier: WholeRecord[] = [];
  const id = randomId();
  const sealAnew = async (one: WholeRecord) => {
    const [summary, secret] = await Promise.all([
      summaryOf(core.keyring, one),
      secretOf(core.keyring, one),
    ]);
    const { time } = one;
    return sealVersion(core.keyring, { id, vault, before: earlier.at(-1), time, summary, secret });
  };
  for (const { record } of fittingVersions(sound).toReversed()) {
    const sealed = await sealAnew(record).catch(unlessWrong);
    if (sealed !== undefined) earlier.push(sealed);
  }
  return { record: await sealAnew(await wholeRecord(core.server, cached)), earlier };
}

export type Moved = { readonly record: WholeRecord; readonly earlier: readonly WholeRecord[] };

/** As many of them, the newest first, as the server keeps and one call holds. */
function fittingVersions(versions: readonly KeptVersion[]): readonly KeptVersion[] {
  const most = versions.slice(0, limits.earlierVersions);
  let characters = 0;
  const tooMuch = most.findIndex(({ record }) => {
    characters += record.summary.length + record.secret.length;
    return characters > batchCharacters;
  });
  return tooMuch === -1 ? most : most.slice(0, tooMuch);
}

/** A version that does not open keeps back none of the others. */
function unlessWrong(reason: unknown): undefined {
  if (WireError.from(reason).code !== "wrong_key") throw reason;
  return undefined;
}

/** The edit as the next version of the record, and the summary that is in it. */
export async function sealEdit(
  core: Core,
  edit: Edit,
  before: CachedRecord | undefined,
): Promise<{ readonly record: WholeRecord; readonly summary: RecordSummary }> {
  const { keyring, server } = core;
  const old = before === undefined ? undefined : await summaryOf(keyring, before.record);
  // A new record may bring its earlier passwords along; those of another are not the editor's to say.
  const oldSecret =
    before === undefined
      ? { password: "", history: edit.secret?.history }
      : await secretBefore(core, before);
  const secret = withHistory(oldSecret, edit.secret ?? oldSecret, Date.now());
  const { user } = await keyring.unlocked();
  // What a newer version of the extension has put into the summary stays.
  const summary = v.parse(recordSummary, {
    ...old,
    title: edit.title,
    username: edit.username,
    urls: edit.urls.map((one) => linkedUrl(one, old?.urls ?? [], user)),
    askFirst: edit.askFirst,
    tags: edit.tags === undefined ? old?.tags : tidyTags(edit.tags),
    hasTotp: secret.totp !== undefined && secret.totp !== "",
  });
  const record = await sealVersion(keyring, {
    id: before?.id ?? edit.newId ?? randomId(),
    vault: before?.record.vault ?? edit.vault,
    before: before === undefined ? undefined : await wholeRecord(server, before),
    summary,
    secret,
  });
  return { record, summary };
}

async function secretBefore(core: Core, before: CachedRecord): Promise<RecordSecret> {
  return secretOf(core.keyring, await wholeRecord(core.server, before));
}

/** A URL that was there keeps who added it and when, and what else is said of it. */
function linkedUrl(
  { url, strategy, fields }: EditedUrl,
  old: readonly LinkedUrl[],
  user: string,
): LinkedUrl {
  const known = old.find((one) => one.url === url && one.strategy === strategy);
  const { fields: before, ...linked } = known ?? {
    url,
    strategy,
    addedBy: user,
    addedAt: Date.now(),
    fields: old.find((one) => one.url === url)?.fields,
  };
  const kept = fields === undefined ? before : (fields ?? undefined);
  return kept === undefined ? linked : { ...linked, fields: kept };
}
