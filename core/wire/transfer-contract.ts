import * as v from "valibot";
import { matchStrategies } from "#core/match/strategy.ts";
import { recordSecret } from "#core/vault/record.ts";
import { call } from "./calls.ts";
import { errorCodes } from "./error.ts";

/** What the console asks of the background to bring many records in and out. */

const text = v.string();
const count = v.pipe(v.number(), v.minValue(0));

/** A linked URL as a person edits it; who added it and when is the background's to say. */
export const editedUrl = v.strictObject({
  url: v.pipe(text, v.maxLength(4096)),
  strategy: v.picklist(matchStrategies),
});

const savedMany = {
  /** How many of the call's were sent, the first ones. Of the others nothing is in: they are to be asked for again. */
  sent: count,
  saved: count,
  /** By their place in the call. */
  failed: v.array(v.strictObject({ index: count, code: v.picklist(errorCodes) })),
};

/** How an export is kept. */
export const exportKinds = ["age", "json", "csv"] as const;

export const transferContract = {
  /**
   * Many new records at once; the answer says which went in, as they can be had back, and which did not. Lists show them
   * when no more came for a moment, or after `sync.refresh`.
   */
  "records.saveMany": call(
    v.strictObject({
      records: v.array(
        v.strictObject({
          /** Of the asker's choice, and the same when it asks again: what is stored by then is not stored twice. */
          id: v.optional(text),
          vault: text,
          title: text,
          username: text,
          urls: v.array(editedUrl),
          askFirst: v.optional(v.boolean(), false),
          tags: v.optional(v.array(text)),
          secret: recordSecret,
        }),
      ),
    }),
    v.strictObject({
      ...savedMany,
      /** In the order of the call. */
      made: v.array(v.strictObject({ id: text, revision: count })),
    }),
  ),

  /**
   * What each secret part from a file is to the record that is here: the same, more of the same, or another
   * password. `sealed`: the record's own is not kept on this device. The secrets here stay where they are.
   */
  "import.compare": call(
    v.strictObject({ pairs: v.array(v.strictObject({ id: text, secret: recordSecret })) }),
    v.strictObject({ verdicts: v.array(v.picklist(["same", "adds", "differs", "sealed"])) }),
  ),

  /** Join what a file has into records that are here: its password holds, URLs and fields are added. */
  "import.merge": call(
    v.strictObject({
      merges: v.array(
        v.strictObject({
          id: text,
          urls: v.array(editedUrl),
          tags: v.optional(v.array(text)),
          secret: recordSecret,
        }),
      ),
    }),
    v.strictObject(savedMany),
  ),

  /**
   * Begin an export: the person's own act, confirmed by the master password. The grant is good for `export.read`
   * until everything is read, for minutes, and for nobody who does not hold it.
   */
  "export.open": call(
    v.strictObject({
      masterPassword: text,
      kind: v.picklist(exportKinds),
      vault: v.optional(text),
      /** Only these. */
      ids: v.optional(v.array(text)),
    }),
    v.strictObject({ grant: text, records: count }),
  ),

  /** The next records of an export, with their secret parts. Audited, each, before they are answered. */
  "export.read": call(
    v.strictObject({ grant: text }),
    v.strictObject({
      records: v.array(
        v.strictObject({
          title: text,
          username: text,
          vaultName: text,
          urls: v.array(editedUrl),
          askFirst: v.boolean(),
          tags: v.array(text),
          changedAt: count,
          secret: recordSecret,
        }),
      ),
      /** Records that this person has and that do not open. */
      unreadable: count,
      left: count,
    }),
  ),
};
