import * as v from "valibot";
import { blob, bytesOf, id, timeMs } from "./limits.ts";

/** What may be noted about a record's use. Append-only. */
export const auditKinds = [
  "record.filled", // values were put into a page, by itself or by a person's act
  "record.shown", // a person looked at the secret part
  "record.copied", // a person copied a value
  "record.exported",
] as const;

/**
 * One thing that happened on a device, signed there. `detail` (the page's origin and the like) is sealed
 * under the vault's key: the server learns that a record was used, not where.
 */
export const auditEvent = v.strictObject({
  /** Chosen by the device; the same event sent twice is stored once. */
  id,
  time: timeMs,
  kind: v.picklist(auditKinds),
  device: id,
  vault: id,
  record: id,
  detail: blob(4096),
  signature: bytesOf(64),
});

export type AuditEvent = v.InferOutput<typeof auditEvent>;
