/** The first owner moves in. */
import type { Handlers } from "#core/wire/dispatch.ts";
import { WireError } from "#core/wire/error.ts";
import { deviceStatement, verifyStatement } from "#core/wire/proof.ts";
import { limited } from "../sign-in/limits.ts";
import { addressOf, networkOf } from "../sign-in/network.ts";
import { setupCodeHolds } from "../sign-in/setup-code.ts";
import type { OpenContract, Visitor } from "./context.ts";
import { keyBytes } from "./key-bytes.ts";
import { openSession } from "./open-session.ts";

type SetupContract = Pick<OpenContract, "server.hello" | "setup.claim">;

export const setupCalls: Handlers<SetupContract, Visitor> = {
  async "server.hello"(_, { server, now }) {
    const { version, readOnly, database } = server;
    const setUp = (await database.accounts.organisation()) !== undefined;
    return { protocol: 1, version, setUp, readOnly, time: now };
  },

  async "setup.claim"(params, visitor) {
    const { server, ip, now } = visitor;
    const { organisation, user, account, device, code } = params;
    const guess = {
      secret: "setup-code",
      address: addressOf(ip),
      network: networkOf(ip),
      // There is no owner yet whom anybody could lock out, but also nobody else to let in.
      knownDevice: true,
    };
    await limited(server.database, server.hash, guess, now, async () => {
      if ((await server.database.accounts.organisation()) !== undefined) throw alreadySetUp();
      if (!(await setupCodeHolds(server.database, code))) throw wrongCode();
    });
    const statement = deviceStatement({
      org: organisation.id,
      user: user.id,
      challenge: code,
      devicePublicKey: device.publicKey,
    });
    if (!(await verifyStatement(keyBytes(device.publicKey), statement, device.proof))) {
      throw new WireError("bad_request", "The device does not prove its key");
    }
    return server.database.transact(async (stores) => {
      // Asked again inside the transaction: of two who hold the code, one moves in.
      if ((await stores.accounts.organisation()) !== undefined) throw alreadySetUp();
      if (!(await setupCodeHolds(stores, code))) throw wrongCode();
      const first = { organisation, user, enrolment: account };
      await stores.accounts.addOrganisation(organisation, now);
      await stores.accounts.addUser(first, "owner", now);
      const revision = await stores.vaults.takeRevisions(organisation.id, "vault", 1);
      await stores.vaults.add(organisation.id, user.id, params.vault, revision);
      await stores.settings.remove("setupCodeHash");
      const claimed = { kind: "organisation.claimed", organisation: organisation.id } as const;
      await stores.audit.note([{ ...claimed, user: user.id, vault: params.vault.id }], now);
      return openSession(stores, visitor, first, device);
    });
  },
};

const alreadySetUp = () => new WireError("already_set_up", "Somebody lives here already");
const wrongCode = () => new WireError("wrong_setup_code", "The setup code is wrong or used up");
