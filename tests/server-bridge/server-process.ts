/** The server as the process that people run. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { compiledCode } from "../lab/child-process.ts";

const main = fileURLToPath(new URL("../../server-bridge/main.ts", import.meta.url));

export type Announcement = {
  readonly url: string;
  readonly port: number;
  readonly eventsPort?: number;
  readonly setupCode?: string;
};

export type ServerProcess = {
  readonly pid: number;
  /** Resolves with the first line on stdout. @throws Error with stderr when the process ends before */
  readonly firstLine: Promise<string>;
  /** All of stdout and of stderr so far. */
  readonly said: () => { readonly out: string; readonly err: string };
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Resolves with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
};

/** Run `latchkey server` with these words; it is killed when the test ends. */
export function runServer(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ServerProcess {
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...process.env, NODE_COMPILE_CACHE: compiledCode, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (data) => {
    out += data;
  });
  child.stderr.on("data", (data) => {
    err += data;
  });
  const ended = once(child, "close").then(([code, signal]) => (code ?? signal) as number);
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  const lines = createInterface({ input: child.stdout });
  const firstLine = Promise.race([
    once(lines, "line").then(([line]) => String(line)),
    ended.then((code) => Promise.reject(new Error(`Ended with ${code}: ${err}`))),
  ]);
  // Who asks for it hears of the failure; who does not need not.
  firstLine.catch(() => undefined);
  return {
    pid: child.pid ?? 0,
    firstLine,
    said: () => ({ out, err }),
    kill: (signal) => child.kill(signal),
    ended,
  };
}

/** Run it on free ports over `data` until it says where it is. */
export async function announced(
  data: string,
  args: readonly string[] = [],
): Promise<ServerProcess & Announcement> {
  const anyPorts = ["--port", "0", "--events-port", "0"];
  const server = runServer(["--data", data, ...anyPorts, "--announce", ...args]);
  return { ...server, ...(JSON.parse(await server.firstLine) as Announcement) };
}
