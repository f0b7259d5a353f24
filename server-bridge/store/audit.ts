/** What happened, appended and never changed. */
import type { Kysely } from "kysely";
import type { AuditEvent } from "#core/vault/audit.ts";
import { limits } from "#core/vault/limits.ts";
import type { ParamsOf, ResultOf } from "#core/wire/calls.ts";
import type { Contract } from "#core/wire/contract.ts";
import type { Schema } from "./schema.ts";
import type { Session } from "./sessions.ts";

/** What the server itself notes. Append-only, as the devices' kinds are. */
export type ServerAuditKind =
  | "organisation.claimed"
  | "session.opened"
  | "session.closed"
  | "device.revoked"
  | "password.changed"
  | "vault.written"
  | "vault.deleted"
  | "record.fetched"
  | "record.written"
  | "record.trashed"
  | "record.restored"
  | "record.deleted";

export type Note = {
  readonly organisation: string;
  readonly kind: ServerAuditKind;
  /** Absent: nobody, but the time that had passed. */
  readonly user?: string;
  readonly device?: string;
  readonly vault?: string;
  readonly record?: string;
};

export type AuditEntry = ResultOf<Contract["audit.list"]>["entries"][number];

export interface AuditStore {
  note(notes: readonly Note[], now: number): Promise<void>;
  /** Keep a device's event whose signature has been checked; once, however often it comes. */
  keep(
    owner: { organisation: string; user: string },
    event: AuditEvent,
    now: number,
  ): Promise<void>;
  /** Newest first: all of the organisation for its owners, else one's own and those of readable vaults. */
  list(
    reader: Pick<Session, "organisation" | "user" | "role">,
    before: ParamsOf<Contract["audit.list"]>["before"],
  ): Promise<AuditEntry[]>;
}

export function auditStore(db: Kysely<Schema>): AuditStore {
  return {
    async note(notes, now) {
      if (notes.length === 0) return;
      const rows = notes.map(({ organisation, kind, user, device, vault, record }) => ({
        organisation_id: organisation,
        event_id: null,
        time: now,
        received_at: now,
        kind,
        user_id: user ?? null,
        device_id: device ?? null,
        vault_id: vault ?? null,
        record_id: record ?? null,
        detail: null,
        signature: null,
      }));
      await db.insertInto("audit").values(rows).execute();
    },

    async keep({ organisation, user }, event, now) {
      await db
        .insertInto("audit")
        .values({
          organisation_id: organisation,
          event_id: event.id,
          time: event.time,
          received_at: now,
          kind: event.kind,
          user_id: user,
          device_id: event.device,
          vault_id: event.vault,
          record_id: event.record,
          detail: event.detail,
          signature: event.signature,
        })
        .onConflict((on) => on.column("event_id").doNothing())
        .execute();
    },

    async list({ organisation, user, role }, before) {
      let entries = db
        .selectFrom("audit")
        .select(["number", "time", "kind", "user_id as user", "device_id as device"])
        .select(["record_id as record", "vault_id as vault", "detail"])
        .where("organisation_id", "=", organisation);
      if (role !== "owner") {
        entries = entries.where((e) =>
          e.or([
            e("user_id", "=", user),
            e(
              "vault_id",
              "in",
              e.selectFrom("member").select("member.vault_id").where("member.user_id", "=", user),
            ),
          ]),
        );
      }
      if (before !== undefined) entries = entries.where("number", "<", before);
      return entries.orderBy("number", "desc").limit(limits.auditEntries).execute();
    },
  };
}
