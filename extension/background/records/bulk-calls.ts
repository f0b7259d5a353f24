import { randomId } from "#core/crypto/random.ts";
import { tagKey } from "#core/vault/tags.ts";
import type { bulkContract } from "#core/wire/bulk-contract.ts";
import type { ParamsOf, ResultOf } from "#core/wire/calls.ts";
import type { Handlers } from "#core/wire/dispatch.ts";
import { type ErrorCode, WireError } from "#core/wire/error.ts";
import { batches } from "../cache/batches.ts";
import type { CachedRecord } from "../cache/cache.ts";
import type { Core } from "../core.ts";
import { summaryOf } from "./record-box.ts";
import { cachedRecord, type Edit, sealEdit, sealMoved } from "./record-writes.ts";

type Bulk = (typeof bulkContract)["bulk.change"];
type Change = ParamsOf<Bulk>["change"];
type Results = ResultOf<Bulk>["results"];
type Result = Results[number];
type Named = ParamsOf<Bulk>["records"][number];

/** Many records changed at once: each sealed and judged by itself, so that one refusal keeps back none of the others. */
export const bulkCalls: Handlers<typeof bulkContract, Core> = {
  "bulk.change": async ({ records, change }, core) => {
    const results =
      change.to === "vault"
        ? await moveAll(core, records, change.vault)
        : await editAll(core, records, change);
    await core.refresh();
    return { results };
  },
};

async function editAll(
  core: Core,
  records: readonly Named[],
  change: Exclude<Change, { to: "vault" }>,
): Promise<Results> {
  return sendReady(
    await eachOf(records, async ({ id, base }) => {
      const cached = await seen(id, base);
      const edit = await editOf(core, cached, change);
      if (edit === undefined) return { done: { revision: base } };
      const { record } = await sealEdit(core, edit, cached);
      return { ready: { record, base } };
    }),
    async (ready) =>
      (await core.server("records.putMany", { records: ready, key: randomId() })).results,
  );
}

async function moveAll(core: Core, records: readonly Named[], vault: string): Promise<Results> {
  return sendReady(
    await eachOf(records, async ({ id, base }) => {
      const cached = await seen(id, base);
      if (cached.record.vault === vault) return { done: { revision: base } };
      const { record, earlier } = await sealMoved(core, cached, vault);
      // Servers that know nothing of earlier versions take what has none.
      const along = earlier.length > 0 ? { earlier: [...earlier] } : {};
      return { ready: { record, ...along, from: id, base } };
    }),
    async (moves) => (await core.server("records.move", { moves, key: randomId() })).results,
  );
}

/** @throws WireError `not_found`; `revision_conflict` where the person saw another version than is here */
async function seen(id: string, base: number): Promise<CachedRecord> {
  const cached = await cachedRecord(id);
  if (cached.revision !== base) throw new WireError("revision_conflict", "Not what was seen");
  return cached;
}

/** The record with the change, or `undefined` where it is so already. */
async function editOf(
  core: Core,
  cached: CachedRecord,
  change: Exclude<Change, { to: "vault" }>,
): Promise<Edit | undefined> {
  const { title, username, urls, askFirst, tags } = await summaryOf(core.keyring, cached.record);
  const { id, revision: base } = cached;
  const same = { id, base, vault: cached.record.vault, title, username, urls, askFirst };
  if (change.to === "ask-first") {
    return askFirst === change.on ? undefined : { ...same, askFirst: change.on };
  }
  const removed = new Set(change.remove.map(tagKey));
  const kept = tags.filter((tag) => !removed.has(tagKey(tag)));
  const has = new Set(kept.map(tagKey));
  const added = change.add.filter((tag) => !has.has(tagKey(tag)));
  if (kept.length === tags.length && added.length === 0) return undefined;
  return { ...same, tags: [...kept, ...added] };
}

/** What became of a record before anything was sent: it waits to be, or needs not be, or cannot. */
type Prepared<Ready> = { readonly ready: Ready } | { readonly done: Result };

const eachOf = <Ready>(
  records: readonly Named[],
  prepare: (named: Named) => Promise<Prepared<Ready>>,
): Promise<Prepared<Ready>[]> =>
  Promise.all(
    records.map((named) => prepare(named).catch((reason) => ({ done: refused(reason) }))),
  );

/** Where the keys or the server are gone, there is nothing to be said of single records. */
const ofAll: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "locked",
  "signed_out",
  "addon_missing",
  "addon_unreachable",
  "server_unreachable",
  "timeout",
]);

function refused(reason: unknown): Result {
  const error = WireError.from(reason);
  if (ofAll.has(error.code)) throw error;
  return { code: error.code };
}

/** Send what is ready, in calls that the server takes, and put the answers in their places. */
async function sendReady<Ready>(
  prepared: readonly Prepared<Ready>[],
  send: (ready: Ready[]) => Promise<Results>,
): Promise<Results> {
  const ready = prepared.flatMap((one) => ("ready" in one ? one.ready : []));
  const answers: Result[] = [];
  for (const some of batches(ready, { characters: mostCharacters })) {
    answers.push(...(await send(some)));
  }
  return prepared.map((one) =>
    "done" in one ? one.done : (answers.shift() ?? { code: "internal" }),
  );
}

/** Sealed characters in one call: well under a frame of the local channel. */
const mostCharacters = 4_000_000;
