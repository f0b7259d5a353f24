// `npm run check`: Biome, tsc per folder, unit tests. Everything that must hold for every commit.
import { spawn } from "node:child_process";

const bin = (name) => `node_modules/.bin/${name}${process.platform === "win32" ? ".cmd" : ""}`;
const tsc = (folder) => [bin("tsc"), ["-p", folder]];

const folders = ["core", "core/forms", "extension", "native-host", "server-bridge", "tests"];
const steps = [[bin("biome"), ["check", "."]], ...folders.map(tsc)];

const run = ([command, args]) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (data) => {
      output += data;
    });
    child.stderr.on("data", (data) => {
      output += data;
    });
    child.on("close", (code) => resolve({ name: [command, ...args].join(" "), code, output }));
  });

const results = await Promise.all(steps.map(run));
results.push(await run([bin("vitest"), ["run", "--project", "unit"]]));
for (const { name, code, output } of results) {
  if (code !== 0) console.error(`\n✗ ${name}\n${output}`);
}
const failed = results.filter((result) => result.code !== 0).length;
console.log(
  failed === 0 ? "check: all good" : `check: ${failed} of ${results.length} steps failed`,
);
process.exitCode = failed === 0 ? 0 : 1;
