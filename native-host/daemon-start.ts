/** A ticket from this user's daemon, which is started first where none runs. */
import { spawn } from "node:child_process";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { askDaemon, NotRunning } from "./control-client.ts";
import { mainEntry } from "./entries.ts";
import type { Home } from "./home.ts";

const startWithinMs = 8_000;
const lookEveryMs = 15;

export type TicketRequest = { readonly family: "chromium" | "firefox"; readonly label: string };

/** The daemon's reply to a request for a ticket: a result or an error, for the extension to read. */
export async function bootstrap(home: Home, params: TicketRequest): Promise<unknown> {
  const request = { id: 1, method: "control.ticket", params };
  try {
    return await askDaemon(home.control, request);
  } catch (reason) {
    if (!(reason instanceof NotRunning)) throw reason;
  }
  const isOver = spawnDaemon();
  const deadline = Date.now() + startWithinMs;
  while (true) {
    await sleep(lookEveryMs);
    try {
      return await askDaemon(home.control, request);
    } catch (reason) {
      if (!(reason instanceof NotRunning) || isOver() || Date.now() > deadline) throw reason;
    }
  }
}

/** It runs all day beside a browser: 1 MiB for young objects instead of 16 costs no time worth having. */
const smallHeap = ["--max-semi-space-size=1"];

/**
 * Start a daemon that outlives this process. Where another host does so at the same time, the later
 * daemon finds the lock taken and ends well. The result says whether ours ended badly.
 */
function spawnDaemon(): () => boolean {
  const daemon = spawn(process.execPath, [...smallHeap, mainEntry, "run"], {
    detached: true,
    stdio: "ignore",
    cwd: dirname(mainEntry),
    windowsHide: true,
  });
  let hasFailed = false;
  daemon.on("error", () => {
    hasFailed = true;
  });
  daemon.on("exit", (code) => {
    hasFailed = code !== 0;
  });
  daemon.unref();
  return () => hasFailed;
}
