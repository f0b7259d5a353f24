/** The checks that need no test runner: Biome over everything, the compiler over each folder by its own rules. */
import { join } from "node:path";
import { projectFolder } from "./packages.mjs";
import { runStep } from "./run.mjs";

const folders = ["core", "core/forms", "extension", "native-host", "server-bridge", "tests"];

/** What the compiler keeps of its last run, so that it looks again only at what has changed since. */
const kept = join(projectFolder, "node_modules/.cache/tsc");

const compile = (folder) => {
  const buildInfo = join(kept, `${folder.replace("/", "-")}.tsbuildinfo`);
  return runStep("tsc", ["-p", folder, "--incremental", "--tsBuildInfoFile", buildInfo]);
};

/** Every check's name, exit code and output. */
export const runChecks = () =>
  Promise.all([runStep("biome", ["check", "."]), ...folders.map(compile)]);

/** Print what failed, and say how many did. */
export function reportFailures(results) {
  const failed = results.filter((result) => result.code !== 0);
  for (const { name, output } of failed) console.error(`\n✗ ${name}\n${output}`);
  return failed.length;
}
