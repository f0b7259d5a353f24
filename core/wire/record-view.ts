import * as v from "valibot";
import { matchStrategies } from "#core/match/strategy.ts";
import { fieldHints } from "#core/vault/field-hints.ts";

const text = v.string();
const count = v.pipe(v.number(), v.minValue(0));

/** A record as lists show it: nothing of its secret part. */
export const recordView = v.strictObject({
  id: text,
  vault: text,
  title: text,
  username: text,
  urls: v.array(
    v.strictObject({
      url: text,
      strategy: v.picklist(matchStrategies),
      addedByMe: v.boolean(),
      accepted: v.boolean(),
      /** Where a person has picked the fields. */
      fields: v.optional(fieldHints),
    }),
  ),
  askFirst: v.boolean(),
  hasTotp: v.boolean(),
  tags: v.array(text),
  /** What the server has it under; the base for an edit. */
  revision: count,
  /** Milliseconds since 1970 UTC of this version. */
  changedAt: count,
});

export type RecordView = v.InferOutput<typeof recordView>;

/** One by itself, with what no list shows: each record more would cost it a name to open, and a use to look up. */
export const recordDetail = v.strictObject({
  ...recordView.entries,
  vaultName: text,
  /** Milliseconds since 1970 UTC of the last use on this device (0: never). */
  lastUsedAt: count,
});

export type RecordDetail = v.InferOutput<typeof recordDetail>;
