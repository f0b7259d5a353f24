/** Records as the server sees them: random bytes of the right shapes. */
import type { WholeRecord } from "#core/vault/sealed-record.ts";
import { newId, randomText } from "./random.ts";

/** A first version by `author` in `vault`; `change` says what is different. */
export const sealedRecord = (
  author: string,
  vault: string,
  change: Partial<WholeRecord> = {},
): WholeRecord => ({
  id: newId(),
  vault,
  version: 1,
  epoch: 1,
  author,
  time: Date.now(),
  prevHash: null,
  summary: randomText(280),
  secret: randomText(280),
  secretHash: randomText(32),
  dek: randomText(60),
  dekHash: randomText(32),
  signature: randomText(64),
  ...change,
});

/** The version after `record`. */
export const nextVersion = (record: WholeRecord, change: Partial<WholeRecord> = {}): WholeRecord =>
  sealedRecord(record.author, record.vault, {
    id: record.id,
    version: record.version + 1,
    prevHash: randomText(32),
    ...change,
  });
