/** The add-on of a lab: registered for one browser profile, started by the browser, ended by the lab. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import * as v from "valibot";
import type { BrowserName } from "./browser-name.ts";
import { compiledCode, projectFolder } from "./child-process.ts";
import { firefoxHome } from "./start-firefox.ts";

const run = promisify(execFile);

/** A unix socket's path holds about a hundred bytes, and the add-on puts one into its home. */
const longestHome = 80;

const daemonStatus = v.object({
  daemon: v.nullable(v.object({ pid: v.number(), port: v.number(), memory: v.number() })),
});

export class Addon {
  /** What the add-on and its native messaging host are started with. */
  readonly env: Readonly<Record<string, string>>;

  /** @param ports as `LATCHKEY_PORTS` takes them; "0" is any free one. */
  constructor(dataDir: string, ports: string) {
    this.env = { LATCHKEY_HOME: homeIn(dataDir), LATCHKEY_PORTS: ports };
  }

  /** Make it known to the browser that uses this profile. */
  async registerFor(profileDir: string, browser: BrowserName = "chromium"): Promise<void> {
    this.#shareCompiledCode();
    const env = Object.entries(this.env).flatMap(([name, value]) => ["--env", `${name}=${value}`]);
    const place =
      browser === "firefox"
        ? ["--firefox-home", firefoxHome(profileDir)]
        : ["--profile", profileDir];
    await this.#ask("install", ...place, ...env);
  }

  /** Compiling everything once more for each lab takes longer than all else that `install` does. */
  #shareCompiledCode(): void {
    const home = this.env.LATCHKEY_HOME;
    if (process.platform === "win32" || home === undefined || existsSync(home)) return;
    mkdirSync(home, { recursive: true, mode: 0o700 });
    mkdirSync(compiledCode, { recursive: true });
    symlinkSync(compiledCode, join(home, "compile-cache"));
  }

  /** The running daemon, if one runs. */
  async status(): Promise<v.InferOutput<typeof daemonStatus>["daemon"]> {
    return v.parse(daemonStatus, JSON.parse(await this.#ask("status", "--json"))).daemon;
  }

  /** End the daemon, and wait until it is gone. */
  async stop(): Promise<void> {
    const daemon = await this.status();
    if (daemon === null) return;
    await this.#ask("stop");
    const until = Date.now() + 5_000;
    while (isAlive(daemon.pid)) {
      if (Date.now() > until) process.kill(daemon.pid, "SIGKILL");
      await pause(20);
    }
  }

  async #ask(...words: readonly string[]): Promise<string> {
    const main = join(projectFolder, "native-host/main.ts");
    const env = { ...process.env, ...this.env };
    return (await run(process.execPath, [main, ...words], { env })).stdout;
  }
}

function homeIn(dataDir: string): string {
  const home = join(dataDir, "addon");
  if (home.length <= longestHome) return home;
  const name = createHash("sha256").update(home).digest("hex").slice(0, 16);
  return join(tmpdir(), `latchkey-${name}`);
}

/** One that has ended has a number until its parent asks for it, and a daemon's may take seconds to. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== "linux" || !/^State:\tZ/m.test(statusOf(pid));
  } catch {
    return false;
  }
}

const statusOf = (pid: number) => readFileSync(`/proc/${pid}/status`, "utf8");
