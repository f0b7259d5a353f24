import { describe, expect, test } from "vitest";
import { type Contract, contract, openCalls } from "#core/wire/contract.ts";
import { post, type Signer } from "./client.ts";
import { claim, newDevice, signIn } from "./people.ts";
import { newId } from "./random.ts";
import { sealedRecord } from "./sealed.ts";
import { colleague, grant, stranger } from "./seed.ts";
import { temporaryServer } from "./temporary-server.ts";
import { validParams } from "./valid-params.ts";

type CallName = keyof Contract;

/** A household with a record, and everybody who may ask for it. */
async function everybody(call: CallName) {
  let now = Date.now();
  const server = await temporaryServer({ now: () => now });
  const owner = await claim(server.url, server.code);
  const { id: author } = owner.person.user;
  const record = sealedRecord(author, owner.vault);
  await owner.call("records.put", { record, base: 0, key: newId() });
  const reader = await colleague(server, owner);
  grant(server.data, owner.vault, reader.person.user.id, "read");
  const member = await colleague(server, owner);
  const other = await stranger(server);
  const revoked = await signIn(server.url, owner.person);
  await owner.call("session.revoke", { device: revoked.device.id });
  const { keys } = await newDevice();
  const device = owner.device.id;
  const ask = async (as?: Signer, named = {}) => {
    const params = await validParams({
      author,
      vault: owner.vault,
      record: record.id,
      device,
      ...named,
    });
    const body = JSON.stringify(params[call]);
    const answer = await post(server.url, call, body, as, { time: now });
    const { error } = answer.body as { error?: { code: string } };
    return error?.code ?? "answered";
  };
  const later = () => {
    now += 31 * 24 * 60 * 60_000;
  };
  const stolen: Signer = { ...owner.signer, deviceKey: keys.privateKey };
  return { ask, later, stolen, owner, reader, member, other, revoked };
}

/** What each call that names somebody's things answers to those whose they are not. */
const expected: Partial<Record<CallName, readonly [reader: string, noMember: string]>> = {
  "session.revoke": ["not_found", "not_found"],
  "account.changePassword": ["sign_in_refused", "sign_in_refused"],
  "vaults.put": ["forbidden", "not_found"],
  "vaults.delete": ["forbidden", "not_found"],
  "records.secret": ["answered", "not_found"],
  "records.history": ["answered", "not_found"],
  "records.put": ["forbidden", "not_found"],
  "records.delete": ["forbidden", "not_found"],
};

const closedCalls = (Object.keys(contract) as CallName[]).filter((call) => !openCalls.has(call));

describe("every call that needs a session (SEC-80)", () => {
  test.each(closedCalls)("%s is refused to anybody without a live one of theirs", async (call) => {
    const { ask, later, stolen, owner, revoked } = await everybody(call);
    expect(await ask()).toBe("unauthenticated");
    expect(await ask(stolen)).toBe("unauthenticated");
    expect(await ask({ ...owner.signer, session: `${newId()}${newId()}`.slice(1) })).toBe(
      "unauthenticated",
    );
    expect(await ask(revoked.signer)).toBe("unauthenticated");
    later();
    expect(await ask(owner.signer)).toBe("unauthenticated");
  });

  test.each(closedCalls)("%s gives others no more than their right", async (call) => {
    const { ask, reader, member, other } = await everybody(call);
    const [asReader, asNoMember] = expected[call] ?? ["answered", "answered"];
    const named = (person: typeof reader) => ({ author: person.person.user.id });
    expect(await ask(reader.signer, named(reader))).toBe(asReader);
    expect(await ask(member.signer, named(member))).toBe(asNoMember);
    expect(await ask(other.signer, named(other))).toBe(asNoMember);
  });
});

describe("every call that is open to all", () => {
  test.each([...openCalls])("%s does not become more by a session", async (call) => {
    const { ask, owner } = await everybody(call);
    expect(await ask(owner.signer)).toBe(await ask());
  });
});

describe("an id that is somebody else's (SEC-81)", () => {
  test.each([
    "records.secret",
    "records.history",
    "records.put",
    "records.delete",
    "vaults.put",
    "vaults.delete",
    "session.revoke",
  ] as const)("is answered by %s as one that is nobody's", async (call) => {
    const { ask, other } = await everybody(call);
    const author = other.person.user.id;
    const nobodys = { author, vault: newId(), record: newId(), device: newId() };
    expect(await ask(other.signer, { author })).toBe("not_found");
    expect(await ask(other.signer, nobodys)).toBe("not_found");
  });
});
