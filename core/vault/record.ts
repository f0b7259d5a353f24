import * as v from "valibot";
import { matchStrategies } from "#core/match/strategy.ts";
import { fieldHints } from "./field-hints.ts";
import { limits, timeMs } from "./limits.ts";
import { tags } from "./tags.ts";

/**
 * What a person saves, opened: a login. It is sealed in two parts, so that the extension learns which
 * records belong to a page without opening a single password.
 */

/** One place where a record is used. `addedBy` is a user id. Unknown fields are kept for newer clients. */
export const linkedUrl = v.looseObject({
  url: v.pipe(v.string(), v.maxLength(4096)),
  strategy: v.picklist(matchStrategies),
  addedBy: v.string(),
  addedAt: timeMs,
  /** Where the fields are, where a person has picked them; they win over what is detected. */
  fields: v.optional(fieldHints),
});

export type LinkedUrl = v.InferOutput<typeof linkedUrl>;

/** The part that says where a record belongs and whose it is. Unknown fields are kept for newer clients. */
export const recordSummary = v.looseObject({
  title: v.string(),
  username: v.string(),
  urls: v.pipe(v.array(linkedUrl), v.maxLength(limits.linkedUrls)),
  /** Never filled without a person's act, whatever the policy says. */
  askFirst: v.optional(v.boolean(), false),
  /** Whether the record has a one-time-code seed, so that a code page can be offered it. */
  hasTotp: v.optional(v.boolean(), false),
  /** Absent in records that were written before there were tags. */
  tags: v.optional(tags, () => []),
});

export type RecordSummary = v.InferOutput<typeof recordSummary>;

/** The part that is opened only at the moment it is used. */
export const recordSecret = v.looseObject({
  password: v.string(),
  /** An `otpauth:` URI or a bare base32 seed. */
  totp: v.optional(v.string()),
  notes: v.optional(v.string()),
  fields: v.optional(
    v.array(v.object({ name: v.string(), value: v.string(), hidden: v.boolean() })),
  ),
  /** Passwords that this one came after, the newest first. */
  history: v.optional(v.array(v.looseObject({ password: v.string(), replacedAt: timeMs }))),
});

export type RecordSecret = v.InferOutput<typeof recordSecret>;
