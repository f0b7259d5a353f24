import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import * as v from "valibot";
import { describe, expect, onTestFinished, test } from "vitest";
import { bootstrapTicket } from "#core/wire/addon-contract.ts";
import { extensionIds, nativeHostName } from "#core/wire/identity.ts";
import { nativeFrame } from "../../native-host/native-framing.ts";
import {
  addon,
  addonEnvironment,
  chromiumCaller,
  HostProcess,
  hostPath,
  nodePath,
  outcomeOf,
  startDaemon,
  stopChild,
  ticketFor,
} from "./addon-process.ts";
import { chromiumOrigin, connectExtension } from "./extension-client.ts";

const firefoxCaller = [`/home/someone/${nativeHostName}.json`, extensionIds.firefox];
const firefoxOrigin = "moz-extension://5a0b6e1c-4a7e-4f0e-9d2a-2f5d3b9f7a10";

const running = async (env: Parameters<typeof addon>[0]) =>
  JSON.parse((await addon(env, "status", "--json")).out).daemon;

describe("the native messaging host", () => {
  test("starts the daemon and answers hello with a ticket that opens the channel", async () => {
    const env = addonEnvironment();
    const host = new HostProcess(env);
    const ticket = v.parse(bootstrapTicket, await host.ask({ hello: 1 }));
    const { call } = await connectExtension(ticket);
    expect(await call("addon.status", {})).toMatchObject({ protocol: 1, outbox: 0 });
  });

  test("stays while the browser holds the port, answers again, and ends with it; the daemon stays", async () => {
    const env = addonEnvironment();
    const host = new HostProcess(env);
    const first = v.parse(bootstrapTicket, await host.ask({ hello: 1 }));
    expect(await host.ask({ ping: 1 })).toMatchObject({ error: { code: "unknown_call" } });
    const second = v.parse(bootstrapTicket, await host.ask({ hello: 1 }));
    expect(second.pairingId).not.toBe(first.pairingId);
    expect(second.port).toBe(first.port);
    expect(await host.close()).toBe(0);
    const { call } = await connectExtension(second);
    expect(await call("addon.ping", {})).toEqual({});
  });

  test.each<[string, readonly string[]]>([
    ["nobody", []],
    ["another extension", [`chrome-extension://${"a".repeat(32)}/`]],
    ["our origin without its slash", [chromiumOrigin]],
    ["our origin with more behind it", [`${chromiumCaller}x`]],
    ["our origin and an operand", [chromiumCaller, "x"]],
    ["another Firefox extension", [`/x/${nativeHostName}.json`, "other@example.org"]],
    ["Firefox by another manifest", ["/x/other.json", extensionIds.firefox]],
    ["Firefox and an operand", [...firefoxCaller, "x"]],
  ])("started by %s ends with 1, says nothing and starts nothing (SEC-45)", async (_, args) => {
    const env = addonEnvironment();
    const child = spawn(nodePath, [hostPath, ...args], { env, stdio: "pipe" });
    child.stdin.on("error", () => undefined);
    child.stdin.end(nativeFrame({ hello: 1 }));
    expect(await outcomeOf(child)).toEqual({ code: 1, out: "", err: "" });
    expect(await running(env)).toBeNull();
  });

  test("takes the option that Chromium adds on Windows", async () => {
    const env = addonEnvironment();
    const ticket = await ticketFor(env, [chromiumCaller, "--parent-window=0"]);
    expect(v.is(bootstrapTicket, ticket)).toBe(true);
  });

  test("started many times at once starts one daemon, and every one gets its ticket", async () => {
    const env = addonEnvironment();
    const hosts = Array.from({ length: 6 }, () => new HostProcess(env));
    const tickets = await Promise.all(hosts.map((host) => host.ask({ hello: 1 })));
    const ports = tickets.map((ticket) => v.parse(bootstrapTicket, ticket).port);
    expect(new Set(ports).size).toBe(1);
    const started = readFileSync(`${env.LATCHKEY_HOME}/addon.log`, "utf8").match(/"started"/g);
    expect(started).toHaveLength(1);
  });

  test("finds its way after a daemon was killed and left its socket behind", async () => {
    const env = addonEnvironment();
    const daemon = await startDaemon(env);
    await stopChild(daemon.child, "SIGKILL");
    const { port, ...rest } = await ticketFor(env);
    const { call } = await connectExtension({ port, ...rest });
    expect(await call("addon.ping", {})).toEqual({});
  });

  test("says that the add-on is unreachable when it cannot start it", async () => {
    const env = addonEnvironment({ LATCHKEY_PORTS: "nonsense" });
    const host = new HostProcess(env);
    expect(await host.ask({ hello: 1 })).toMatchObject({ error: { code: "addon_unreachable" } });
  });
});

describe("a pairing issued to Firefox", () => {
  test("opens from one moz-extension origin, the first that proves the key, and no other", async () => {
    const env = addonEnvironment();
    const ticket = await ticketFor(env, firefoxCaller);
    const { call } = await connectExtension(ticket, firefoxOrigin);
    expect(await call("addon.ping", {})).toEqual({});
    const other = firefoxOrigin.replace("5a", "6b");
    await expect(connectExtension(ticket, other)).rejects.toThrow("403");
    await expect(connectExtension(ticket, chromiumOrigin)).rejects.toThrow();
  });

  test("is of no use to a forged key from the right origin", async () => {
    const env = addonEnvironment();
    const ticket = await ticketFor(env, firefoxCaller);
    const forged = connectExtension({ ...ticket, key: "A".repeat(43) }, firefoxOrigin);
    await expect(forged).rejects.toMatchObject({ code: "unauthenticated" });
    const { call } = await connectExtension(ticket, firefoxOrigin);
    expect(await call("addon.ping", {})).toEqual({});
  });
});

describe("what the host reads", () => {
  const u32 = (length: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(length);
    return bytes;
  };
  const deep = `${"[".repeat(10_000)}${"]".repeat(10_000)}`;
  test.each<[string, Uint8Array]>([
    ["a length of 0", u32(0)],
    ["a length of 2^32-1", u32(0xffffffff)],
    ["a length of 1 MiB and 1", u32(1024 * 1024 + 1)],
    ["bytes that are not UTF-8", Buffer.concat([u32(4), Buffer.from([0x22, 0xff, 0xfe, 0x22])])],
    ["what is not JSON", Buffer.concat([u32(5), Buffer.from("{'a'}")])],
    ["JSON nested 10,000 deep", Buffer.concat([u32(deep.length), Buffer.from(deep)])],
  ])("%s ends it in good order and takes no memory (SEC-46)", async (_, bytes) => {
    const env = addonEnvironment();
    const host = new HostProcess(env);
    await host.ask({ ping: 1 });
    const ended = new Promise((resolve) => host.child.on("exit", resolve));
    const peak = watchMemory(host.child.pid ?? 0);
    host.sendBytes(bytes);
    expect(await ended).toBe(0);
    expect(peak()).toBeLessThan(10 * 2 ** 20);
    expect(await host.receive()).toBeUndefined();
  });

  test("cut into single bytes is the same message", async () => {
    const env = addonEnvironment();
    const host = new HostProcess(env);
    for (const byte of nativeFrame({ ping: 1 })) host.sendBytes(Uint8Array.of(byte));
    expect(await host.receive()).toMatchObject({ error: { code: "unknown_call" } });
  });

  test("cut off by the end of the stream is no message", async () => {
    const host = new HostProcess(addonEnvironment());
    host.sendBytes(nativeFrame({ hello: 1 }).subarray(0, 9));
    expect(await host.close()).toBe(0);
    expect(await host.receive()).toBeUndefined();
  });
});

/** How much the process has grown at most since now, by Linux's high-water mark. */
function watchMemory(pid: number): () => number {
  const field = (name: string) => {
    try {
      const status = readFileSync(`/proc/${pid}/status`, "utf8");
      return Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) * 1024;
    } catch {
      return undefined;
    }
  };
  const start = field("VmHWM") ?? 0;
  let most = start;
  const timer = setInterval(() => {
    most = Math.max(most, field("VmHWM") ?? 0);
  }, 1);
  onTestFinished(() => clearInterval(timer));
  return () => most - start;
}
