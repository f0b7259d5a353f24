import { describe, expect, test } from "vitest";
import { signAudit } from "#core/wire/audit-statement.ts";
import type { Caller } from "#core/wire/caller.ts";
import { caller } from "#core/wire/caller.ts";
import { type Contract, callHeaders, contract } from "#core/wire/contract.ts";
import { callHeadersFor, type Signer } from "../server-bridge/client.ts";
import { claim, newVault } from "../server-bridge/people.ts";
import { newId, randomText } from "../server-bridge/random.ts";
import { temporaryServer } from "../server-bridge/temporary-server.ts";
import { addon, addonEnvironment, ticketFor } from "./addon-process.ts";
import { connectExtension, type ExtensionClient } from "./extension-client.ts";

/** The server's calls as the extension makes them: signed by the device, carried by the add-on. */
function through(extension: ExtensionClient, signer: Signer): Caller<Contract> {
  return caller(contract, async ({ id, method, params }) => {
    const body = JSON.stringify(params);
    const headers = await callHeadersFor(signer, method, body);
    const auth = {
      session: headers[callHeaders.session] ?? "",
      time: Number(headers[callHeaders.time]),
      callId: headers[callHeaders.callId] ?? "",
      proof: headers[callHeaders.proof] ?? "",
    };
    const answer = await extension.call("addon.relay", { method, body, auth });
    return { id, ...JSON.parse(answer.body) };
  });
}

async function signedInThroughTheAddon() {
  const server = await temporaryServer();
  const owner = await claim(server.url, server.code);
  const env = addonEnvironment();
  const extension = await connectExtension(await ticketFor(env));
  await extension.call("addon.connect", { servers: [server.url] });
  return { server, owner, env, extension, call: through(extension, owner.signer) };
}

describe("through the add-on to the application server", () => {
  test("a device's proof holds, and a change made elsewhere is heard of", async () => {
    const { owner, extension, call } = await signedInThroughTheAddon();
    const { vaults, revision } = await call("vaults.list", {});
    expect(vaults.map(({ id }) => id)).toEqual([owner.vault]);
    await extension.call("addon.listen", await call("events.ticket", {}));
    await extension.event((event) => event.event === "changed" && event.revision === revision);
    const { id, name, fetchOnUse, keys } = newVault();
    const [key] = keys;
    const put = await owner.call("vaults.put", {
      id,
      name,
      fetchOnUse,
      ...(key === undefined ? {} : { key }),
    });
    await extension.event((event) => event.event === "changed" && event.revision === put.revision);
  });

  test("a sign-out is heard of, and the session's calls are refused by their code", async () => {
    const { owner, extension, call } = await signedInThroughTheAddon();
    await extension.call("addon.listen", await call("events.ticket", {}));
    await extension.event((event) => event.event === "changed");
    await owner.call("session.close", {});
    await extension.event((event) => event.event === "revoked");
    await expect(call("vaults.list", {})).rejects.toMatchObject({ code: "unauthenticated" });
  });

  test("audit events are stored, also those of a session that has ended since", async () => {
    const { owner, env, extension } = await signedInThroughTheAddon();
    await owner.call("session.close", {});
    const event = await signAudit(owner.device.keys.privateKey, {
      id: newId(),
      time: Date.now(),
      kind: "record.filled",
      device: owner.device.id,
      vault: owner.vault,
      record: newId(),
      detail: randomText(60),
    });
    await extension.call("addon.audit", { events: [event] });
    const waiting = async () =>
      JSON.parse((await addon(env, "status", "--json")).out).daemon.outbox;
    await expect.poll(waiting).toBe(0);
  });
});
