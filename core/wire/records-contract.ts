import * as v from "valibot";
import { matchStrategies } from "#core/match/strategy.ts";
import { recordSecret } from "#core/vault/record.ts";
import { call, nothing } from "./calls.ts";
import { recordDetail, recordView } from "./record-view.ts";
import { editedUrl } from "./transfer-contract.ts";

const text = v.string();
const count = v.pipe(v.number(), v.minValue(0));
const strategy = v.picklist(matchStrategies);

/** What popup and console ask of single records. */
export const recordsContract = {
  /** Records whose title, username, linked URLs or tags hold every word of `query`, which may say `tag:work`. */
  "records.search": call(
    v.strictObject({
      query: text,
      limit: count,
      vault: v.optional(text),
      tag: v.optional(text),
      /** Only among these. */
      ids: v.optional(v.array(text)),
    }),
    v.strictObject({ records: v.array(recordView), total: count }),
  ),
  "records.get": call(v.strictObject({ id: text }), recordDetail),
  /** The secret part, for a person who looks at or edits it. Audited. */
  "records.reveal": call(v.strictObject({ id: text }), recordSecret),
  /** One value to put on the clipboard, which is cleared later. Audited. */
  "records.copy": call(
    v.strictObject({ id: text, field: v.picklist(["username", "password", "one-time-code"]) }),
    v.strictObject({ value: text, clearAfterSeconds: count }),
  ),
  /** The current code, for showing it with its countdown. */
  "records.code": call(
    v.strictObject({ id: text }),
    v.strictObject({ code: text, remainingMs: count, periodMs: count }),
  ),
  /** Write a record anew (`id` absent) or over `base`. */
  "records.save": call(
    v.strictObject({
      id: v.optional(text),
      base: count,
      vault: text,
      title: text,
      username: text,
      urls: v.array(editedUrl),
      askFirst: v.boolean(),
      /** Absent: they stay as they are. */
      tags: v.optional(v.array(text)),
      /** Absent: the secret part stays as it is. */
      secret: v.optional(recordSecret),
    }),
    v.strictObject({ id: text, revision: count }),
  ),
  /** Make one-time codes of this seed from now on, over `base`. Fails with `bad_request` where it is none. */
  "records.setSeed": call(
    v.strictObject({ id: text, base: count, seed: v.pipe(text, v.maxLength(4096)) }),
    nothing,
  ),
  /** Link one more URL to a record. */
  "records.link": call(v.strictObject({ id: text, url: text, strategy }), nothing),
  /** Forget the fields that were picked for a linked URL: they are detected again. */
  "records.forgetFields": call(v.strictObject({ id: text, url: text, strategy }), nothing),
  /** This person accepts a linked URL that somebody else has added (SEC-24). */
  "records.acceptUrl": call(v.strictObject({ id: text, url: text }), nothing),

  /** Every tag that records have (those of one vault), by name. */
  "tags.list": call(
    v.strictObject({ vault: v.optional(text) }),
    v.strictObject({ tags: v.array(v.strictObject({ tag: text, records: count })) }),
  ),
};
