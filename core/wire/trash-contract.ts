import * as v from "valibot";
import { counter, id, limits, timeMs } from "#core/vault/limits.ts";
import { sealedRecord } from "#core/vault/sealed-record.ts";
import { call } from "./calls.ts";
import { errorCodes } from "./error.ts";

/** The trash, on both hops: what the console asks of the background, and the background of the server. */

/** How long a record stays in the trash before the server removes it for good. */
export const trashKeptMs = 30 * 24 * 3600_000;

/** What came of each, in the order of the call. */
const judged = v.array(
  v.union([
    v.strictObject({ revision: counter }),
    v.strictObject({ code: v.picklist(errorCodes) }),
  ]),
);

/** Records at the revisions that the person has seen. */
const disposals = v.pipe(
  v.array(v.strictObject({ id, base: counter })),
  v.minLength(1),
  v.maxLength(limits.batch),
);

const disposal = call(
  v.strictObject({ records: disposals, key: id }),
  v.strictObject({ results: judged }),
);

export const serverTrashCalls = {
  /**
   * Into the trash, each over its revision `base`: `records.since` tells of a tombstone from then on, and
   * nothing of them is handed out but by `records.trashed`.
   */
  "records.trash": disposal,
  /** Out of the trash, each over the revision that it has there: as it was before. */
  "records.restore": disposal,
  /** Out of the trash for good: a tombstone stays. */
  "records.purge": disposal,

  /** What lies in the trash of the vaults this person may read, the last thrown away first. */
  "records.trashed": call(
    v.strictObject({
      /** Only what has a revision under this one: the next page. */
      before: v.optional(counter),
      limit: v.optional(v.pipe(counter, v.minValue(1), v.maxValue(limits.batch))),
    }),
    v.strictObject({
      records: v.array(
        v.strictObject({
          /** Without its secret part. */
          record: sealedRecord,
          revision: counter,
          trashedAt: timeMs,
          trashedBy: v.nullable(id),
          /** The device on which that was. */
          trashedOn: v.nullable(id),
        }),
      ),
      total: counter,
      more: v.boolean(),
    }),
  ),
};

const text = v.string();
const count = v.pipe(v.number(), v.minValue(0));

const uiDisposal = call(
  v.strictObject({ records: v.array(v.strictObject({ id: text, base: count })) }),
  v.strictObject({ results: judged }),
);

export const trashContract = {
  /** Into the trash, for everybody. The answers' revisions are what undoing it goes by. */
  "trash.put": uiDisposal,
  "trash.restore": uiDisposal,
  "trash.purge": uiDisposal,

  /** Everything that was in the trash at `upTo`, for good. */
  "trash.empty": call(
    v.strictObject({ upTo: count }),
    v.strictObject({ purged: count, failed: v.nullable(v.picklist(errorCodes)) }),
  ),

  /** The last thrown away first. Needs the server: no device keeps what is in the trash. */
  "trash.list": call(
    v.strictObject({ limit: count }),
    v.strictObject({
      records: v.array(
        v.strictObject({
          id: text,
          revision: count,
          /** `null`: it does not open here. */
          title: v.nullable(text),
          username: text,
          vaultName: text,
          trashedAt: count,
          byMe: v.boolean(),
          device: v.nullable(text),
        }),
      ),
      total: count,
    }),
  ),
};
