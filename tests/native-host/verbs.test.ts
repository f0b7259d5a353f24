import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { addonContract } from "#core/wire/addon-contract.ts";
import { contract } from "#core/wire/contract.ts";
import { fc } from "../core/property.ts";
import {
  addon,
  addonEnvironment,
  startDaemon,
  stopChild,
  temporaryFolder,
  ticketFor,
} from "./addon-process.ts";
import { startServer } from "./answering-server.ts";
import { connectExtension } from "./extension-client.ts";

const methods = [
  ...Object.keys(addonContract),
  ...Object.keys(contract),
  "__proto__",
  "toString",
  "",
];

/** Messages that look like requests, with names that exist and whatever beside them. */
const message = fc.oneof(
  fc.jsonValue(),
  fc.record(
    {
      id: fc.oneof(fc.nat(), fc.jsonValue()),
      method: fc.oneof(fc.constantFrom(...methods), fc.string()),
      params: fc.oneof(
        fc.jsonValue(),
        fc.record(
          {
            servers: fc.array(
              fc.oneof(fc.webUrl(), fc.string(), fc.constant("http://127.0.0.1:1")),
            ),
            method: fc.oneof(fc.constantFrom(...methods), fc.constant("../../health"), fc.string()),
            body: fc.string(),
            ticket: fc.string(),
            events: fc.array(fc.jsonValue(), { maxLength: 3 }),
          },
          { requiredKeys: [] },
        ),
      ),
    },
    { requiredKeys: [] },
  ),
);

describe("what an extension may ask for", () => {
  test.each([
    "addon.exec",
    "open",
    "control.stop",
    "control.ticket",
    "constructor",
    "server.hello",
  ])("is nothing called %s (SEC-54)", async (method) => {
    const { call } = await connectExtension(await ticketFor(addonEnvironment()));
    const asked = call(method as "addon.ping", {});
    await expect(asked).rejects.toMatchObject({ code: "unknown_call" });
  });

  test.each([
    "../../health",
    "records.put/../x",
    "records.put?x",
    "toString",
    "",
    "server.hello\r\nx: y",
  ])("never reaches a server as %j (SEC-54)", async (method) => {
    const server = await startServer();
    const { call } = await connectExtension(await ticketFor(addonEnvironment()));
    await call("addon.connect", { servers: [server.url] });
    const asked = call("addon.relay", { method, body: "{}" });
    await expect(asked).rejects.toMatchObject({ code: "unknown_call" });
    expect(server.received.filter((one) => one.method !== "server.hello")).toEqual([]);
  });

  test("with servers that an administrator has fixed, is no other server (SEC-54)", async () => {
    const [fixed, other] = [await startServer(), await startServer()];
    const folder = temporaryFolder();
    const config = join(folder, "addon.json");
    writeFileSync(config, JSON.stringify({ servers: [fixed.url] }));
    const { call } = await connectExtension(
      await ticketFor(addonEnvironment({ LATCHKEY_CONFIG: config })),
    );
    const elsewhere = call("addon.connect", { servers: [other.url] });
    await expect(elsewhere).rejects.toMatchObject({ code: "forbidden" });
    expect(await call("addon.status", {})).toMatchObject({
      serversFixed: true,
      serverUrl: fixed.url,
    });
    await call("addon.relay", { method: "server.hello", body: "{}" });
    expect(other.received).toEqual([]);
  });
});

/** A million with LATCHKEY_LONG set: a quarter of an hour. */
const batches = process.env.LATCHKEY_LONG === undefined ? 1 : 125;
const batchSize = 8_000;

/** The same ones every time, a batch at a time: a million do not fit into memory together. */
function* messagesOf(count: number): Generator<unknown> {
  for (let batch = 0; batch < count; batch += 1) {
    yield* fc.sample(message, { numRuns: batchSize, seed: 20_261_120 + batch });
  }
}

describe(`${batches * batchSize} messages of any kind`, () => {
  test("crash nothing, start nothing and connect nowhere but to the configured server (SEC-54)", {
    timeout: batches * 60_000,
  }, async () => {
    const server = await startServer();
    const port = new URL(server.url).port;
    const env = addonEnvironment();
    const daemon = await startDaemon(env);
    const trace = join(temporaryFolder(), "trace");
    const watcher = spawn(
      "strace",
      ["-f", "-qq", "-e", "trace=execve,connect,fork,vfork", "-o", trace, "-p", String(daemon.pid)],
      { stdio: "pipe" },
    );
    onTestFinished(() => stopChild(watcher));
    await expect
      .poll(() => readFileSync(`/proc/${daemon.pid}/status`, "utf8"))
      .toMatch(/TracerPid:\s+[1-9]/);
    const config = { servers: [server.url] };
    let client = await connectExtension(await ticketFor(env));
    await client.call("addon.connect", config);

    let sent = 0;
    for (const one of messagesOf(batches)) {
      // A fuzzed `addon.connect` names servers too: those must not count as configured by a person.
      const isConnect =
        typeof one === "object" &&
        one !== null &&
        "method" in one &&
        one.method === "addon.connect";
      if (isConnect) continue;
      if (client.socket.readyState !== client.socket.OPEN) {
        client = await connectExtension(await ticketFor(env));
        await client.call("addon.connect", config);
      }
      const text = JSON.stringify(one);
      client.socket.send(await client.session.seal(Buffer.from(text ?? "null")));
      sent += 1;
      // Let the answers come: more than 256 unanswered calls end a connection.
      if (sent % 100 === 0) await client.call("addon.ping", {}).catch(() => undefined);
    }
    expect(sent).toBeGreaterThan(0.9 * batches * batchSize);
    expect(await client.call("addon.ping", {})).toEqual({});
    expect(daemon.child.exitCode).toBeNull();
    await stopChild(watcher);

    const lines = readFileSync(trace, "utf8").split("\n");
    expect(lines.filter((line) => /execve|fork/.test(line))).toEqual([]);
    const targets = lines.filter((line) => line.includes("connect(") && line.includes("sin_port"));
    const ports = targets.map((line) => /sin_port=htons\((\d+)\)/.exec(line)?.[1]);
    expect(new Set(ports)).toEqual(new Set([port]));
  });

  test("to the control socket crash nothing", async () => {
    const env = addonEnvironment();
    const daemon = await startDaemon(env);
    const lines = fc.sample(fc.oneof(fc.json(), fc.string()), { numRuns: 500, seed: 7 });
    for (const line of [...lines, "x".repeat(100_000), "[".repeat(60_000)]) {
      const socket = connect(join(env.LATCHKEY_HOME ?? "", "addon.sock"));
      socket.on("error", () => undefined).resume();
      socket.end(`${line.replaceAll("\n", " ")}\n`);
      await once(socket, "close");
    }
    expect(daemon.child.exitCode).toBeNull();
    expect((await addon(env, "status")).out).toContain("Running");
  });
});
