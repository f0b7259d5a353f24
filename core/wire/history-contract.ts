import * as v from "valibot";
import { counter, id, limits } from "#core/vault/limits.ts";
import { recordSecret } from "#core/vault/record.ts";
import { recordChange } from "#core/vault/record-diff.ts";
import { wholeRecord } from "#core/vault/sealed-record.ts";
import { call } from "./calls.ts";
import { editedUrl } from "./transfer-contract.ts";

/** A record's earlier versions, on both hops: what the console asks, and what the background asks of the server. */

export const serverHistoryCalls = {
  /**
   * The kept versions of a record, whole, the newest first. Audited before they are answered, as
   * `records.secret` is. Fails with `not_found`.
   */
  "records.history": call(
    v.strictObject({
      id,
      /** Only versions under this one. */
      before: v.optional(counter),
      limit: v.optional(v.pipe(counter, v.minValue(1), v.maxValue(limits.batch))),
    }),
    v.strictObject({
      versions: v.array(v.strictObject({ record: wholeRecord, device: v.nullable(id) })),
      more: v.boolean(),
    }),
  ),
};

const text = v.string();
const count = v.pipe(v.number(), v.minValue(0));

export const historyContract = {
  /** Who changed what when; nothing of any secret but that it is another. Needs the server. */
  "history.list": call(
    v.strictObject({ id: text }),
    v.strictObject({
      versions: v.array(
        v.strictObject({
          version: count,
          time: count,
          byMe: v.boolean(),
          device: v.nullable(text),
          /** Whether it opens and is what its author signed, in its place between the others. */
          isSound: v.boolean(),
          /** Against the version before; `null` where that is no longer kept. */
          changes: v.nullable(v.array(recordChange)),
        }),
      ),
    }),
  ),

  /** One version with its secret part, for a person who asks to see it. Audited. */
  "history.reveal": call(
    v.strictObject({ id: text, version: count }),
    v.strictObject({
      title: text,
      username: text,
      urls: v.array(editedUrl),
      askFirst: v.boolean(),
      tags: v.array(text),
      secret: recordSecret,
    }),
  ),

  /** Write what an earlier version said as a new one, over `base`. */
  "history.restore": call(
    v.strictObject({ id: text, version: count, base: count }),
    v.strictObject({ revision: count }),
  ),
};
