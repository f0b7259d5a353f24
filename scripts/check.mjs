// `npm run check`: Biome, tsc per folder, unit tests. Everything that must hold for every commit.
import { reportFailures, runChecks } from "./check-steps.mjs";
import { ensurePackages } from "./packages.mjs";
import { runStep } from "./run.mjs";

ensurePackages();
const [checks, tests] = await Promise.all([
  runChecks(),
  runStep("vitest", ["run", "--project", "unit"]),
]);
const results = [...checks, tests];
const failed = reportFailures(results);
console.log(
  failed === 0 ? "check: all good" : `check: ${failed} of ${results.length} steps failed`,
);
process.exitCode = failed === 0 ? 0 : 1;
