// `npm run package`: the extension as stores take it, into dist/, and Firefox's checked by Mozilla's own linter.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { addonVerdict } from "./addon-verdict.mjs";
import { ensurePackages, projectFolder } from "./packages.mjs";
import { runStep } from "./run.mjs";

/**
 * Fetched when it is needed, and not a dependency: it brings some hundred packages that nobody else has a use
 * for. What it is given is what was built already, and it only reads that.
 */
const linter = "addons-linter@10.14.0";

const { name, version } = JSON.parse(readFileSync(join(projectFolder, "package.json"), "utf8"));

const packages = [
  {
    file: `${name}-${version}-chrome.zip`,
    words: ["zip"],
    use: "Chrome, Chromium, Edge, Brave, Vivaldi and Opera",
  },
  {
    file: `${name}-${version}-firefox.zip`,
    words: ["zip", "-b", "firefox", "--mv3"],
    use: "Firefox",
  },
  { file: `${name}-${version}-sources.zip`, use: "what Mozilla builds Firefox's anew from" },
];

const inDist = (file) => join(projectFolder, "dist", file);

/** What Mozilla's linter says of an add-on. */
function lint(file) {
  const words = ["exec", "--yes", "--", linter, inDist(file), "--output", "json"];
  const windows = process.platform === "win32";
  const { stdout, stderr } = spawnSync("npm", words, {
    cwd: projectFolder,
    encoding: "utf8",
    shell: windows, // npm is a batch file there
    maxBuffer: 64 * 1024 * 1024,
  });
  return addonVerdict(stdout ?? "", stderr ?? "");
}

ensurePackages();
// A test runner says "test" here, by which other code would be built than is shipped.
process.env.NODE_ENV = "production";
// A browser that has the extension from dist/ reads its files whenever it needs them.
const builtInto = "dist/packages";
process.env.LATCHKEY_BUILT_INTO = builtInto;
for (const { words } of packages) {
  if (words === undefined) continue;
  const { code, output } = await runStep("wxt", words);
  if (code === 0) continue;
  console.error(output);
  process.exit(1);
}
for (const { file, use } of packages) {
  renameSync(join(projectFolder, builtInto, file), inDist(file));
  const bytes = readFileSync(inDist(file));
  const size = `${(statSync(inDist(file)).size / 1024).toFixed(0)} kB`;
  const hash = createHash("sha256").update(bytes).digest("hex");
  console.log(`dist/${file}  ${size}  for ${use}\n  sha256 ${hash}`);
}
if (process.argv.includes("--no-lint")) process.exit(0);
const { line, said, isGood } = lint(`${name}-${version}-firefox.zip`);
for (const one of said) console.log(`  ${one}`);
console.log(`${isGood ? "✓" : "✗"} ${linter}: ${line}`);
process.exitCode = isGood ? 0 : 1;
