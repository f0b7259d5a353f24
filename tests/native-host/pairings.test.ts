import { describe, expect, test } from "vitest";
import { livesForMs, Pairings, redeemWithinMs } from "../../native-host/pairings.ts";
import { addon, addonEnvironment, ticketFor } from "./addon-process.ts";
import { chromiumOrigin, connectExtension } from "./extension-client.ts";

describe("the command line", () => {
  test("lists a pairing with label, browser, when it was made and last used (SEC-50)", async () => {
    const env = addonEnvironment();
    const before = Date.now();
    const ticket = await ticketFor(env);
    const listed = async () => JSON.parse((await addon(env, "pairings", "--json")).out);
    expect(await listed()).toEqual([
      {
        id: ticket.pairingId,
        label: expect.stringMatching(/\(process \d+\)$/),
        family: "chromium",
        createdAt: expect.any(Number),
        lastUsedAt: null,
        connected: false,
      },
    ]);
    await connectExtension(ticket);
    const [used] = await listed();
    expect(used).toMatchObject({ connected: true });
    expect(used.createdAt).toBeGreaterThanOrEqual(before);
    expect(used.lastUsedAt).toBeGreaterThanOrEqual(used.createdAt);
    expect((await addon(env, "pairings")).out).toMatch(
      new RegExp(`^${ticket.pairingId}  .*connected`),
    );
  });

  test("ends a pairing: its socket closes and it opens nothing more (SEC-50)", async () => {
    const env = addonEnvironment();
    const ticket = await ticketFor(env);
    const other = await connectExtension(await ticketFor(env));
    const { closed } = await connectExtension(ticket);
    const ended = await addon(env, "unpair", ticket.pairingId);
    expect(ended).toMatchObject({ code: 0 });
    await closed;
    await expect(connectExtension(ticket)).rejects.toThrow("Closed");
    expect(await other.call("addon.ping", {})).toEqual({});
    for (const none of [ticket.pairingId, `-${ticket.pairingId.slice(1)}`]) {
      expect(await addon(env, "unpair", none)).toMatchObject({
        code: 1,
        err: "No such pairing.\n",
      });
    }
  });

  test("says so when nothing runs", async () => {
    const env = addonEnvironment();
    expect(await addon(env, "pairings")).toMatchObject({
      code: 1,
      err: "The add-on is not running.\n",
    });
    expect(await addon(env, "stop")).toMatchObject({
      code: 0,
      out: "The add-on is not running.\n",
    });
  });
});

test("a pairing opens as many connections as the browser's background has lives", async () => {
  const ticket = await ticketFor(addonEnvironment());
  for (let life = 0; life < 5; life += 1) {
    const { call, close, closed } = await connectExtension(ticket);
    await call("addon.ping", {});
    close();
    await closed;
  }
});

test("a daemon started anew knows no pairing of the one before", async () => {
  const env = addonEnvironment();
  const ticket = await ticketFor(env);
  await addon(env, "stop");
  const { port } = await ticketFor(env);
  await expect(connectExtension({ ...ticket, port })).rejects.toThrow("Closed");
});

describe("a pairing's time", () => {
  function pairingsAt() {
    const clock = { now: 1_000_000 };
    const ended: string[] = [];
    const pairings = new Pairings(
      () => clock.now,
      ({ id }) => ended.push(id),
    );
    return { clock, ended, pairings };
  }
  const issue = (pairings: Pairings) => pairings.issue("chromium", "a browser", chromiumOrigin);

  test("is 30 s until it is used", () => {
    const { clock, ended, pairings } = pairingsAt();
    const { id } = issue(pairings);
    clock.now += redeemWithinMs - 1;
    expect(pairings.find(id, "chromium", chromiumOrigin)?.id).toBe(id);
    clock.now += 1;
    expect(pairings.find(id, "chromium", chromiumOrigin)).toBeUndefined();
    expect(ended).toEqual([id]);
  });

  test("is twelve hours once it was used, and its connections end with it", () => {
    const { clock, pairings } = pairingsAt();
    const pairing = issue(pairings);
    pairings.redeem(pairing, chromiumOrigin);
    let closed = 0;
    pairing.connections.add(() => {
      closed += 1;
    });
    clock.now += livesForMs - 1;
    expect(pairings.find(pairing.id, "chromium", chromiumOrigin)).toBe(pairing);
    clock.now += 1;
    pairings.sweep();
    expect(pairings.all()).toEqual([]);
    expect(closed).toBe(1);
    expect([...pairing.key].every((byte) => byte === 0)).toBe(true);
  });

  test("does not matter where too many are asked for: the least used goes, never a connected one", () => {
    const { clock, pairings } = pairingsAt();
    const connected = issue(pairings);
    connected.connections.add(() => undefined);
    for (let count = 0; count < 300; count += 1) {
      clock.now += 1;
      issue(pairings);
    }
    expect(pairings.all()).toHaveLength(256);
    expect(pairings.all()).toContain(connected);
  });
});
