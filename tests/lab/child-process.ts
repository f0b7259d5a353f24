/** A program of this project as a child of a lab: its lines are read, its noise goes to a file, and it ends with the lab. */
import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { createInterface, type Interface } from "node:readline";
import { fileURLToPath } from "node:url";

export const projectFolder = fileURLToPath(new URL("../..", import.meta.url));

/** What Node keeps of code that it has compiled, so that a program of ours starts in half the time. */
export const compiledCode = join(projectFolder, "node_modules/.cache/node");

/** How long a child may take to end in good order. */
const graceMs = 5_000;

export type Child = {
  readonly process: ChildProcess;
  /** What it prints to its standard output, line by line. */
  readonly lines: Interface;
  /** Resolves when it has ended, however that came, to the last it said to its standard error. */
  readonly ended: Promise<string>;
  /** Ask it to end, make it end where it does not, and wait. */
  readonly stop: () => Promise<void>;
};

/** Start `node ARGUMENTS…` with the Node that runs this; what it says besides goes to `logFile`. */
export function startNode(
  nodeArguments: readonly string[],
  { logFile, env }: { readonly logFile: string; readonly env: Readonly<Record<string, string>> },
): Child {
  const child = spawn(process.execPath, nodeArguments, {
    cwd: projectFolder,
    env: { ...process.env, NODE_COMPILE_CACHE: compiledCode, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stderr.pipe(createWriteStream(logFile, { flags: "a", mode: 0o600 }));
  let last = "";
  child.stderr.on("data", (data) => {
    last = (last + data).slice(-2_000);
  });
  const ended = new Promise<string>((resolve) => {
    child.once("close", () => resolve(last));
    child.once("error", (error) => resolve(error.message));
  });
  return {
    process: child,
    lines: createInterface({ input: child.stdout }),
    ended,
    async stop() {
      child.kill("SIGTERM");
      const stubborn = setTimeout(() => child.kill("SIGKILL"), graceMs);
      await ended;
      clearTimeout(stubborn);
    },
  };
}

/** The first line that holds a JSON object. @throws Error with what the child said when it ends before */
export function firstJsonLine({ lines, ended }: Child): Promise<unknown> {
  return new Promise((resolve, reject) => {
    lines.on("line", (line) => {
      if (line.startsWith("{")) resolve(JSON.parse(line));
    });
    ended.then((said) => reject(new Error(`A program ended before it was ready. ${said.trim()}`)));
  });
}
