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

/** One after the other: each uses all cores that there are. */
const projects = [["unit", "unit-drawn"], ["integration"]];
const inFirefox = process.argv.includes("--all") ? ["firefox", "firefox-more"] : ["firefox"];
const reports = mkdtempSync(join(tmpdir(), "latchkey-test-"));

/** Run these projects at once. */
function run(...names) {
  const report = join(reports, `${names[0]}.json`);
  const child = spawn(
    nodePath(),
    [
      commandFile("vitest"),
      "run",
      ...names.flatMap((name) => ["--project", name]),
      "--passWithNoTests",
      ...["--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    ],
    { cwd: projectFolder, env: environment(), stdio: ["ignore", "inherit", "inherit"] },
  );
  return new Promise((resolve) => {
    child.on("close", (code) => resolve(countTests(report, code)));
    child.on("error", () => resolve(countTests(report, 1)));
  });
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
  const failedChecks = reportFailures(await runChecks());
  const counts = [{ passed: 0, failed: failedChecks, skipped: 0 }];
  for (const names of projects) counts.push(await run(...names));
  // Two browsers at a time, of either kind: most of their time goes by waiting.
  counts.push(await run("browser", ...(hasFirefox ? inFirefox : [])));
  if (!hasFirefox) counts.push(...inFirefox.map(countSkipped));
  const { line, failed } = figures(counts);
  console.log(line);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  rmSync(reports, { recursive: true, force: true });
}
