import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { countListed, countTests, figures } from "../../scripts/test-report.mjs";

const folder = mkdtempSync(join(tmpdir(), "latchkey-report-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const totals = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };

function report(content: unknown): string {
  const file = join(folder, `${crypto.randomUUID()}.json`);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe("the figures of a run", () => {
  test("are those of its report", () => {
    const file = report({ ...totals, numFailedTests: 2, numPendingTests: 1, testResults: [] });
    expect(countTests(file, 1)).toEqual({ passed: 5, failed: 2, skipped: 1 });
  });

  test("count a file that could not be loaded as one failure", () => {
    const file = report({ ...totals, testResults: [{ status: "failed", assertionResults: [] }] });
    expect(countTests(file, 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  test("do not count a failed test's file once more", () => {
    const testResults = [{ status: "failed", assertionResults: [{ status: "failed" }] }];
    const file = report({ ...totals, numFailedTests: 1, testResults });
    expect(countTests(file, 1).failed).toBe(1);
  });

  test("have a failure where the run ended badly without saying why", () => {
    expect(countTests(report({ ...totals, testResults: [] }), 1).failed).toBe(1);
  });

  test("have a failure where the run ended before it could report", () => {
    expect(countTests(join(folder, "absent.json"), 137)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
    });
  });
});

describe("the last line", () => {
  const good = { passed: 3, failed: 0, skipped: 0 };

  test("sums all runs", () => {
    expect(figures([good, { passed: 4, failed: 1, skipped: 0 }])).toEqual({
      line: "7 passed, 1 failed",
      failed: 1,
    });
  });

  test("names skipped tests where there are any", () => {
    expect(figures([good, { ...good, skipped: 2 }]).line).toBe("6 passed, 0 failed, 2 skipped");
  });
});

describe("tests that were not run", () => {
  test("are counted by the list of them", () => {
    expect(countListed('said before\n[{"name": "a > b"}, {"name": "a > c"}]')).toBe(2);
  });

  test("are none where there is no list", () => {
    expect(countListed("Error: no project")).toBe(0);
  });
});
