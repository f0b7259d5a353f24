/** The demo's folder, which outlives it: data, browser profile, screenshots; used by one start at a time. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserName } from "../lab/browser-name.ts";
import { InputError } from "../lab/records-file.ts";

export type DemoHome = {
  readonly dataDir: string;
  readonly profileDir: string;
  readonly screenshots: string;
  /** Whether the sites were elsewhere last time: then the records that name them are out of date. */
  readonly movedTo: (port: number) => boolean;
  /** Give the folder free for the next start. */
  readonly release: () => Promise<void>;
};

/** Each browser has a profile of its own, and pictures of its own. */
const places: Readonly<Record<BrowserName, { profile: string; screenshots: string }>> = {
  chromium: { profile: "profile", screenshots: "screenshots" },
  firefox: { profile: "profile-firefox", screenshots: "screenshots-firefox" },
};

/** @throws InputError while another start uses it. */
export function claimDemoHome(dataDir: string, browser: BrowserName): DemoHome {
  const profileDir = join(dataDir, places[browser].profile);
  const screenshots = join(dataDir, places[browser].screenshots);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  for (const folder of [profileDir, screenshots]) mkdirSync(folder, { recursive: true });
  const lock = join(dataDir, "running.pid");
  const other = runningPid(lock);
  if (other !== undefined) {
    throw new InputError(
      `Latchkey already runs from this folder (process ${other}). End it there with Ctrl-C first.`,
    );
  }
  writeFileSync(lock, String(process.pid));
  return {
    dataDir,
    profileDir,
    screenshots,
    movedTo: (port) => {
      const file = join(dataDir, "sites.port");
      const moved = !existsSync(file) || readFileSync(file, "utf8") !== String(port);
      writeFileSync(file, String(port));
      return moved;
    },
    release: async () => rmSync(lock, { force: true }),
  };
}

/** The process that holds the folder, if it still lives. */
function runningPid(lock: string): number | undefined {
  try {
    const pid = Number(readFileSync(lock, "utf8"));
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined; // never written, or its process is gone without having taken it away
  }
}
