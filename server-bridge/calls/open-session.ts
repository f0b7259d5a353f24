/** A new session, whoever it is that has proven who they are. */
import type { Device } from "#core/vault/account.ts";
import { randomToken, tokenHash } from "../server-secret.ts";
import type { Account } from "../store/accounts.ts";
import type { Stores } from "../store/database.ts";
import type { Visitor } from "./context.ts";
import { eventsTicket } from "./events-ticket.ts";

/** Open a session on `device` and answer what a client needs to open its keys. */
export async function openSession(
  stores: Stores,
  { server, now }: Visitor,
  { organisation, user, enrolment }: Account,
  device: Device,
) {
  const session = randomToken();
  const opening = {
    tokenHash: tokenHash(session),
    ticketHash: tokenHash(eventsTicket(server.hash, tokenHash(session))),
    user: user.id,
    device: device.id,
  };
  await stores.sessions.keepDevice(user.id, device, now);
  await stores.sessions.open(opening, now);
  const note = { organisation: organisation.id, user: user.id, device: device.id };
  await stores.audit.note([{ kind: "session.opened", ...note }], now);
  return { session, organisation, user, account: enrolment };
}
