/** Runs child processes: one that takes this process's place, and steps whose output is kept. */
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { nodePath } from "./node-runtime.mjs";
import { projectFolder } from "./packages.mjs";

/** The environment of children: `node` and the project's own commands come first on the path. */
export function environment(more = {}) {
  const path = [dirname(nodePath()), join(projectFolder, "node_modules/.bin"), process.env.PATH];
  return { ...process.env, PATH: path.join(delimiter), ...more };
}

/** Become `node ARGUMENTS…`: same streams, signals handed on, same exit code. */
export function becomeNode(nodeArguments, more = {}) {
  const child = spawn(nodePath(), nodeArguments, { stdio: "inherit", env: environment(more) });
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  endWithNpm(child);
  child.on("error", (error) => {
    console.error(`Node could not be started: ${error.message}`);
    process.exit(1);
  });
  child.on("exit", (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
  });
}

/**
 * npm hands a signal on to its shell, which dies of it and leaves us behind: then we have another parent.
 * Only under npm, since whoever starts a server in a shell and leaves wants it to stay.
 */
function endWithNpm(child) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill("SIGTERM");
  }, 250);
  watch.unref();
}

/** The script of a package's command, so that Node runs it without a shell on every platform. */
export const commandFile = (name) => join(projectFolder, "node_modules", commandFiles[name]);

const commandFiles = {
  biome: "@biomejs/biome/bin/biome",
  tsc: "typescript/bin/tsc",
  vitest: "vitest/vitest.mjs",
  wxt: "wxt/bin/wxt.mjs",
  puppeteer: "puppeteer/lib/puppeteer/node/cli.js",
};

/** Run one of the project's commands and keep what it prints. */
export function runStep(name, stepArguments) {
  return new Promise((resolve) => {
    const child = spawn(nodePath(), [commandFile(name), ...stepArguments], {
      cwd: projectFolder,
      env: environment(),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const keep = (data) => {
      output += data;
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (error) => keep(`${error.message}\n`));
    child.on("close", (code) =>
      resolve({ name: [name, ...stepArguments].join(" "), code, output }),
    );
  });
}
