/**
 * Records one exchange of every call and event with a real server, one file each. Run once per protocol
 * version, into a folder of its own; what has been recorded must be understood for ever after:
 * `node tests/server-bridge/record.ts tests/server-bridge/recorded/v1`
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WebSocket } from "ws";
import { signAudit } from "#core/wire/audit-statement.ts";
import type { ParamsOf } from "#core/wire/calls.ts";
import type { Contract } from "#core/wire/contract.ts";
import { challengeStatement, signStatement } from "#core/wire/proof.ts";
import { eventsPath } from "#core/wire/server-door.ts";
import { startServer } from "../../server-bridge/start.ts";
import { callHeadersFor, type Signer, send } from "./client.ts";
import {
  newDevice,
  newPasswordSlot,
  newPerson,
  newVault,
  newVaultKey,
  presented,
  signInParams,
} from "./people.ts";
import { newId, randomText } from "./random.ts";
import { nextVersion, sealedRecord } from "./sealed.ts";

const into = process.argv[2] ?? "tests/server-bridge/recorded/v1";
mkdirSync(into, { recursive: true });
const keep = (name: string, frames: unknown) =>
  writeFileSync(join(into, `${name}.json`), `${JSON.stringify(frames, null, 2)}\n`);

const data = mkdtempSync(join(tmpdir(), "latchkey-record-"));
const server = await startServer({ data, port: 0, eventsPort: 0, logLevel: "silent" });

async function exchange<M extends keyof Contract>(
  method: M,
  params: ParamsOf<Contract[M]>,
  signer?: Signer,
  devicePublicKey?: string,
) {
  const body = JSON.stringify(params);
  const headers = signer === undefined ? {} : await callHeadersFor(signer, method, body);
  const answer = await send(server.url, method, body, headers);
  keep(method, {
    method,
    headers,
    devicePublicKey,
    body,
    status: answer.status,
    answer: answer.body,
  });
  return (answer.body as { result: never }).result;
}

const owner = await newPerson("owner@example.test");
const first = await newDevice("Chromium on Linux");
const code = server.setupCode ?? "";
const vault = newVault();
const { organisation, user, enrolment } = owner;
const { session } = (await exchange("setup.claim", {
  code,
  organisation,
  user,
  account: enrolment,
  device: await presented(first, organisation.id, user.id, code),
  vault,
})) as { session: string };
const signer: Signer = { session, deviceKey: first.keys.privateKey };
const ask = <M extends keyof Contract>(method: M, params: ParamsOf<Contract[M]>) =>
  exchange(method, params, signer, first.keys.publicKey);

await exchange("server.hello", {});
await exchange("session.challenge", { username: "owner@example.test" });
const second = await newDevice("Firefox on Windows");
await exchange("session.open", await signInParams(server.url, owner, second));

const { ticket } = (await ask("events.ticket", {})) as { ticket: string };
const socket = new WebSocket(`${server.url.replace("http", "ws")}${eventsPath}`);
const heard: unknown[] = [];
socket.on("open", () => socket.send(JSON.stringify({ ticket })));
socket.on("message", (frame) => heard.push(JSON.parse(String(frame))));
const heardOf = (event: string) =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (heard.some((frame) => (frame as { event: string }).event === event)) resolve();
      else socket.once("message", () => setImmediate(look));
    };
    look();
  });
await heardOf("ready");

await ask("session.devices", {});
await ask("vaults.list", {});
const seldom = newVault(true);
const given = { name: seldom.name, fetchOnUse: true, key: newVaultKey() };
await ask("vaults.put", { id: seldom.id, ...given });
const { id: unused } = newVault();
await ask("vaults.put", { id: unused, ...given });
const { revision: upTo } = (await ask("vaults.list", {})) as { revision: number };
await ask("vaults.delete", { id: unused, upTo });
const record = sealedRecord(user.id, vault.id);
const { revision } = (await ask("records.put", { record, base: 0, key: newId() })) as {
  revision: number;
};
const hidden = sealedRecord(user.id, seldom.id);
await ask("records.putMany", {
  records: [
    { record: hidden, base: 0 },
    { record: nextVersion(record), base: 0 },
  ],
  key: newId(),
});
await ask("records.secret", { id: hidden.id, version: 1 });
await ask("records.history", { id: hidden.id, limit: 5 });
const second1 = sealedRecord(user.id, vault.id);
const put1 = (await ask("records.put", { record: second1, base: 0, key: newId() })) as {
  revision: number;
};
await ask("records.move", {
  moves: [
    { record: sealedRecord(user.id, seldom.id), from: second1.id, base: put1.revision },
    { record: sealedRecord(user.id, seldom.id), from: newId(), base: 1 },
  ],
  key: newId(),
});
const named = (revision: number) => ({
  records: [{ id: hidden.id, base: revision }],
  key: newId(),
});
const { results } = (await ask("records.trash", named(revision + 1))) as {
  results: { revision: number }[];
};
const trashed = results[0]?.revision ?? 0;
await ask("records.trashed", { limit: 100 });
await ask("records.restore", named(trashed));
await ask("records.purge", named(trashed + 1));
await ask("records.delete", { id: record.id, base: revision, key: newId() });
await ask("records.since", { revision: 0, limit: 100 });
await heardOf("changed");
const event = await signAudit(first.keys.privateKey, {
  id: newId(),
  time: Date.now(),
  kind: "record.filled",
  device: first.id,
  vault: vault.id,
  record: record.id,
  detail: randomText(60),
});
await exchange("audit.append", { events: [event] });
await ask("audit.list", {});
await ask("session.revoke", { device: second.id });
const params = await signInParams(server.url, owner, first);
const statement = challengeStatement({
  org: organisation.id,
  user: user.id,
  challenge: params.challenge,
  devicePublicKey: first.keys.publicKey,
});
await ask("account.changePassword", {
  passwordSlot: newPasswordSlot(),
  authPublicKey: (await newPerson()).enrolment.authPublicKey,
  challenge: params.challenge,
  proof: await signStatement(owner.auth.privateKey, statement),
});
await ask("session.close", {});
await heardOf("revoked");
keep("events", { first: { ticket }, heard });
await server.close();
rmSync(data, { recursive: true });
