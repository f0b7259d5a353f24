import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import WebSocket, { WebSocketServer } from "ws";
import { addonEnvironment, startDaemon, ticketFor } from "./addon-process.ts";
import { startServer } from "./answering-server.ts";
import { chromiumOrigin, connectExtension } from "./extension-client.ts";

type Forward = (frame: Buffer) => void;
/** What the one in between does to the frames of one direction after the handshake. */
type Meddle = (forward: Forward, backward: Forward) => Forward;

const pass: Meddle = (forward) => forward;

/** Somebody between extension and daemon, who sees and may change every frame. */
async function inBetween(daemonPort: number, up: Meddle, down: Meddle = pass) {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  await once(server, "listening");
  onTestFinished(() => {
    for (const client of server.clients) client.terminate();
    server.close();
  });
  const seen: Buffer[] = [];
  server.on("connection", (extension) => {
    const daemon = new WebSocket(`ws://127.0.0.1:${daemonPort}`, { origin: chromiumOrigin });
    const toDaemon: Forward = (frame) => daemon.send(frame);
    const toExtension: Forward = (frame) => extension.send(frame);
    const upward = up(toDaemon, toExtension);
    const downward = down(toExtension, toDaemon);
    const early: Buffer[] = [];
    let ups = 0;
    let downs = 0;
    const forwardUp = (frame: Buffer) => {
      seen.push(frame);
      ups += 1;
      // Hello and proof pass; what comes then is meddled with.
      if (ups > 2) upward(frame);
      else toDaemon(frame);
    };
    extension.on("message", (frame: Buffer) =>
      daemon.readyState === daemon.OPEN ? forwardUp(frame) : early.push(frame),
    );
    daemon.on("open", () => early.forEach(forwardUp));
    daemon.on("message", (frame: Buffer) => {
      seen.push(frame);
      downs += 1;
      if (downs > 1) downward(frame);
      else toExtension(frame);
    });
    daemon.on("close", () => extension.terminate());
    extension.on("close", () => daemon.terminate());
    daemon.on("error", () => extension.terminate());
  });
  return { port: (server.address() as AddressInfo).port, seen };
}

const flipped = (frame: Buffer, at: number) => {
  const copy = Buffer.from(frame);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

describe("somebody in between", () => {
  const meddling: readonly [string, Meddle][] = [
    ["flips a bit of the text", (on) => (frame) => on(flipped(frame, 12))],
    ["flips a bit of the sequence number", (on) => (frame) => on(flipped(frame, 7))],
    ["flips a bit of the tag", (on) => (frame) => on(flipped(frame, frame.length - 1))],
    ["cuts a byte off", (on) => (frame) => on(frame.subarray(0, -1))],
    ["adds a byte", (on) => (frame) => on(Buffer.concat([frame, Buffer.alloc(1)]))],
    ["sends a frame of its own", (on) => () => on(Buffer.alloc(64))],
    ["sends an empty frame", (on) => () => on(Buffer.alloc(0))],
  ];
  test.each(meddling)("who %s ends the channel, and nothing is done (SEC-48)", async (_, up) => {
    const server = await startServer();
    const ticket = await ticketFor(addonEnvironment());
    const { port } = await inBetween(ticket.port, up);
    const { call, closed } = await connectExtension({ ...ticket, port });
    await expect(call("addon.connect", { servers: [server.url] })).rejects.toThrow();
    await closed;
    const honest = await connectExtension(ticket);
    expect(await honest.call("addon.status", {})).toMatchObject({ server: "not_configured" });
    expect(server.received).toEqual([]);
  });

  test("who repeats a frame has it done once, and ends the channel (SEC-48)", async () => {
    const server = await startServer();
    const ticket = await ticketFor(addonEnvironment());
    const { port } = await inBetween(ticket.port, (on) => (frame) => {
      on(frame);
      on(frame);
    });
    const { call, closed } = await connectExtension({ ...ticket, port });
    await call("addon.connect", { servers: [server.url] }).catch(() => undefined);
    await closed;
  });

  test("who drops a frame ends the channel with the next one (SEC-48)", async () => {
    const ticket = await ticketFor(addonEnvironment());
    let count = 0;
    const { port } = await inBetween(ticket.port, (on) => (frame) => {
      count += 1;
      if (count !== 1) on(frame);
    });
    const { call, closed } = await connectExtension({ ...ticket, port });
    const dropped = call("addon.ping", {});
    await expect(call("addon.ping", {})).rejects.toThrow();
    await expect(dropped).rejects.toThrow();
    await closed;
  });

  test("who swaps two frames ends the channel (SEC-48)", async () => {
    const ticket = await ticketFor(addonEnvironment());
    let held: Buffer | undefined;
    const { port } = await inBetween(ticket.port, (on) => (frame) => {
      if (held === undefined) held = frame;
      else {
        on(frame);
        on(held);
      }
    });
    const { call, closed } = await connectExtension({ ...ticket, port });
    const both = Promise.allSettled([call("addon.ping", {}), call("addon.ping", {})]);
    expect((await both).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    await closed;
  });

  test("who sends the extension's frame back to it is found out there (SEC-48)", async () => {
    const ticket = await ticketFor(addonEnvironment());
    const { port } = await inBetween(ticket.port, (_, back) => (frame) => back(frame));
    const { call, closed } = await connectExtension({ ...ticket, port });
    await expect(call("addon.ping", {})).rejects.toThrow();
    await closed;
  });

  test("who puts a frame of one connection into another ends that one (SEC-48)", async () => {
    const ticket = await ticketFor(addonEnvironment());
    let recorded: Buffer | undefined;
    const first = await inBetween(ticket.port, (on) => (frame) => {
      recorded = frame;
      on(frame);
    });
    const honest = await connectExtension({ ...ticket, port: first.port });
    await honest.call("addon.ping", {});
    const second = await inBetween(ticket.port, (on) => () => on(recorded ?? Buffer.alloc(0)));
    const { call, closed } = await connectExtension({ ...ticket, port: second.port });
    await expect(call("addon.ping", {})).rejects.toThrow();
    await closed;
    expect(await honest.call("addon.ping", {})).toEqual({});
  });

  test("who changes nothing sees neither names nor answers", async () => {
    const server = await startServer();
    const ticket = await ticketFor(addonEnvironment());
    const { port, seen } = await inBetween(ticket.port, pass);
    const { call } = await connectExtension({ ...ticket, port });
    await call("addon.connect", { servers: [server.url] });
    const all = Buffer.concat(seen).toString("latin1");
    expect(seen.length).toBeGreaterThan(4);
    for (const word of ["addon", "connect", server.url, ticket.key, "event"]) {
      expect(all).not.toContain(word);
    }
  });

  test("who has recorded a whole connection cannot open another with it (SEC-48)", async () => {
    const ticket = await ticketFor(addonEnvironment());
    const { port, seen } = await inBetween(ticket.port, pass);
    const { call } = await connectExtension({ ...ticket, port });
    await call("addon.ping", {});
    const replay = new WebSocket(`ws://127.0.0.1:${ticket.port}`, { origin: chromiumOrigin });
    await once(replay, "open");
    const [hello, , proof] = seen;
    replay.send(hello ?? "");
    await once(replay, "message");
    replay.send(proof ?? "");
    await once(replay, "close");
  });
});

describe("a squatter on the add-on's port", () => {
  test("hears random bytes and no proof, and the daemon listens on the next port (SEC-43)", async () => {
    const heard: Buffer[] = [];
    const squatter = new WebSocketServer({ port: 0, host: "127.0.0.1" });
    await once(squatter, "listening");
    onTestFinished(() => squatter.close());
    const taken = (squatter.address() as AddressInfo).port;
    squatter.on("connection", (socket) =>
      socket.on("message", (data: Buffer) => {
        heard.push(data);
        socket.send(crypto.getRandomValues(new Uint8Array(96)));
      }),
    );
    const env = addonEnvironment({ LATCHKEY_PORTS: `${taken}-${taken + 9}` });
    const daemon = await startDaemon(env);
    expect(daemon.port).not.toBe(taken);
    const ticket = await ticketFor(env);
    expect(ticket.port).toBe(daemon.port);
    const fooled = connectExtension({ ...ticket, port: taken });
    await expect(fooled).rejects.toMatchObject({ code: "unauthenticated" });
    expect(heard.map(({ length }) => length)).toEqual([80]);
    const said = heard[0]?.toString("latin1") ?? "";
    expect(said).not.toContain(Buffer.from(ticket.key, "base64url").toString("latin1"));
  });

  test("is not talked to at all by the daemon", async () => {
    let connections = 0;
    const squatter = createServer(() => {
      connections += 1;
    }).listen(0, "127.0.0.1");
    await once(squatter, "listening");
    onTestFinished(() => void squatter.close());
    const taken = (squatter.address() as AddressInfo).port;
    await startDaemon(addonEnvironment({ LATCHKEY_PORTS: `${taken}-${taken + 9}` }));
    expect(connections).toBe(0);
  });
});
