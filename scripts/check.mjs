// `npm run check`: Biome, tsc per folder, unit tests. Everything that must hold for every commit.
import { reportFailures, runChecks } from "./check-steps.mjs";
import { ensurePackages } from "./packages.mjs";
import { runStep } from "./run.mjs";

ensurePackages();
/** A process each: two of one runner would both load what either needs. */
const unitTests = ["unit", "unit-drawn"].map((name) =>
  runStep("vitest", ["run", "--project", name]),
);
const [checks, tests] = await Promise.all([runChecks(), Promise.all(unitTests)]);
const results = [...checks, ...tests];
const failed = reportFailures(results);
console.log(
  failed === 0 ? "check: all good" : `check: ${failed} of ${results.length} steps failed`,
);
process.exitCode = failed === 0 ? 0 : 1;
