import { describe, expect, test } from "vitest";
import { challengeStatement, signStatement } from "#core/wire/proof.ts";
import { callHeadersFor, client, post, send } from "./client.ts";
import {
  claim,
  newDevice,
  newPasswordSlot,
  newPerson,
  type Person,
  type SignedIn,
  signIn,
} from "./people.ts";
import { newId } from "./random.ts";
import { sealedRecord } from "./sealed.ts";
import { temporaryServer } from "./temporary-server.ts";

async function claimed(options = {}) {
  const server = await temporaryServer(options);
  return { server, owner: await claim(server.url, server.code) };
}

const unauthenticated = { code: "unauthenticated" };

describe("a session", () => {
  test("that was signed out of opens nothing any more", async () => {
    const { owner } = await claimed();
    await owner.call("vaults.list", {});
    await owner.call("session.close", {});
    await expect(owner.call("vaults.list", {})).rejects.toMatchObject(unauthenticated);
  });

  test("that was signed out of on one server is closed on the other at once (SEC-72)", async () => {
    const { server, owner } = await claimed();
    const other = await temporaryServer({ data: server.data });
    const there = client(other.url, owner.signer);
    await there("vaults.list", {});
    await owner.call("session.close", {});
    await expect(there("vaults.list", {})).rejects.toMatchObject(unauthenticated);
  });

  test.each([
    ["30 days without use", [31]],
    ["180 days of use", [29, 29, 29, 29, 29, 29, 29]],
  ])("ends after %s", async (_, steps) => {
    let now = Date.now();
    const { server, owner } = await claimed({ now: () => now });
    const outcomes = [];
    for (const days of steps) {
      now += days * 24 * 60 * 60_000;
      const asking = client(server.url, owner.signer, { time: now })("vaults.list", {});
      outcomes.push(await asking.then(() => "answered").catch(({ code }) => code));
    }
    expect(outcomes).toEqual([...steps.slice(1).map(() => "answered"), "unauthenticated"]);
  });

  test("is of no use with a token of its own making", async () => {
    const { server, owner } = await claimed();
    const made = client(server.url, { ...owner.signer, session: `${newId()}${newId()}`.slice(1) });
    await expect(made("vaults.list", {})).rejects.toMatchObject(unauthenticated);
  });
});

describe("a call's proof", () => {
  test("of another device's key is refused (SEC-72)", async () => {
    const { server, owner } = await claimed();
    const { keys } = await newDevice();
    const stolen = client(server.url, { ...owner.signer, deviceKey: keys.privateKey });
    await expect(stolen("vaults.list", {})).rejects.toMatchObject(unauthenticated);
  });

  test("holds for its own call, body and session only", async () => {
    const { server, owner } = await claimed();
    const second = await signIn(server.url, owner.person);
    const headers = await callHeadersFor(owner.signer, "records.since", '{"revision":0}');
    const as = (method: string, body: string, more = {}) =>
      send(server.url, method, body, { ...headers, ...more });
    expect(await as("records.since", '{"revision":0}')).toMatchObject({ status: 200 });
    expect(await as("records.since", '{"revision":1}')).toMatchObject({ status: 401 });
    expect(await as("records.since", '{"revision": 0}')).toMatchObject({ status: 401 });
    expect(await as("vaults.list", '{"revision":0}')).toMatchObject({ status: 401 });
    for (const change of [
      { "latchkey-session": second.signer.session },
      { "latchkey-time": String(Number(headers["latchkey-time"]) + 1) },
      { "latchkey-call": newId() },
      { "latchkey-proof": "" },
    ]) {
      expect(await as("records.since", '{"revision":0}', change)).toMatchObject({ status: 401 });
    }
  });

  test.each([-11, -9, 9, 11])("of a clock that is %i minutes off", async (minutes) => {
    const { server, owner } = await claimed();
    const time = Date.now() + minutes * 60_000;
    const answer = await post(server.url, "vaults.list", "{}", owner.signer, { time });
    if (Math.abs(minutes) < 10) return expect(answer.status).toBe(200);
    expect(answer).toMatchObject({
      status: 401,
      body: { error: { code: "clock_skew", data: { serverTime: expect.any(Number) } } },
    });
  });

  test("replayed has no second effect (SEC-72)", async () => {
    const { server, owner } = await claimed();
    const params = JSON.stringify({
      record: sealedRecord(owner.person.user.id, owner.vault),
      base: 0,
      key: newId(),
    });
    const headers = await callHeadersFor(owner.signer, "records.put", params);
    const first = await send(server.url, "records.put", params, headers);
    const again = await send(server.url, "records.put", params, headers);
    expect(again.body).toEqual(first.body);
    const { entries } = await owner.call("audit.list", {});
    expect(entries.filter(({ kind }) => kind === "record.written")).toHaveLength(1);
  });

  test("replayed after its session has ended is refused (SEC-72)", async () => {
    const { server, owner } = await claimed();
    const params = JSON.stringify({
      record: sealedRecord(owner.person.user.id, owner.vault),
      base: 0,
      key: newId(),
    });
    const headers = await callHeadersFor(owner.signer, "records.put", params);
    await send(server.url, "records.put", params, headers);
    await owner.call("session.close", {});
    expect(await send(server.url, "records.put", params, headers)).toMatchObject({ status: 401 });
  });
});

describe("a person's devices", () => {
  test("are listed with the current one marked", async () => {
    const { server, owner } = await claimed();
    const second = await signIn(server.url, owner.person, await newDevice("Firefox"));
    const { devices } = await second.call("session.devices", {});
    expect(devices.map(({ id, current }) => [id, current]).toSorted()).toEqual(
      [
        [owner.device.id, false],
        [second.device.id, true],
      ].toSorted(),
    );
    expect(devices.find(({ current }) => current)).toMatchObject({ label: "Firefox" });
  });

  test("can be shut out: every session of the device ends and it leaves the list", async () => {
    const { server, owner } = await claimed();
    const lost = await signIn(server.url, owner.person);
    const lostToo = await signIn(server.url, owner.person, lost.device);
    await owner.call("session.revoke", { device: lost.device.id });
    for (const { call } of [lost, lostToo]) {
      await expect(call("vaults.list", {})).rejects.toMatchObject(unauthenticated);
    }
    const { devices } = await owner.call("session.devices", {});
    expect(devices.map(({ id }) => id)).toEqual([owner.device.id]);
    await signIn(server.url, owner.person, lost.device);
  });

  test("that are not signed in, or not one's own, are not found", async () => {
    const { owner } = await claimed();
    const revoking = owner.call("session.revoke", { device: newId() });
    await expect(revoking).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a changed master password", () => {
  async function changeParams(url: string, { person, device }: SignedIn, auth = person.auth) {
    const { username } = person.user;
    const { organisation, user, challenge } = await client(url)("session.challenge", { username });
    const statement = challengeStatement({
      org: organisation,
      user,
      challenge,
      devicePublicKey: device.keys.publicKey,
    });
    const next = await newPerson(username);
    return {
      next: { ...person, auth: next.auth } satisfies Person,
      params: {
        passwordSlot: newPasswordSlot(),
        authPublicKey: next.auth.publicKey,
        challenge,
        proof: await signStatement(auth.privateKey, statement),
      },
    };
  }

  test("signs in where the old one no longer does, and sessions go on", async () => {
    const { server, owner } = await claimed();
    const { next, params } = await changeParams(server.url, owner);
    await owner.call("account.changePassword", params);
    await expect(signIn(server.url, owner.person)).rejects.toMatchObject({
      code: "sign_in_refused",
    });
    const signedIn = await signIn(server.url, next);
    await signedIn.call("vaults.list", {});
    await owner.call("vaults.list", {});
    const { username } = owner.person.user;
    const asked = await client(server.url)("session.challenge", { username });
    expect(asked.salt).toBe(params.passwordSlot.salt);
  });

  test("needs the old one, and guesses at it are limited as at sign-in", async () => {
    const { server, owner } = await claimed();
    const { auth } = await newPerson();
    for (let n = 0; n < 5; n += 1) {
      const { params } = await changeParams(server.url, owner, auth);
      const changing = owner.call("account.changePassword", params);
      await expect(changing).rejects.toMatchObject({ code: "sign_in_refused" });
    }
    const limited = { code: "too_many_attempts" };
    const { params } = await changeParams(server.url, owner);
    await expect(owner.call("account.changePassword", params)).rejects.toMatchObject(limited);
    await expect(signIn(server.url, owner.person)).rejects.toMatchObject(limited);
  });

  test("is answered again when the same call is sent again", async () => {
    const { server, owner } = await claimed();
    const { params } = await changeParams(server.url, owner);
    const body = JSON.stringify(params);
    const headers = await callHeadersFor(owner.signer, "account.changePassword", body);
    for (let n = 0; n < 2; n += 1) {
      const answer = await send(server.url, "account.changePassword", body, headers);
      expect(answer).toMatchObject({ status: 200, body: { result: {} } });
    }
  });
});
