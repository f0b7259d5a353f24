import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { describe, expect, onTestFinished, test } from "vitest";
import { addonEnvironment, portOfOneDaemon, startDaemon, ticketFor } from "./addon-process.ts";
import { chromiumOrigin, connectExtension, openSocket } from "./extension-client.ts";
import { connectRaw, upgradeRequest, webSocketFrame } from "./raw-connection.ts";

const refusal = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
const foreignId = "a".repeat(32);

describe("the add-on's port", () => {
  test("is bound to 127.0.0.1 and nothing else (SEC-40)", async () => {
    const { port } = await startDaemon(addonEnvironment());
    const listening = execFileSync("ss", ["-Hltn", `sport = :${port}`], { encoding: "utf8" });
    const addresses = listening
      .trim()
      .split("\n")
      .map((row) => row.trim().split(/\s+/)[3]);
    expect(addresses).toEqual([`127.0.0.1:${port}`]);
    const others = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
    const elsewhere = others.map(({ address }) => address).filter((a) => a !== "127.0.0.1");
    for (const host of ["::1", ...elsewhere]) {
      await expect(connectRaw(port, host)).rejects.toMatchObject({ code: /REFUSED|ADDRNOT|INVAL/ });
    }
  });

  test("is the first free one of its range, and never taken from who has it", async () => {
    const taken = createServer((socket) => socket.end("mine"));
    taken.listen(0, "127.0.0.1");
    await once(taken, "listening");
    onTestFinished(() => void taken.close());
    const address = taken.address();
    const first = typeof address === "object" && address !== null ? address.port : 0;
    const range = `${first}-${first + 5}`;
    const { port } = await startDaemon(addonEnvironment({ LATCHKEY_PORTS: range }));
    expect(port).toBeGreaterThan(first);
    expect(port).toBeLessThanOrEqual(first + 5);
    expect(await (await connectRaw(first)).answer).toBe("mine");
  });

  test("is chosen by the system when the whole range is taken, and the log says so", async () => {
    const taken = createServer();
    taken.listen(0, "127.0.0.1");
    await once(taken, "listening");
    onTestFinished(() => void taken.close());
    const address = taken.address();
    const only = typeof address === "object" && address !== null ? address.port : 0;
    const env = addonEnvironment({ LATCHKEY_PORTS: `${only}-${only}` });
    const { port } = await startDaemon(env);
    expect(port).not.toBe(only);
    expect(readFileSync(`${env.LATCHKEY_HOME}/addon.log`, "utf8")).toContain('"ports_taken"');
    const { call } = await connectExtension(await ticketFor(env));
    expect(await call("addon.ping", {})).toEqual({});
  });
});

describe("before the upgrade, a request", () => {
  const portOf = portOfOneDaemon();
  const ours = (port: number) => ({ Host: `127.0.0.1:${port}`, Origin: chromiumOrigin });
  test.each<[string, (port: number) => Record<string, string | undefined>]>([
    ["from a web page", () => ({ Origin: "https://evil.example" })],
    ["from a page on this computer", () => ({ Origin: "http://127.0.0.1:8080" })],
    ["from the port's own origin", (port) => ({ Origin: `http://127.0.0.1:${port}` })],
    ["from an opaque origin", () => ({ Origin: "null" })],
    ["without an origin", () => ({ Origin: undefined })],
    ["with an empty origin", () => ({ Origin: "" })],
    ["from another extension", () => ({ Origin: `chrome-extension://${foreignId}` })],
    ["from an origin that begins like ours", () => ({ Origin: `${chromiumOrigin}.evil.example` })],
    ["from ours with a slash", () => ({ Origin: `${chromiumOrigin}/` })],
    ["with two origins", () => ({ Origin: chromiumOrigin, origin: "https://evil.example" })],
    [
      "from a Firefox extension that nobody has paired",
      () => ({ Origin: "moz-extension://5a0b6e1c-4a7e-4f0e-9d2a-2f5d3b9f7a10" }),
    ],
    ["for a rebound name", (port) => ({ Host: `evil.example:${port}` })],
    ["for localhost", (port) => ({ Host: `localhost:${port}` })],
    ["for 0.0.0.0", (port) => ({ Host: `0.0.0.0:${port}` })],
    ["for ::1", (port) => ({ Host: `[::1]:${port}` })],
    ["for another port", () => ({ Host: "127.0.0.1:1" })],
    ["without a port", () => ({ Host: "127.0.0.1" })],
    ["with two hosts", (port) => ({ Host: `127.0.0.1:${port}`, host: "evil.example" })],
  ])("%s gets 403, no body, no CORS, no version (SEC-41)", async (_, headers) => {
    const port = portOf();
    const { socket, answer } = await connectRaw(port);
    socket.write(upgradeRequest({ ...ours(port), ...headers(port) }));
    const text = await answer;
    // Node itself refuses a request without or with two Hosts; not a word more than a refusal.
    expect([refusal, ""]).toContain(text);
  });

  test.each([
    ["a page", "GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n"],
    ["its version", "GET /version HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n"],
    ["CORS", "OPTIONS / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nOrigin: https://evil.example\r\n\r\n"],
    ["a form", "POST / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Length: 3\r\n\r\na=b"],
  ])("for %s gets the same 403 (SEC-41)", async (_, request) => {
    const port = portOf();
    const { socket, answer } = await connectRaw(port);
    socket.write(request.replace("PORT", String(port)));
    expect(await answer).toBe(refusal);
  });

  test("that is a broken upgrade gets the same 403, not ws's own words", async () => {
    const port = portOf();
    const { socket, answer } = await connectRaw(port);
    const whole = upgradeRequest(ours(port));
    socket.write(whole.replace("dGhlIHNhbXBsZSBub25jZQ==", "short"));
    expect(await answer).toBe(refusal);
  });

  test("of the extension is upgraded", async () => {
    const port = portOf();
    const socket = await openSocket(port);
    expect(socket.readyState).toBe(socket.OPEN);
    socket.terminate();
  });
});

describe("a stranger with the extension's origin", () => {
  test("is closed without a byte when it knows no pairing (SEC-42)", async () => {
    const { port } = await startDaemon(addonEnvironment());
    const socket = await openSocket(port);
    const heard: unknown[] = [];
    socket.on("message", (data) => heard.push(data));
    socket.send(crypto.getRandomValues(new Uint8Array(80)));
    const [code] = await once(socket, "close");
    expect(code).toBe(1006);
    expect(heard).toEqual([]);
  });

  test("is closed within 5 s when it says nothing (SEC-42, SEC-49)", async () => {
    const { port } = await startDaemon(addonEnvironment());
    const started = performance.now();
    const socket = await openSocket(port);
    await once(socket, "close");
    expect(performance.now() - started).toBeLessThan(5_500);
  });

  test("that knows the id and not the key learns nothing and is closed (SEC-42)", async () => {
    const ticket = await ticketFor(addonEnvironment());
    const guess = { ...ticket, key: "A".repeat(43) };
    await expect(connectExtension(guess)).rejects.toMatchObject({ code: "unauthenticated" });
  });

  test.each([
    ["text", webSocketFrame(Buffer.from("hello"), { opcode: 1 })],
    ["a hello that is too short", webSocketFrame(Buffer.alloc(79))],
    ["a hello that is too long", webSocketFrame(Buffer.alloc(81))],
    ["more than 4 KiB", webSocketFrame(Buffer.alloc(5_000))],
    ["the promise of 2^62 bytes", webSocketFrame(Buffer.alloc(4), { length: 2 ** 62 })],
    ["the promise of 9 MiB", webSocketFrame(Buffer.alloc(4_000), { length: 9 * 2 ** 20 })],
    ["a frame of a reserved kind", webSocketFrame(Buffer.alloc(80), { opcode: 7 })],
  ])("that sends %s is closed, and no memory is given to it (SEC-46)", async (_, frame) => {
    const daemon = await startDaemon(addonEnvironment());
    const before = residentBytes(daemon.pid);
    for (let round = 0; round < 20; round += 1) {
      const { socket, answer } = await connectRaw(daemon.port);
      const Host = `127.0.0.1:${daemon.port}`;
      socket.write(upgradeRequest({ Host, Origin: chromiumOrigin }));
      await once(socket, "data");
      socket.write(frame);
      await answer;
    }
    expect(residentBytes(daemon.pid) - before).toBeLessThan(10 * 2 ** 20);
    expect(daemon.child.exitCode).toBeNull();
  });
});

test("a thousand silent sockets do not keep the extension out (SEC-49)", async () => {
  const env = addonEnvironment();
  const daemon = await startDaemon(env);
  const ticket = await ticketFor(env);
  const before = residentBytes(daemon.pid);
  for (let count = 0; count < 1_000; count += 1) await connectRaw(daemon.port);
  const { call } = await connectExtension(ticket);
  await call("addon.ping", {});
  expect(residentBytes(daemon.pid) - before).toBeLessThan(50 * 2 ** 20);
});

/** Linux: VmRSS of /proc/PID/status. */
function residentBytes(pid: number): number {
  const [, kib] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kib) * 1024;
}
