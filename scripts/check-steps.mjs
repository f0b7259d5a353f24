/** The checks that need no test runner: Biome over everything, the compiler over each folder by its own rules. */
import { runStep } from "./run.mjs";

const folders = ["core", "core/forms", "extension", "native-host", "server-bridge", "tests"];

/** Every check's name, exit code and output. */
export const runChecks = () =>
  Promise.all([
    runStep("biome", ["check", "."]),
    ...folders.map((folder) => runStep("tsc", ["-p", folder])),
  ]);

/** Print what failed, and say how many did. */
export function reportFailures(results) {
  const failed = results.filter((result) => result.code !== 0);
  for (const { name, output } of failed) console.error(`\n✗ ${name}\n${output}`);
  return failed.length;
}
