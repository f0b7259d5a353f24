/** The checks that need no test runner: Biome over everything, the compiler over each folder by its own rules. */
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { inTurn } from "./in-turn.mjs";
import { projectFolder } from "./packages.mjs";
import { runStep } from "./run.mjs";

/** The longest first. */
const folders = ["tests", "extension", "server-bridge", "native-host", "core", "core/forms"];

/** What the compiler keeps of its last run, so that it looks again only at what has changed since. */
const kept = join(projectFolder, "node_modules/.cache/tsc");

function compile(folder) {
  const buildInfo = join(kept, `${folder.replace("/", "-")}.tsbuildinfo`);
  // Several threads find out the same things each for themselves, on cores that other steps wait for.
  const words = ["--singleThreaded", "--incremental", "--tsBuildInfoFile", buildInfo];
  return runStep("tsc", ["-p", folder, ...words]);
}

const checks = [
  ...folders.map((folder) => () => compile(folder)),
  () => runStep("biome", ["check", "."]),
];

/** Run `tests`, each a command's arguments, and every check. @returns each one's name, exit code and output */
export const runChecks = (...tests) =>
  inTurn(
    [...tests.map((words) => () => runStep("vitest", words)), ...checks],
    availableParallelism(),
  );

/** Print what failed, and say how many did. */
export function reportFailures(results) {
  const failed = results.filter((result) => result.code !== 0);
  for (const { name, output } of failed) console.error(`\n✗ ${name}\n${output}`);
  return failed.length;
}
