import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openOutbox } from "../../native-host/outbox.ts";
import { serverUrl } from "../../native-host/server-url.ts";
import {
  addon,
  addonEnvironment,
  startDaemon,
  stopChild,
  temporaryFolder,
  ticketFor,
} from "./addon-process.ts";
import { type Answers, Raw, type Received, startServer } from "./answering-server.ts";
import { newAuditEvents } from "./audit-events.ts";
import { connectExtension } from "./extension-client.ts";

const idsOf = ({ params }: Received) =>
  (params as { events: readonly { id: string }[] }).events.map(({ id }) => id);

const isAppend = ({ method }: Received) => method === "audit.append";

/** Stores whatever it is sent. */
const storesAll: Answers = (asked) =>
  isAppend(asked) ? { stored: idsOf(asked), refused: [] } : undefined;

const refusal = (code: string) =>
  new Raw(
    400,
    { "content-type": "application/json" },
    JSON.stringify({ error: { code, message: "" } }),
  );

/** The ids of all batches so far, in the order they came. */
const arrived = (server: { calls: (method: string) => readonly Received[] }) =>
  server.calls("audit.append").flatMap(idsOf);

const waiting = async (env: Parameters<typeof addon>[0]): Promise<number> =>
  JSON.parse((await addon(env, "status", "--json")).out).daemon.outbox;

describe("audit events through the outbox", () => {
  test("reach the server once each, in order, and leave the outbox", async () => {
    const server = await startServer(storesAll);
    const env = addonEnvironment();
    const { call } = await connectExtension(await ticketFor(env));
    await call("addon.connect", { servers: [server.url] });
    const events = newAuditEvents(450);
    await call("addon.audit", { events });
    await server.until(() => (arrived(server).length >= events.length ? true : undefined));
    await expect.poll(() => waiting(env)).toBe(0);
    expect(arrived(server)).toEqual(events.map(({ id }) => id));
  });

  test("are on disk when they are answered: kill -9 loses none, and each is sent once", async () => {
    const gone = await startServer();
    await gone.close();
    const env = addonEnvironment();
    const sent: string[] = [];
    for (let round = 0; round < 5; round += 1) {
      const daemon = await startDaemon(env);
      const { call } = await connectExtension(await ticketFor(env));
      await call("addon.connect", { servers: [gone.url] });
      const killed = new Promise((resolve) => daemon.child.on("exit", resolve));
      for (let batch = 0; batch < 3 + round; batch += 1) {
        const events = newAuditEvents(7);
        const answered = call("addon.audit", { events });
        // The last one may be cut off anywhere: only what was answered is promised.
        if (batch === 2 + round) daemon.child.kill("SIGKILL");
        const isKept = await answered.then(
          () => true,
          () => false,
        );
        if (isKept) sent.push(...events.map(({ id }) => id));
      }
      await killed;
    }
    const server = await startServer(storesAll, { port: Number(new URL(gone.url).port) });
    await startDaemon(env);
    await expect.poll(() => waiting(env), { timeout: 20_000 }).toBe(0);
    const got = arrived(server);
    expect(got).toEqual(expect.arrayContaining(sent));
    expect(new Set(got).size).toBe(got.length);
  });

  test("stay until the server has answered for each: stored or refused", async () => {
    let isFirst = true;
    const server = await startServer((asked) => {
      if (!isAppend(asked)) return undefined;
      const [first = "", second = "", ...rest] = idsOf(asked);
      if (!isFirst)
        return { stored: [first, second, ...rest].filter((id) => id !== ""), refused: [] };
      isFirst = false;
      return { stored: [first], refused: [second] };
    });
    const env = addonEnvironment();
    const { call } = await connectExtension(await ticketFor(env));
    await call("addon.connect", { servers: [server.url] });
    const events = newAuditEvents(5);
    await call("addon.audit", { events });
    await expect.poll(() => waiting(env)).toBe(0);
    const [whole, rest] = server.calls("audit.append").map(idsOf);
    expect(whole).toEqual(events.map(({ id }) => id));
    expect(rest).toEqual(events.slice(2).map(({ id }) => id));
  });

  test("wait for the server and arrive by themselves when it is back", async () => {
    const gone = await startServer();
    await gone.close();
    const env = addonEnvironment();
    const { call } = await connectExtension(await ticketFor(env));
    await call("addon.connect", { servers: [gone.url] });
    await call("addon.audit", { events: newAuditEvents(3) });
    expect(await call("addon.status", {})).toMatchObject({ outbox: 3 });
    const server = await startServer(storesAll, { port: Number(new URL(gone.url).port) });
    await server.until(() => (arrived(server).length === 3 ? true : undefined));
    await expect.poll(async () => (await call("addon.status", {})).outbox).toBe(0);
  });

  test("that the server takes for ill-formed are found by halving, and do not hold up the others", async () => {
    const events = newAuditEvents(40);
    const bad = events[17]?.id ?? "";
    const server = await startServer((asked) => {
      if (!isAppend(asked)) return undefined;
      if (idsOf(asked).includes(bad)) return refusal("bad_request");
      return { stored: idsOf(asked), refused: [] };
    });
    const env = addonEnvironment();
    const { call } = await connectExtension(await ticketFor(env));
    await call("addon.connect", { servers: [server.url] });
    await call("addon.audit", { events });
    await expect.poll(() => waiting(env), { timeout: 20_000 }).toBe(0);
  });

  test("are kept through a server's failure", async () => {
    const failure = new Raw(
      500,
      { "content-type": "application/json" },
      '{"error":{"code":"internal","message":""}}',
    );
    const server = await startServer((asked) => (isAppend(asked) ? failure : undefined));
    const env = addonEnvironment();
    const { call } = await connectExtension(await ticketFor(env));
    await call("addon.connect", { servers: [server.url] });
    await call("addon.audit", { events: newAuditEvents(2) });
    await server.until(() => (server.calls("audit.append").length >= 2 ? true : undefined));
    expect(await waiting(env)).toBe(2);
  });

  test("are refused without a server to send them to", async () => {
    const { call } = await connectExtension(await ticketFor(addonEnvironment()));
    const asked = call("addon.audit", { events: newAuditEvents(1) });
    await expect(asked).rejects.toMatchObject({ code: "server_unreachable" });
  });
});

describe("the outbox's file", () => {
  const servers = ["https://a.example", "https://b.example"].flatMap(
    (text) => serverUrl(text) ?? [],
  );

  test("keeps an event once however often it is handed in", () => {
    const outbox = openOutbox(join(temporaryFolder(), "outbox.sqlite"));
    const events = newAuditEvents(2);
    outbox.keep(events, servers);
    outbox.keep(events, servers);
    expect(outbox.oldest(10)).toEqual({ servers, events });
    outbox.close();
  });

  test("refuses what it has no room for, and loses nothing old for it", () => {
    const outbox = openOutbox(join(temporaryFolder(), "outbox.sqlite"), 10);
    const [first, second] = [newAuditEvents(8), newAuditEvents(3)];
    outbox.keep(first, servers);
    expect(() => outbox.keep(second, servers)).toThrow(
      expect.objectContaining({ code: "too_large" }),
    );
    expect(outbox.oldest(20)?.events).toEqual(first);
    outbox.close();
  });

  test("never mixes events that go to different servers", () => {
    const outbox = openOutbox(join(temporaryFolder(), "outbox.sqlite"));
    const [first, second, third] = [newAuditEvents(2), newAuditEvents(2), newAuditEvents(2)];
    outbox.keep(first, servers);
    outbox.keep(second, servers.slice(1));
    outbox.keep(third, servers);
    expect(outbox.oldest(10)).toEqual({ servers, events: [...first, ...third] });
    outbox.remove([...first, ...third].map(({ id }) => id));
    expect(outbox.oldest(10)).toEqual({ servers: servers.slice(1), events: second });
    outbox.close();
  });

  test("is open to the next daemon at once when one ends in good order", async () => {
    const env = addonEnvironment();
    const first = await startDaemon(env);
    await stopChild(first.child);
    expect(first.child.exitCode).toBe(0);
    await startDaemon(env);
    expect(await waiting(env)).toBe(0);
  });
});
