import * as v from "valibot";
import { counter, id, limits } from "#core/vault/limits.ts";
import { wholeRecord } from "#core/vault/sealed-record.ts";
import { call } from "./calls.ts";
import { errorCodes } from "./error.ts";

/** Many records changed at once, on both hops. */

const judged = v.array(
  v.union([
    v.strictObject({ revision: counter }),
    v.strictObject({ code: v.picklist(errorCodes) }),
  ]),
);

export const serverBulkCalls = {
  /**
   * Records into another vault: what is sealed is bound to its vault, so each goes as a new `record` while the
   * one at `from`, over revision `base`, goes into the trash. Both or neither; each judged by itself.
   * `earlier` are the versions before it, sealed anew too, from version 1 on.
   */
  "records.move": call(
    v.strictObject({
      moves: v.pipe(
        v.array(
          v.strictObject({
            record: wholeRecord,
            earlier: v.optional(v.pipe(v.array(wholeRecord), v.maxLength(limits.earlierVersions))),
            from: id,
            base: counter,
          }),
        ),
        v.minLength(1),
        v.maxLength(limits.batch),
      ),
      key: id,
    }),
    v.strictObject({ results: judged }),
  ),
};

const text = v.string();
const count = v.pipe(v.number(), v.minValue(0));

/** As many as are sealed and sent in a moment, so that progress is seen. */
export const bulkBatch = 200;

export const bulkContract = {
  /** The same change to each, over the revision that the person saw; in the same order. */
  "bulk.change": call(
    v.strictObject({
      records: v.pipe(v.array(v.strictObject({ id: text, base: count })), v.maxLength(bulkBatch)),
      change: v.variant("to", [
        v.strictObject({ to: v.literal("ask-first"), on: v.boolean() }),
        v.strictObject({ to: v.literal("tags"), add: v.array(text), remove: v.array(text) }),
        v.strictObject({ to: v.literal("vault"), vault: text }),
      ]),
    }),
    v.strictObject({ results: judged }),
  ),
};
