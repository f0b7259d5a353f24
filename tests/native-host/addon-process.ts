/** The add-on's own processes, started as browsers and people start them, in a home of their own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import type { BootstrapTicket } from "#core/wire/addon-contract.ts";
import { extensionIds } from "#core/wire/identity.ts";
import { nativeFrame, nativeMessages } from "../../native-host/native-framing.ts";

const root = join(import.meta.dirname, "..", "..");
/** Vitest may run on another Node: the add-on runs on the project's. */
export const nodePath = join(root, "node_modules", ".bin", "node");
export const mainPath = join(root, "native-host", "main.ts");
export const hostPath = join(root, "native-host", "host.ts");
export const chromiumCaller = `chrome-extension://${extensionIds.chromium}/`;

export type Environment = Readonly<Record<string, string>>;

/** One compile cache for all tests, so that each start is fast. */
const compileCache = join(tmpdir(), `latchkey-test-cache-${process.getuid?.() ?? ""}`);

/** Remembers how to end what was started; by default it ends with the test. */
type AtEnd = (end: () => void | Promise<void>) => void;

/** A folder for one test. */
export function temporaryFolder(atEnd: AtEnd = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), "latchkey-addon-"));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The environment of an add-on in a fresh home, on a port of the system's choice. */
export function addonEnvironment(more: Environment = {}, atEnd?: AtEnd): Environment {
  const home = join(temporaryFolder(atEnd), "home");
  return {
    PATH: process.env.PATH ?? "",
    NODE_COMPILE_CACHE: compileCache,
    LATCHKEY_HOME: home,
    LATCHKEY_PORTS: "0",
    LATCHKEY_CONFIG: join(home, "no-administrator.json"),
    ...more,
  };
}

export type Outcome = { readonly code: number | null; readonly out: string; readonly err: string };

/** Run one command of `latchkey addon` to its end. */
export async function addon(env: Environment, ...args: readonly string[]): Promise<Outcome> {
  return outcomeOf(spawn(nodePath, [mainPath, ...args], { env, stdio: "pipe" }));
}

export async function outcomeOf(child: ChildProcess): Promise<Outcome> {
  const text = { out: "", err: "" };
  child.stdout?.setEncoding("utf8").on("data", (data) => {
    text.out += data;
  });
  child.stderr?.setEncoding("utf8").on("data", (data) => {
    text.err += data;
  });
  const [code] = await once(child, "close");
  return { code, ...text };
}

export type RunningDaemon = {
  readonly child: ChildProcess;
  readonly pid: number;
  readonly port: number;
  /** What it has said so far. */
  readonly output: () => string;
};

/** A daemon in the foreground, ended with the test. */
export async function startDaemon(
  env: Environment,
  user: { readonly uid?: number; readonly gid?: number } = {},
  atEnd: AtEnd = onTestFinished,
): Promise<RunningDaemon> {
  const child = spawn(nodePath, [mainPath, "run"], { env, stdio: "pipe", ...user });
  atEnd(() => stopChild(child));
  let output = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    output += text;
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.on("exit", (code) => reject(new Error(`The daemon ended with ${code}: ${output}`)));
    child.stdout.setEncoding("utf8").on("data", (text) => {
      output += text;
      const [, found] = /127\.0\.0\.1:(\d+)/.exec(output) ?? [];
      if (found !== undefined) resolve(Number(found));
    });
  });
  return { child, port, pid: child.pid ?? 0, output: () => output };
}

/** One daemon for all tests of a `describe` that change nothing in it. @returns its port, once they run */
export function portOfOneDaemon(): () => number {
  const ends: (() => void | Promise<void>)[] = [];
  let port = 0;
  beforeAll(async () => {
    const atEnd: AtEnd = (end) => ends.unshift(end);
    ({ port } = await startDaemon(addonEnvironment({}, atEnd), {}, atEnd));
  });
  afterAll(async () => {
    for (const end of ends) await end();
  });
  return () => port;
}

export async function stopChild(
  child: ChildProcess,
  signal: NodeJS.Signals = "SIGTERM",
): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill(signal);
  await ended;
}

/** The native messaging host, as a browser starts it. */
export class HostProcess {
  readonly child: ChildProcess;
  readonly #messages: AsyncGenerator<unknown>;

  constructor(env: Environment, args: readonly string[] = [chromiumCaller]) {
    this.child = spawn(nodePath, [hostPath, ...args], { env, stdio: ["pipe", "pipe", "inherit"] });
    if (this.child.stdout === null) throw new Error("No output");
    this.child.stdin?.on("error", () => undefined);
    this.#messages = nativeMessages(this.child.stdout);
    onTestFinished(async () => {
      await stopChild(this.child);
      // The host may have started a daemon, which outlives it.
      await addon(env, "stop");
    });
  }

  send(message: unknown): void {
    this.sendBytes(nativeFrame(message));
  }

  sendBytes(bytes: Uint8Array): void {
    this.child.stdin?.write(bytes);
  }

  /** The next answer; undefined when the host has ended. */
  async receive(): Promise<unknown> {
    return (await this.#messages.next()).value;
  }

  async ask(message: unknown): Promise<unknown> {
    this.send(message);
    return this.receive();
  }

  /** What a browser does when the extension disconnects; resolves with the exit code. */
  async close(): Promise<number | null> {
    const ended = once(this.child, "exit");
    this.child.stdin?.end();
    const [code] = await ended;
    return code;
  }
}

/** A ticket, got as the extension gets it. */
export async function ticketFor(
  env: Environment,
  args: readonly string[] = [chromiumCaller],
): Promise<BootstrapTicket> {
  const host = new HostProcess(env, args);
  const ticket = (await host.ask({ hello: 1 })) as BootstrapTicket;
  await host.close();
  return ticket;
}
