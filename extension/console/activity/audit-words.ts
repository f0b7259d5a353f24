import type { auditKinds } from "#core/vault/audit.ts";
import { type MessageKey, t } from "../../language/messages.ts";

/** What happened, by the kinds of the log. */
const kindWords: Record<(typeof auditKinds)[number], MessageKey> = {
  "record.filled": "activity.kind.record_filled",
  "record.shown": "activity.kind.record_shown",
  "record.copied": "activity.kind.record_copied",
  "record.exported": "activity.kind.record_exported",
};

/** What the server itself writes into the log. */
const serverWords: Readonly<Record<string, MessageKey>> = {
  "organisation.claimed": "activity.kind.organisation_claimed",
  "session.opened": "activity.kind.session_opened",
  "session.closed": "activity.kind.session_closed",
  "session.refused": "activity.kind.session_refused",
  "device.revoked": "activity.kind.device_revoked",
  "password.changed": "activity.kind.password_changed",
  "vault.written": "activity.kind.vault_written",
  "vault.deleted": "activity.kind.vault_deleted",
  "record.fetched": "activity.kind.record_fetched",
  "record.written": "activity.kind.record_written",
  "record.trashed": "activity.kind.record_trashed",
  "record.restored": "activity.kind.record_restored",
  "record.deleted": "activity.kind.record_deleted",
};

/** A kind in words; one of a newer server reads as it is written. */
export function auditWords(kind: string): string {
  const known: Readonly<Record<string, MessageKey>> = { ...serverWords, ...kindWords };
  const key = Object.hasOwn(known, kind) ? known[kind] : undefined;
  return key === undefined ? kind : t(key);
}
