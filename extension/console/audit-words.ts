import type { auditKinds } from "#core/vault/audit.ts";

/** What happened, by the kinds of the log. */
const kindWords: Record<(typeof auditKinds)[number], string> = {
  "record.filled": "Filled",
  "record.shown": "Looked at",
  "record.copied": "Copied",
  "record.exported": "Exported",
};

/** What the server itself writes into the log. */
const serverWords: Readonly<Record<string, string>> = {
  "organisation.claimed": "Organisation set up",
  "session.opened": "Signed in",
  "session.closed": "Signed out",
  "session.refused": "Sign-in refused",
  "device.revoked": "Device signed out",
  "password.changed": "Master password changed",
  "vault.written": "Vault saved",
  "record.fetched": "Fetched from the server",
  "record.written": "Saved",
  "record.trashed": "Moved to the trash",
  "record.restored": "Restored from the trash",
  "record.deleted": "Deleted for good",
};

/** A kind in words; one of a newer server reads as it is written. */
export function auditWords(kind: string): string {
  const known: Readonly<Record<string, string>> = { ...serverWords, ...kindWords };
  return Object.hasOwn(known, kind) ? (known[kind] ?? kind) : kind;
}
