/** A person's own sessions, devices and password. */
import type { Handlers } from "#core/wire/dispatch.ts";
import { WireError } from "#core/wire/error.ts";
import { challengeStatement, verifyStatement } from "#core/wire/proof.ts";
import { challengeHolds } from "../sign-in/challenge.ts";
import { limited } from "../sign-in/limits.ts";
import { addressOf, networkOf } from "../sign-in/network.ts";
import { usernameKey } from "../store/accounts.ts";
import type { Caller, SessionContract } from "./context.ts";
import { effectOnce, isDone } from "./effect.ts";
import { eventsTicket } from "./events-ticket.ts";
import { keyBytes } from "./key-bytes.ts";

type OwnContract = Pick<
  SessionContract,
  | "session.close"
  | "session.devices"
  | "session.revoke"
  | "account.changePassword"
  | "events.ticket"
>;

export const sessionCalls: Handlers<OwnContract, Caller> = {
  async "session.close"(_, { server, session, now }) {
    // Not refused by a read-only server: whoever signs out must be out.
    await server.database.transact(async ({ sessions, audit }) => {
      await sessions.close(session.tokenHash, now);
      await audit.note([{ kind: "session.closed", ...whom(session) }], now);
    });
    server.ended();
    return {};
  },

  async "session.devices"(_, { server, session, now }) {
    const devices = await server.database.sessions.devices(session.user, now);
    return {
      devices: devices.map((device) => ({ ...device, current: device.id === session.device })),
    };
  },

  async "session.revoke"({ device }, caller) {
    const { server, session, now, callId } = caller;
    const done = await effectOnce(caller, "session.revoke", callId, async (stores) => {
      const { sessions, audit } = stores;
      const ended = await sessions.closeDevice(session.user, device, now);
      if (ended === 0) throw new WireError("not_found", "No such device is signed in");
      await audit.note([{ kind: "device.revoked", ...whom(session), device }], now);
      return {};
    });
    server.ended();
    return done;
  },

  async "account.changePassword"(params, caller) {
    const { server, session, now, ip, callId } = caller;
    const { username, user } = session;
    const { passwordSlot, authPublicKey, challenge, proof } = params;
    keyBytes(authPublicKey);
    // The old key, which a retry is signed by, is gone once the first try has succeeded.
    if (await isDone(caller, "account.changePassword", callId)) return {};
    const guess = {
      secret: usernameKey(username),
      address: addressOf(ip),
      network: networkOf(ip),
      knownDevice: true,
    };
    await limited(server.database, server.hash, guess, now, async () => {
      const held = await server.database.accounts.byId(user);
      const statement = challengeStatement({
        org: session.organisation,
        user,
        challenge,
        devicePublicKey: session.devicePublicKey,
      });
      const authKey = keyBytes(held?.enrolment.authPublicKey ?? server.nobodysKey);
      const knows = await verifyStatement(authKey, statement, proof);
      if (!knows || !challengeHolds(server.hash, username, challenge, now)) {
        throw new WireError("sign_in_refused", "The password is wrong");
      }
    });
    return effectOnce(caller, "account.changePassword", callId, async ({ accounts, audit }) => {
      await accounts.setPassword(user, { passwordSlot, authPublicKey });
      await audit.note([{ kind: "password.changed", ...whom(session) }], now);
      return {};
    });
  },

  "events.ticket": (_, { server, session }) => ({
    ticket: eventsTicket(server.hash, session.tokenHash),
  }),
};

/** Who did it, for the audit log. */
export const whom = ({ organisation, user, device }: Caller["session"]) => ({
  organisation,
  user,
  device,
});
