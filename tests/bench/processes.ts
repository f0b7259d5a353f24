/** What a process and all it started use, as Linux counts it (`/proc`); elsewhere it cannot be told. */
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: clock ticks are 10 ms on every Linux of today. */
const tickMs = 10;

export type Usage = {
  /** Processor time so far, in ms. */
  readonly cpuMs: number;
  /** Memory in MiB; what processes share is counted once (PSS). */
  readonly memory: number;
};

/** @param isWanted which of the tree's processes count, by their command line. */
export function usageOf(root: number, isWanted: (command: string) => boolean = () => true): Usage {
  if (process.platform !== "linux") throw new Error("Memory and processor time are read on Linux");
  const tree = descendants(root).filter((pid) => isWanted(commandOf(pid)));
  const sum = (measure: (pid: number) => number) =>
    tree.reduce((total, pid) => total + measure(pid), 0);
  return { cpuMs: sum(cpuOf), memory: sum(memoryOf) };
}

/** What a browser uses in a second in which nobody does anything with it stays below this. */
const restMs = 60;
const restWithinMs = 300_000;

/** Resolves when it has had nothing to do for two seconds; at once where that cannot be told. @throws when it never rests */
export async function untilAtRest(root: number): Promise<void> {
  if (process.platform !== "linux") return;
  const until = Date.now() + restWithinMs;
  for (let rested = 0; rested < 2; ) {
    if (Date.now() > until) throw new Error("The browser does not come to rest");
    const before = usageOf(root).cpuMs;
    await pause(1_000);
    rested = usageOf(root).cpuMs - before < restMs ? rested + 1 : 0;
  }
}

function descendants(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync("/proc")) {
    const pid = Number(name);
    const parent = Number.isInteger(pid) ? Number(statOf(pid)[1]) : Number.NaN;
    if (!Number.isNaN(parent)) children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const found = [root];
  for (const pid of found) found.push(...(children.get(pid) ?? []));
  return found;
}

/** The fields of `/proc/PID/stat` behind the name, which is in parentheses; nothing of a process that is gone. */
function statOf(pid: number): string[] {
  const stat = read(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

/** Its own time, and that of its children that have ended: a page that is closed takes its process with it. */
function cpuOf(pid: number): number {
  const ticks = statOf(pid).slice(11, 15).map(Number);
  return ticks.reduce((sum, some) => sum + some, 0) * tickMs;
}

function memoryOf(pid: number): number {
  const [, kib = "0"] = /^Pss:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/smaps_rollup`)) ?? [];
  return Number(kib) / 1024;
}

const commandOf = (pid: number): string => read(`/proc/${pid}/cmdline`).replaceAll("\0", " ");

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return ""; // the process has ended meanwhile
  }
}
