// `npm test`: sees to everything the tests need, runs every check and every test, and ends with one line of figures.
// `npm run test:all` runs in Firefox, too, whatever can run there; `npm test` the core of it.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureChromium, tryFirefox } from "./browsers.mjs";
import { reportFailures, runChecks } from "./check-steps.mjs";
import { nodePath } from "./node-runtime.mjs";
import { ensurePackages, projectFolder } from "./packages.mjs";
import { commandFile, environment } from "./run.mjs";
import { countListed, countTests, figures } from "./test-report.mjs";

ensurePackages();
ensureChromium();
const hasFirefox = tryFirefox();

/** Run beside the checks, a process each: one of them alone would leave a core idle. */
const unitTests = ["unit-thorough", "unit-drawn", "unit"];
const inFirefox = process.argv.includes("--all") ? ["firefox", "firefox-more"] : ["firefox"];
const reports = mkdtempSync(join(tmpdir(), "latchkey-test-"));

const reportOf = (name) => join(reports, `${name}.json`);

/** Vitest's words to run these projects at once, whose report is the first one's. */
const wordsFor = (...names) => [
  "run",
  ...names.flatMap((name) => ["--project", name]),
  "--passWithNoTests",
  ...["--reporter=default", "--reporter=json", `--outputFile.json=${reportOf(names[0])}`],
];

/** Run these projects at once. */
function run(...names) {
  const child = spawn(nodePath(), [commandFile("vitest"), ...wordsFor(...names)], {
    cwd: projectFolder,
    env: environment(),
    stdio: ["ignore", "inherit", "inherit"],
  });
  return new Promise((resolve) => {
    child.on("close", (code) => resolve(countTests(reportOf(names[0]), code)));
    child.on("error", () => resolve(countTests(reportOf(names[0]), 1)));
  });
}

/** Run every check and the unit tests. */
async function runQuick() {
  const results = await runChecks(...unitTests.map((name) => wordsFor(name)));
  reportFailures(results);
  const tested = unitTests.map((name, at) => countTests(reportOf(name), results[at].code));
  const failed = results.slice(unitTests.length).filter(({ code }) => code !== 0).length;
  return [...tested, { passed: 0, failed, skipped: 0 }];
}

/** What a project would have run, as one that was skipped. */
function countSkipped(project) {
  const words = ["list", "--project", project, "--json"];
  const { stdout } = spawnSync(nodePath(), [commandFile("vitest"), ...words], {
    cwd: projectFolder,
    env: environment(),
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { passed: 0, failed: 0, skipped: countListed(stdout ?? "") };
}

try {
  console.log("Checks and unit tests …");
  const counts = await runQuick();
  console.log(figures(counts).line);
  counts.push(await run("integration"));
  // Browsers of either kind at once: none waits for the other's last file.
  counts.push(await run("browser", ...(hasFirefox ? inFirefox : [])));
  if (!hasFirefox) counts.push(...inFirefox.map(countSkipped));
  const { line, failed } = figures(counts);
  console.log(line);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  rmSync(reports, { recursive: true, force: true });
}
