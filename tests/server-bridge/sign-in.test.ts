import { describe, expect, test } from "vitest";
import { client, post } from "./client.ts";
import { claim, newDevice, newPerson, signIn, signInParams } from "./people.ts";
import { newId, randomText } from "./random.ts";
import { stranger } from "./seed.ts";
import { temporaryServer } from "./temporary-server.ts";

async function claimed(options = {}) {
  const server = await temporaryServer(options);
  return { server, owner: await claim(server.url, server.code) };
}

const refused = { code: "sign_in_refused" };

describe("signing in", () => {
  test("gives back what opens the keys, whatever the case of the username", async () => {
    const { server, owner } = await claimed();
    const { person } = owner;
    const loud = {
      ...person,
      user: { ...person.user, username: person.user.username.toUpperCase() },
    };
    const params = await signInParams(server.url, loud, await newDevice());
    const opened = await client(server.url)("session.open", params);
    expect(opened).toMatchObject({
      organisation: person.organisation,
      user: person.user,
      account: person.enrolment,
    });
  });

  test("again on the same device is that device's next session", async () => {
    const { server, owner } = await claimed();
    const again = await signIn(server.url, owner.person, owner.device);
    const { devices } = await again.call("session.devices", {});
    expect(devices).toMatchObject([{ id: owner.device.id, current: true }]);
  });

  test("is refused with another key than the password's, as for a name that nobody has", async () => {
    const { server, owner } = await claimed();
    const { auth } = await newPerson();
    const wrong = await signInParams(server.url, { ...owner.person, auth }, await newDevice());
    const nobody = await signInParams(server.url, await newPerson("nobody"), await newDevice());
    const answers = await Promise.allSettled(
      [wrong, nobody].map((params) => client(server.url)("session.open", params)),
    );
    const reasons = answers.map((answer) => answer.status === "rejected" && answer.reason);
    expect(reasons[0]).toMatchObject(refused);
    expect(reasons[0].toJSON()).toEqual(reasons[1].toJSON());
  });

  test.each([
    ["made up", () => randomText(56)],
    ["cut short", (challenge: string) => challenge.slice(0, -4)],
    ["empty", () => ""],
    ["with another time", (challenge: string) => `AAAA${challenge.slice(4)}`],
  ])("is refused with a challenge that is %s", async (_, change) => {
    const { server, owner } = await claimed();
    const { url } = server;
    // Signed right over the changed challenge: only that the server never made it is wrong.
    const params = await signInParams(url, owner.person, await newDevice(), change);
    await expect(client(url)("session.open", params)).rejects.toMatchObject(refused);
  });

  test("is refused with a challenge made for another name", async () => {
    const { server, owner } = await claimed();
    const { challenge } = await client(server.url)("session.challenge", { username: "somebody" });
    const params = await signInParams(server.url, owner.person, await newDevice(), () => challenge);
    await expect(client(server.url)("session.open", params)).rejects.toMatchObject(refused);
  });

  test("is refused with a challenge that is older than two minutes", async () => {
    let now = Date.now();
    const { server, owner } = await claimed({ now: () => now });
    const inTime = await signInParams(server.url, owner.person, await newDevice());
    const tooLate = await signInParams(server.url, owner.person, await newDevice());
    now += 2 * 60_000;
    await client(server.url)("session.open", inTime);
    now += 5_000;
    await expect(client(server.url)("session.open", tooLate)).rejects.toMatchObject(refused);
  });

  test("is refused to a device that does not hold its key", async () => {
    const { server, owner } = await claimed();
    const params = await signInParams(server.url, owner.person, await newDevice());
    const device = { ...params.device, proof: randomText(64) };
    const opening = client(server.url)("session.open", { ...params, device });
    await expect(opening).rejects.toMatchObject(refused);
  });

  test("is refused when the proof was made for another device (SEC-72)", async () => {
    const { server, owner } = await claimed();
    const mine = await signInParams(server.url, owner.person, await newDevice());
    const theirs = await signInParams(server.url, await newPerson("thief"), await newDevice());
    const opening = client(server.url)("session.open", { ...mine, device: theirs.device });
    await expect(opening).rejects.toMatchObject(refused);
  });

  test("is a bad request with a device id that is another device's or person's", async () => {
    const { server, owner } = await claimed();
    const other = await stranger(server);
    const sameId = { ...(await newDevice()), id: owner.device.id };
    for (const person of [owner.person, other.person]) {
      const params = await signInParams(server.url, person, sameId);
      const opening = client(server.url)("session.open", params);
      await expect(opening).rejects.toMatchObject({ code: "bad_request" });
    }
  });
});

describe("the challenge", () => {
  test("of a name that nobody has looks like anybody's, the same every time", async () => {
    const { server, owner } = await claimed();
    const ask = (username: string) => client(server.url)("session.challenge", { username });
    const real = await ask(owner.person.user.username);
    const [one, two] = [await ask("Nobody"), await ask("nobody")];
    expect(Object.keys(one)).toEqual(Object.keys(real));
    expect(one.organisation).toBe(real.organisation);
    expect(one.kdf).toEqual(real.kdf);
    expect(one.challenge).toHaveLength(real.challenge.length);
    const stable = ({ user, salt, organisation }: typeof one) => ({ user, salt, organisation });
    expect(stable(one)).toEqual(stable(two));
    expect(stable(await ask("nobody else"))).not.toEqual(stable(one));
  });

  test("names the salt and parameters of the person who has it", async () => {
    const { server, owner } = await claimed();
    const { user, enrolment } = owner.person;
    const asked = await client(server.url)("session.challenge", { username: user.username });
    const { salt, kdf } = enrolment.passwordSlot;
    expect(asked).toMatchObject({ user: user.id, salt, kdf });
  });
});

describe("guesses at a password (SEC-83)", () => {
  async function guess(url: string, username: string): Promise<unknown> {
    const params = {
      username,
      challenge: randomText(56),
      proof: randomText(64),
      device: { id: newId(), label: "", publicKey: randomText(32), proof: randomText(64) },
    };
    const { code, data } = await client(url)("session.open", params).catch((reason) => reason);
    return data === undefined ? code : { code, ...data };
  }

  test("are judged five times, then not at all for a quarter of an hour, the right one neither", async () => {
    let now = Date.now();
    const { server, owner } = await claimed({ now: () => now });
    const { username } = owner.person.user;
    for (let n = 0; n < 5; n += 1) expect(await guess(server.url, username)).toBe(refused.code);
    const blocked = { code: "too_many_attempts", retryAfterMs: 15 * 60_000 };
    expect(await guess(server.url, username)).toEqual(blocked);
    await expect(signIn(server.url, owner.person)).rejects.toMatchObject({ code: blocked.code });
    now += 15 * 60_000;
    await signIn(server.url, owner.person);
    expect(await guess(server.url, username)).toBe(refused.code);
  });

  test("of which 200 come at once are judged five times", async () => {
    const { server, owner } = await claimed();
    const { username } = owner.person.user;
    const guesses = Array.from({ length: 200 }, () => guess(server.url, username));
    const answers = await Promise.all(guesses);
    expect(answers.filter((answer) => answer === refused.code)).toHaveLength(5);
  });

  test("stay counted when the server starts again", async () => {
    const { server, owner } = await claimed();
    const { username } = owner.person.user;
    for (let n = 0; n < 5; n += 1) await guess(server.url, username);
    await server.close();
    const again = await temporaryServer({ data: server.data });
    expect(await guess(again.url, username)).toMatchObject({ code: "too_many_attempts" });
  });

  test("are limited for names that nobody has as for others", async () => {
    const { server } = await claimed();
    for (let n = 0; n < 5; n += 1) expect(await guess(server.url, "nobody")).toBe(refused.code);
    expect(await guess(server.url, "nobody")).toMatchObject({ code: "too_many_attempts" });
  });

  test("from one address at many names are limited to ten at once", async () => {
    const { server } = await claimed();
    const answers = [];
    for (let n = 0; n < 11; n += 1) answers.push(await guess(server.url, `name-${n}`));
    expect(answers.slice(0, 10).every((answer) => answer === refused.code)).toBe(true);
    expect(answers[10]).toMatchObject({ code: "too_many_attempts" });
  });

  test("are counted by the connection, whatever a header says of where they come from", async () => {
    const { server } = await claimed();
    const params = {
      challenge: randomText(56),
      proof: randomText(64),
      device: { id: newId(), label: "", publicKey: randomText(32), proof: randomText(64) },
    };
    const codes = [];
    for (let n = 0; n < 11; n += 1) {
      const headers = { "x-forwarded-for": `192.0.2.${n}`, "x-real-ip": `198.51.100.${n}` };
      const body = JSON.stringify({ ...params, username: `name-${n}` });
      const { status } = await post(server.url, "session.open", body, undefined, { headers });
      codes.push(status);
    }
    expect(codes).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
  });

  test("are forgotten once the right one came", async () => {
    const { server, owner } = await claimed();
    const { username } = owner.person.user;
    for (let round = 0; round < 2; round += 1) {
      for (let n = 0; n < 4; n += 1) expect(await guess(server.url, username)).toBe(refused.code);
      await signIn(server.url, owner.person);
    }
  });
});
