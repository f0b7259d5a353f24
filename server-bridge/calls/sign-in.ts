/** Signing in: the server learns that a person knows the master password, and never the password. */
import type { Handlers } from "#core/wire/dispatch.ts";
import { WireError } from "#core/wire/error.ts";
import { challengeStatement, deviceStatement, verifyStatement } from "#core/wire/proof.ts";
import { challengeHolds, newChallenge } from "../sign-in/challenge.ts";
import { limited } from "../sign-in/limits.ts";
import { addressOf, networkOf } from "../sign-in/network.ts";
import { unknownPerson } from "../sign-in/unknown-person.ts";
import { usernameKey } from "../store/accounts.ts";
import type { OpenContract, Visitor } from "./context.ts";
import { keyBytes } from "./key-bytes.ts";
import { openSession } from "./open-session.ts";

type SignInContract = Pick<OpenContract, "session.challenge" | "session.open">;

export const signInCalls: Handlers<SignInContract, Visitor> = {
  async "session.challenge"({ username }, { server, now }) {
    const { accounts } = server.database;
    const account = await accounts.byUsername(username);
    const challenge = newChallenge(server.hash, username, now);
    if (account === undefined) {
      const organisation = (await accounts.organisation())?.id;
      return { ...unknownPerson(server.hash, username, organisation), challenge, time: now };
    }
    const { salt, kdf } = account.enrolment.passwordSlot;
    const { organisation, user } = account;
    return { organisation: organisation.id, user: user.id, salt, kdf, challenge, time: now };
  },

  async "session.open"({ username, challenge, proof, device }, visitor) {
    const { server, ip, now } = visitor;
    const { accounts, sessions } = server.database;
    const account = await accounts.byUsername(username);
    const stranger = unknownPerson(server.hash, username, (await accounts.organisation())?.id);
    const signIn = {
      org: account?.organisation.id ?? stranger.organisation,
      user: account?.user.id ?? stranger.user,
      challenge,
      devicePublicKey: device.publicKey,
    };
    // First, because whether the device is known decides which limits hold for it.
    const held = deviceStatement(signIn);
    const deviceProven = await verifyStatement(keyBytes(device.publicKey), held, device.proof);
    const guess = {
      secret: usernameKey(username),
      address: addressOf(ip),
      network: networkOf(ip),
      knownDevice: deviceProven && (await sessions.knowsDevice(signIn.user, device)),
    };
    // The same work for a name that nobody has, so that time does not tell it apart either.
    const authKey = keyBytes(account?.enrolment.authPublicKey ?? server.nobodysKey);
    const proven = await limited(server.database, server.hash, guess, now, async () => {
      const knows = await verifyStatement(authKey, challengeStatement(signIn), proof);
      const ours = challengeHolds(server.hash, username, challenge, now);
      if (!knows || !ours || !deviceProven || account === undefined) throw refused();
      return account;
    });
    return server.database.transact((stores) => openSession(stores, visitor, proven, device));
  },
};

const refused = () => new WireError("sign_in_refused", "Name, password or device secret is wrong");
