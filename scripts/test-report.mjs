/** Reads vitest's JSON reports and makes them the one line that `npm test` ends with. */
import { readFileSync } from "node:fs";

/**
 * The figures of one run. A file that could not be loaded has no tests to count and is one failure; so is
 * a run that ended badly (an error outside any test, a crash) without saying which test it was.
 */
export function countTests(reportFile, exitCode) {
  const report = readReport(reportFile);
  const files = report?.testResults ?? [];
  const unloaded = files.filter(
    (file) => file.status === "failed" && !file.assertionResults.some(isFailure),
  ).length;
  const failed = (report?.numFailedTests ?? 0) + unloaded;
  return {
    passed: report?.numPassedTests ?? 0,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
}

const isFailure = (test) => test.status === "failed";

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined; // the run ended before it could write one, and its exit code says so
  }
}

/** How many tests `vitest list --json` has named, wherever in its output the list begins. */
export function countListed(output) {
  try {
    return JSON.parse(output.slice(output.indexOf("["))).length;
  } catch {
    return 0;
  }
}

/** All runs together, in words. */
export function figures(counts) {
  const sum = (name) => counts.reduce((total, count) => total + count[name], 0);
  const [passed, failed, skipped] = [sum("passed"), sum("failed"), sum("skipped")];
  const rest = skipped === 0 ? "" : `, ${skipped} skipped`;
  return { line: `${passed} passed, ${failed} failed${rest}`, failed };
}
