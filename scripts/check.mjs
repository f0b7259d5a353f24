// `npm run check`: Biome, tsc per folder, unit tests. Everything that must hold for every commit.
import { reportFailures, runChecks } from "./check-steps.mjs";
import { ensurePackages } from "./packages.mjs";

ensurePackages();
/** A process each: two of one runner would both load what either needs. */
const unitTests = ["unit", "unit-drawn"].map((name) => ["run", "--project", name]);
const results = await runChecks(...unitTests);
const failed = reportFailures(results);
console.log(
  failed === 0 ? "check: all good" : `check: ${failed} of ${results.length} steps failed`,
);
process.exitCode = failed === 0 ? 0 : 1;
