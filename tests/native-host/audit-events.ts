/** Audit events as the extension makes them, as far as the add-on can tell. */
import { randomBytes } from "node:crypto";
import { toBase64Url } from "#core/bytes/base64url.ts";
import type { AuditEvent } from "../../native-host/outbox.ts";

const random = (bytes: number) => toBase64Url(randomBytes(bytes));

export const newAuditEvents = (count: number): AuditEvent[] =>
  Array.from({ length: count }, (_, at) => ({
    id: random(16),
    time: 1_700_000_000_000 + at,
    kind: "record.filled",
    device: random(16),
    vault: random(16),
    record: random(16),
    detail: random(300),
    signature: random(64),
  }));
