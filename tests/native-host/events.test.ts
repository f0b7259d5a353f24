import { once } from "node:events";
import { describe, expect, test } from "vitest";
import type { WebSocket } from "ws";
import { eventClose } from "#core/wire/server-door.ts";
import { addonEnvironment, ticketFor } from "./addon-process.ts";
import { startServer } from "./answering-server.ts";
import { connectExtension } from "./extension-client.ts";

const ticket = "T".repeat(43);

type EventsDoor = {
  /** Each connection that has shown its ticket. */
  readonly next: () => Promise<{ readonly socket: WebSocket; readonly said: unknown }>;
  readonly count: () => number;
  readonly accept: (socket: WebSocket) => void;
};

/** The server's end of events connections, in the order they come. */
function eventsDoor(): EventsDoor {
  const arrived: { socket: WebSocket; said: unknown }[] = [];
  const waiting: ((one: { socket: WebSocket; said: unknown }) => void)[] = [];
  let count = 0;
  return {
    count: () => count,
    next: () =>
      new Promise((resolve) => {
        const one = arrived.shift();
        if (one === undefined) waiting.push(resolve);
        else resolve(one);
      }),
    accept: async (socket) => {
      count += 1;
      const [data] = await once(socket, "message");
      const one = { socket, said: JSON.parse(String(data)) };
      const next = waiting.shift();
      if (next === undefined) arrived.push(one);
      else next(one);
    },
  };
}

const say = (socket: WebSocket, event: unknown) => socket.send(JSON.stringify(event));

async function listening() {
  const door = eventsDoor();
  const server = await startServer(() => undefined, { events: door.accept });
  const client = await connectExtension(await ticketFor(addonEnvironment()));
  await client.call("addon.connect", { servers: [server.url] });
  await client.call("addon.listen", { ticket });
  return { door, server, client };
}

const revisions = (events: readonly object[]) =>
  events.flatMap((event) => ("revision" in event ? [event.revision] : []));

describe("events through the add-on", () => {
  test("begin with the ticket and bring every newer revision", async () => {
    const { door, client } = await listening();
    const { socket, said } = await door.next();
    expect(said).toEqual({ ticket });
    say(socket, { event: "ready", revision: 4 });
    await client.event((event) => event.event === "changed" && event.revision === 4);
    say(socket, { event: "changed", revision: 5 });
    await client.event((event) => event.event === "changed" && event.revision === 5);
    say(socket, { event: "changed", revision: 5 });
    say(socket, { event: "changed", revision: 6 });
    await client.event((event) => event.event === "changed" && event.revision === 6);
    expect(revisions(client.events)).toEqual([4, 5, 6]);
  });

  test("go on by themselves after the connection was lost, and what was missed is news", async () => {
    const { door, client } = await listening();
    const first = await door.next();
    say(first.socket, { event: "ready", revision: 4 });
    await client.event((event) => event.event === "changed");
    first.socket.terminate();
    const second = await door.next();
    expect(second.said).toEqual({ ticket });
    say(second.socket, { event: "ready", revision: 4 });
    say(second.socket, { event: "changed", revision: 9 });
    await client.event((event) => event.event === "changed" && event.revision === 9);
    expect(revisions(client.events)).toEqual([4, 9]);
  });

  test("that say the session has ended are passed on, and not asked for again", async () => {
    const { door, client } = await listening();
    const { socket } = await door.next();
    say(socket, { event: "ready", revision: 1 });
    say(socket, { event: "revoked" });
    socket.close(eventClose.revoked);
    await client.event((event) => event.event === "revoked");
    await client.call("addon.listen", { ticket: "U".repeat(43) });
    expect((await door.next()).said).toEqual({ ticket: "U".repeat(43) });
    expect(door.count()).toBe(2);
  });

  test("whose ticket is refused end without a word of sign-out", async () => {
    const { door, client } = await listening();
    const { socket } = await door.next();
    const closed = once(socket, "close");
    socket.close(eventClose.ticketRefused);
    await closed;
    await client.call("addon.listen", { ticket: "U".repeat(43) });
    const next = await door.next();
    say(next.socket, { event: "ready", revision: 1 });
    await client.event((event) => event.event === "changed");
    expect(client.events.filter(({ event }) => event === "revoked")).toEqual([]);
    expect(door.count()).toBe(2);
  });

  test("stop when the extension says so, and when it is gone", async () => {
    const { door, client } = await listening();
    const first = once((await door.next()).socket, "close");
    await client.call("addon.listen", {});
    await first;
    await client.call("addon.listen", { ticket });
    const second = once((await door.next()).socket, "close");
    client.close();
    await second;
  });

  test("that are not of the contract are not passed on: the connection is made anew", async () => {
    const { door, client } = await listening();
    const first = await door.next();
    say(first.socket, { event: "ready", revision: 1, more: "CANARY" });
    const second = await door.next();
    second.socket.send("not JSON");
    const third = await door.next();
    say(third.socket, { event: "ready", revision: 2 });
    await client.event((event) => event.event === "changed");
    expect(revisions(client.events)).toEqual([2]);
  });

  test("come from the next server when the first has gone", async () => {
    const [one, two] = [eventsDoor(), eventsDoor()];
    const first = await startServer(() => undefined, { events: one.accept });
    const second = await startServer(() => undefined, { events: two.accept });
    const client = await connectExtension(await ticketFor(addonEnvironment()));
    await client.call("addon.connect", { servers: [first.url, second.url] });
    await client.call("addon.listen", { ticket });
    say((await one.next()).socket, { event: "ready", revision: 1 });
    await client.event((event) => event.event === "changed");
    await first.close();
    say((await two.next()).socket, { event: "ready", revision: 2 });
    await client.event((event) => event.event === "changed" && event.revision === 2);
  });
});
