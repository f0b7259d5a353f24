/**
 * `npm run bench:forms [-- --corpus DIR --judge DIR]`: how well, how fast and how large the detector is.
 *
 * Runs the pages of tests/pages, and, where they are given, a corpus of real pages and the judge that
 * compares detectors on it (its own `npm install` done): the judge's own run, then what would be learnt
 * from the corpus, with each site judged by what the others teach, then each failure with its evidence.
 */
import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { mistakesOn, openPrepared, pageNames } from "../../core/forms/pages.ts";
import { openJudge } from "./judge.ts";
import { comparison } from "./unseen.ts";

const { values } = parseArgs({
  options: { corpus: { type: "string" }, judge: { type: "string" }, json: { type: "string" } },
});
const adapter = fileURLToPath(new URL("adapter.ts", import.meta.url));
const detector = fileURLToPath(new URL("../../../core/forms/detect.ts", import.meta.url));

await size();
await ownPages();
if (values.corpus !== undefined && values.judge !== undefined) {
  const [corpus, judge] = [resolve(values.corpus), resolve(values.judge)];
  process.exitCode = await judged(corpus, judge);
  for await (const line of comparison(await openJudge(corpus, judge))) console.log(line);
}

/** The detector alone, minified, as it goes into the content script. */
async function size(): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [detector],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    charset: "utf8",
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  console.log(`detector: ${code.length} bytes, ${gzipSync(code, { level: 9 }).length} by gzip`);
}

async function ownPages(): Promise<void> {
  const page = await openPrepared();
  try {
    let right = 0;
    for (const name of pageNames) {
      const mistakes = await mistakesOn(page, name);
      if (mistakes.length === 0) right += 1;
      else console.log(`  ${name}: ${mistakes.join("; ")}`);
    }
    console.log(`own pages: ${right} of ${pageNames.length} right`);
  } finally {
    await page.browser().close();
  }
}

function judged(corpus: string, judge: string): Promise<number> {
  const json = values.json === undefined ? [] : ["--json", resolve(values.json)];
  const child = spawn(
    process.execPath,
    ["run.mjs", "--detector", `module:${adapter}`, "--corpus", corpus, ...json],
    { cwd: judge, stdio: "inherit" },
  );
  return new Promise((done) => child.on("close", (code) => done(code ?? 1)));
}
