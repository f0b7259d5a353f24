/** An audit event's signature: the device vouches for every field of it, whoever delivers it and when. */
import { pae, u64 } from "#core/bytes/pae.ts";
import type { AuditEvent } from "#core/vault/audit.ts";
import { signStatement, verifyStatement } from "./proof.ts";

/** An audit event before its device has signed it. */
export type UnsignedAuditEvent = Omit<AuditEvent, "signature">;

const statement = ({ id, time, kind, device, vault, record, detail }: UnsignedAuditEvent) =>
  pae("latchkey/v1/audit", id, u64(time), kind, device, vault, record, detail);

/** The event, signed with its device's private key. */
export async function signAudit(
  deviceKey: CryptoKey,
  event: UnsignedAuditEvent,
): Promise<AuditEvent> {
  return { ...event, signature: await signStatement(deviceKey, statement(event)) };
}

/** Whether the device with this public key (32 bytes) signed this event. Never throws. */
export const verifyAudit = (publicKeyBytes: Uint8Array, event: AuditEvent): Promise<boolean> =>
  verifyStatement(publicKeyBytes, () => statement(event), event.signature);
