import { createDecipheriv, randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { pae, u64 } from "#core/bytes/pae.ts";
import { createAccount } from "#core/crypto/account.ts";
import { type SealedRecord, sealRecord } from "#core/crypto/record.ts";
import { signAudit } from "#core/wire/audit-statement.ts";
import { client, post } from "./client.ts";
import { events } from "./events-client.ts";
import { claim, newPerson, newVault, signIn } from "./people.ts";
import { newId } from "./random.ts";
import { announced } from "./server-process.ts";
import { temporaryDirectory } from "./temporary-server.ts";

const canaries = {
  title: "CANARY-t-payroll",
  username: "CANARY-u-alice",
  password: "CANARY-p-hunter2",
  host: "canary-host.example",
  master: "CANARY-m-correct-horse",
};

/** All that the server keeps and says, after a day's work with really sealed records. */
async function afterWork() {
  const data = temporaryDirectory();
  const server = await announced(data, ["--log-level", "debug"]);
  const person = await newPerson("owner@example.test");
  const owner = { org: person.organisation.id, user: person.user.id };
  const { enrolment, keys, deviceSecret } = await createAccount({
    ...owner,
    masterPassword: canaries.master,
    kdf: { algorithm: "argon2id", memoryKib: 19 * 1024, iterations: 2, parallelism: 1 },
  });
  const account = { ...enrolment, authPublicKey: person.enrolment.authPublicKey };
  const first = await claim(server.url, server.setupCode ?? "", { ...person, enrolment: account });
  const vaultKeyBytes = randomBytes(32);
  const vaultKey = await crypto.subtle.importKey("raw", vaultKeyBytes, "AES-GCM", false, [
    "encrypt",
    "decrypt",
  ]);
  const { title, username, password, host } = canaries;
  const record = await sealRecord({
    ...owner,
    vault: first.vault,
    record: newId(),
    version: 1,
    epoch: 1,
    vaultKey,
    signKey: keys.signKey,
    author: owner.user,
    time: Date.now(),
    summary: { title, username, urls: [{ url: `https://${host}/`, strategy: "origin" }] },
    secret: { password },
  });
  await first.call("records.put", { record, base: 0, key: newId() });
  const second = await signIn(server.url, first.person);
  const { ticket } = await second.call("events.ticket", {});
  await events(server.url, ticket).hears("ready");
  await second.call("records.since", { revision: 0 });
  await second.call("records.secret", { id: record.id, version: 1 });
  const { id, name, fetchOnUse, keys: vaultKeys } = newVault();
  await first.call("vaults.put", { id, name, fetchOnUse, key: vaultKeys[0] });
  const event = await signAudit(first.device.keys.privateKey, {
    id: newId(),
    time: Date.now(),
    kind: "record.filled",
    device: first.device.id,
    vault: first.vault,
    record: record.id,
    detail: "AAAA",
  });
  await client(server.url)("audit.append", { events: [event] });
  // What goes wrong is written down too: as an unknown call, as a body, as a header, as a name.
  const plain = JSON.stringify({ title, password, host });
  await post(server.url, password, plain);
  await post(server.url, "records.put", plain, first.signer);
  await post(server.url, "records.put", `${password}{`, first.signer);
  await post(server.url, "vaults.list", plain, undefined, {
    headers: { "latchkey-session": password, "x-forwarded-for": host },
  });
  await fetch(`${server.url}/${password}?host=${host}`);
  await fetch(`${server.url}/%zz${password}`);
  await client(server.url)("session.challenge", { username: canaries.username });
  await signIn(server.url, { ...first.person, user: { id: "", username: password } }).catch(
    () => undefined,
  );
  await second.call("session.close", {});
  await client(server.url, first.signer)("session.devices", {});
  const secrets = [
    first.signer.session,
    second.signer.session,
    ticket,
    server.setupCode ?? "",
    (server.setupCode ?? "").replaceAll("-", ""),
  ];
  const opening = [vaultKeyBytes, deviceSecret, first.device.keys.secret].map((key) =>
    Buffer.from(key),
  );
  return { data, server, org: owner.org, record, secrets, vaultKeyBytes, opening };
}

const everyFile = (data: string): Buffer =>
  Buffer.concat(readdirSync(data).map((name) => readFileSync(join(data, name))));

const spellings = (text: string): string[] => [
  text,
  Buffer.from(text).toString("base64url"),
  Buffer.from(text).toString("hex"),
  encodeURIComponent(text),
];

describe("what the server keeps and says after a day's work", () => {
  test("has no title, username, host or password of any record (SEC-68)", async () => {
    const { data, server, record } = await afterWork();
    const kept = everyFile(data);
    // The dump is of the right thing: what was sealed is in it.
    expect(kept.includes(record.summary.slice(0, 60))).toBe(true);
    for (const canary of Object.values(canaries).flatMap(spellings)) {
      expect(kept.includes(canary), canary).toBe(false);
      expect(server.said().err, canary).not.toContain(canary);
      expect(server.said().out, canary).not.toContain(canary);
    }
  });

  test("has no session, ticket or setup code, nor a proof in the log at debug level (SEC-90)", async () => {
    const { data, server, secrets } = await afterWork();
    const kept = everyFile(data);
    const log = server.said().err;
    expect(log).toContain('"call":"records.secret"');
    for (const secret of secrets) {
      expect(kept.includes(secret)).toBe(false);
      expect(log).not.toContain(secret);
    }
    // A signature or a token would be a run of base64url; ids and times are shorter.
    expect(log.match(/[A-Za-z0-9_-]{40,}/g) ?? []).toEqual([]);
  });

  test("opens nothing: no 16 or 32 bytes in it are a key to what is sealed (SEC-69)", async () => {
    const { data, server, org, record, vaultKeyBytes, opening } = await afterWork();
    server.kill("SIGTERM");
    await server.ended;
    const kept = everyFile(data);
    for (const key of opening) {
      for (const spelling of [key, key.toString("base64url"), key.toString("hex")]) {
        expect(kept.includes(spelling)).toBe(false);
      }
    }
    // The attempt is a real one: with the vault's key it succeeds.
    expect(unwraps(org, record, vaultKeyBytes)).toBe(true);
    let tried = 0;
    for (const key of candidates(kept)) {
      tried += 1;
      if (unwraps(org, record, key)) expect.fail("The server holds a key to a record");
    }
    expect(tried).toBeGreaterThan(1_000);
  });
});

/** Every text in the files that could be 32 bytes, or 16 that are repeated, as base64url. */
function* candidates(kept: Buffer): Generator<Buffer> {
  const seen = new Set<string>();
  for (const [text] of kept.toString("latin1").matchAll(/[A-Za-z0-9_-]{22,86}/g)) {
    for (const length of [43, 22]) {
      for (let at = 0; at + length <= text.length; at += 1) seen.add(text.slice(at, at + length));
    }
  }
  for (const text of seen) {
    const bytes = Buffer.from(text, "base64url");
    yield bytes.length === 16 ? Buffer.concat([bytes, bytes]) : bytes;
  }
}

/** Whether `key` unwraps the record's key: AES-256-GCM as `core/crypto/seal.ts` lays it out. */
function unwraps(org: string, record: SealedRecord, key: Buffer): boolean {
  const blob = Buffer.from(record.dek, "base64url");
  const { id, version, vault, epoch } = record;
  const opening = createDecipheriv("aes-256-gcm", key, blob.subarray(1, 13))
    .setAAD(pae("latchkey/v1/record-key", org, id, u64(version), vault, u64(epoch)))
    .setAuthTag(blob.subarray(-16));
  opening.update(blob.subarray(13, -16));
  try {
    opening.final();
    return true;
  } catch {
    return false;
  }
}
