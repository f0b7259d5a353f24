import { randomId } from "#core/crypto/random.ts";
import { limits } from "#core/vault/limits.ts";
import type { ResultOf } from "#core/wire/calls.ts";
import type { Contract } from "#core/wire/contract.ts";
import type { ErrorCode } from "#core/wire/error.ts";
import { batches } from "../cache/batches.ts";
import { cache } from "../cache/cache.ts";
import type { SealedBatch } from "../cache/own-writes.ts";
import type { Core } from "../core.ts";
import { batchCharacters, cachedRecord, type Edit, sealEdit } from "./record-writes.ts";

/** Writing many records: as many at once as one call takes. */

/** Records that are sealed and sent at once; fewer where they are large. */
const most = { items: limits.batch, characters: batchCharacters };

/** What came of writing many records: those that were refused are named by their place, the rest is in. */
export type SavedMany = {
  /** So many of those given were sent, the first ones; of the others nothing is in. */
  sent: number;
  saved: number;
  failed: { index: number; code: ErrorCode }[];
  made: { id: string; revision: number }[];
};

/**
 * Write many records, new ones and edits. They are pulled when there was time for it: who writes more of them need
 * not wait each time.
 *
 * @throws WireError `not_found` where an edited one is gone; why nothing was sent
 */
export async function saveMany(core: Core, edits: readonly Edit[]): Promise<SavedMany> {
  const came: SavedMany = { sent: 0, saved: 0, failed: [], made: [] };
  for (const some of batches(edits, most)) {
    try {
      await core.sync.whileWriting(() => saveSome(core, some, came));
    } catch (reason) {
      // What went before is in, and must be known: who sends it again has it twice.
      if (came.sent === 0) throw reason;
      break;
    }
  }
  return came;
}

/** Send some in one call; what was sent before and had no answer is sent just as it was. */
async function saveSome(core: Core, some: readonly Edit[], came: SavedMany): Promise<void> {
  const { generation } = core.keyring;
  await core.unansweredMany.send(
    some,
    () => sealBatch(core, some),
    async (batch) => {
      const answer = await core.server("records.putMany", batch.call);
      // Summaries do not outlive the keys that open them.
      if (core.keyring.generation === generation) core.sync.own.note(batch, answer);
      const results = await withStored(core, some, answer.results);
      for (const [index, result] of results.entries()) {
        const id = batch.call.records[index]?.record.id ?? "";
        if ("code" in result) came.failed.push({ index: came.sent + index, code: result.code });
        else came.made.push({ id, revision: result.revision });
      }
    },
  );
  came.sent += some.length;
  came.saved = came.made.length;
}

type Results = ResultOf<Contract["records.putMany"]>["results"];

/**
 * The results, where a new record that is in conflict was stored before: the background that had it stored ended
 * before it could say so, and the page asks again. Sealed anew it is another text, so the server's is pulled.
 */
async function withStored(core: Core, some: readonly Edit[], results: Results): Promise<Results> {
  const storedId = (result: Results[number], at: number) =>
    "code" in result && result.code === "revision_conflict" ? some[at]?.newId : undefined;
  if (results.every((result, at) => storedId(result, at) === undefined)) return results;
  await core.sync.run();
  const records = await cache();
  return Promise.all(
    results.map(async (result, at) => {
      const id = storedId(result, at);
      const stored = id === undefined ? undefined : await records.get("records", id);
      return stored === undefined ? result : { revision: stored.revision };
    }),
  );
}

async function sealBatch(core: Core, some: readonly Edit[]): Promise<SealedBatch> {
  const sealed = await Promise.all(
    some.map(async (edit) => {
      const before = edit.id === undefined ? undefined : await cachedRecord(edit.id);
      return { ...(await sealEdit(core, edit, before)), base: edit.base };
    }),
  );
  return {
    call: { records: sealed.map(({ record, base }) => ({ record, base })), key: randomId() },
    summaries: sealed.map(({ summary }) => summary),
  };
}
