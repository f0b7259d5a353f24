import * as v from "valibot";
import { blob, bytesOf, counter, id, limits, timeMs } from "./limits.ts";

/**
 * A record as server, add-on and the cache on disk see it: two sealed parts, the wrapped record key and
 * the author's signature over all of it.
 *
 * `secret` is absent where the vault is fetch-on-use; `secretHash` stands for it in the signature, so
 * that a copy without the secret part verifies too.
 */
export const sealedRecord = v.strictObject({
  id,
  vault: id,
  /** Counts up from 1 with every version of this record. */
  version: counter,
  /** Epoch of the vault key that wraps the record key. */
  epoch: counter,
  author: id,
  time: timeMs,
  /** SHA-256 over the version before; absent in the first. */
  prevHash: v.nullable(bytesOf(32)),
  summary: blob(limits.sealedPart),
  secret: v.optional(blob(limits.sealedPart)),
  secretHash: bytesOf(32),
  /** The record key, wrapped under the vault key. */
  dek: blob(256),
  dekHash: bytesOf(32),
  signature: bytesOf(64),
});

export type SealedRecord = v.InferOutput<typeof sealedRecord>;

/** A record as it is written: with its secret part. */
export const wholeRecord = v.strictObject({
  ...sealedRecord.entries,
  secret: blob(limits.sealedPart),
});

export type WholeRecord = v.InferOutput<typeof wholeRecord>;
