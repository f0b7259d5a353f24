/** The audit log: devices append what they have signed, people read what is theirs to know. */
import type { AuditEvent } from "#core/vault/audit.ts";
import { verifyAudit } from "#core/wire/audit-statement.ts";
import type { Handlers } from "#core/wire/dispatch.ts";
import { WireError } from "#core/wire/error.ts";
import type { DeviceOwner } from "../store/sessions.ts";
import type { Caller, OpenContract, Server, SessionContract, Visitor } from "./context.ts";
import { keyBytes } from "./key-bytes.ts";

export const auditAppend: Handlers<Pick<OpenContract, "audit.append">, Visitor> = {
  async "audit.append"({ events }, { server, now }) {
    if (server.readOnly) throw new WireError("server_read_only", "Keep them for later");
    const stored: string[] = [];
    const refused: string[] = [];
    const believed: (readonly [DeviceOwner, AuditEvent])[] = [];
    for (const event of events) {
      const owner = await signer(server, event);
      if (owner === undefined) refused.push(event.id);
      else believed.push([owner, event]);
    }
    await server.database.transact(async ({ audit }) => {
      for (const [owner, event] of believed) {
        await audit.keep(owner, event, now);
        stored.push(event.id);
      }
    });
    return { stored, refused };
  },
};

export const auditList: Handlers<Pick<SessionContract, "audit.list">, Caller> = {
  "audit.list": async ({ before }, { server, session }) => ({
    entries: await server.database.audit.list(session, before),
  }),
};

/**
 * Whose device signed the event. It counts after the device's session has ended: it tells of what
 * happened before, and came late because the server could not be reached.
 */
async function signer(server: Server, event: AuditEvent): Promise<DeviceOwner | undefined> {
  const owner = await server.database.sessions.device(event.device);
  if (owner === undefined) return undefined;
  return (await verifyAudit(keyBytes(owner.publicKey), event)) ? owner : undefined;
}
