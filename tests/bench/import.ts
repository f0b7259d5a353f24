/**
 * `npm run bench:import`: how long a person waits for a file of many records: from choosing it to its columns, from
 * there to the trial run, from the button to the last record on the server, and from undoing it to the last one in the
 * trash. All is done in the console, over the real background, add-on and server; `--here` says how many records
 * there are before, none of which is in the file.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "puppeteer";
import { press } from "../extension/built-pages.ts";
import { openExtensionPage } from "../lab/start-browser.ts";
import { startLab } from "../lab/start-lab.ts";
import { report, times } from "./figures.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "3" },
    records: { type: "string", default: "5000" },
    here: { type: "string", default: "0" },
  },
});
const runs = Number(values.runs);
const total = Number(values.records);
const here = Number(values.here);
const shown = total.toLocaleString("en");
const folder = mkdtempSync(join(tmpdir(), "latchkey-bench-import-"));

/** As Chrome exports passwords; each run brings others, since what is in the trash may be brought in again. */
function fileOf(run: number): string {
  const lines = Array.from({ length: total }, (_, at) => {
    const site = `site-${run}-${at}.example.com`;
    return `${site},https://${site}/login,user-${at}@example.com,"pass,word-${at}",about ${at}`;
  });
  const path = join(folder, `passwords-${run}.csv`);
  writeFileSync(path, `name,url,username,password,note\r\n${lines.join("\r\n")}\r\n`);
  return path;
}

/** Told by what changes in the page: to look at each frame would keep it busy. */
async function seen(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.body.textContent.includes(wanted),
    { polling: "mutation" },
    text,
  );
}

async function clocked(work: () => Promise<void>): Promise<number> {
  const since = performance.now();
  await work();
  return performance.now() - since;
}

/** Where the whole takes long the steps are waited for long, too. */
const patienceMs = 300_000;

const taken = { mapping: [] as number[], trial: [] as number[], written: [] as number[] };
const undone: number[] = [];

async function importOnce(page: Page, run: number): Promise<void> {
  await page.reload();
  const input = await page.waitForSelector("input[type=file]");
  const path = fileOf(run);
  taken.mapping.push(
    await clocked(async () => {
      await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
      await seen(page, "Continue");
    }),
  );
  taken.trial.push(
    await clocked(async () => {
      await press(page, "Continue");
      await seen(page, `Import ${shown} records`);
    }),
  );
  taken.written.push(
    await clocked(async () => {
      await press(page, `Import ${shown} records`);
      await seen(page, `${shown} records imported.`);
    }),
  );
  undone.push(
    await clocked(async () => {
      await press(page, "Undo the import");
      await seen(page, `${shown} records moved to the trash.`);
    }),
  );
}

const lab = await startLab({
  records: Array.from({ length: here }, (_, at) => ({
    title: `Here ${at}`,
    username: `here-${at}`,
    password: `password-${at}`,
    urls: [{ url: `https://here-${at}.example.com/` }],
  })),
});
try {
  const page = await openExtensionPage(lab.browser, "console.html#/import");
  page.setDefaultTimeout(patienceMs);
  for (let run = 0; run < runs; run += 1) await importOnce(page, run);
  report("import", await lab.browser.version(), [
    times(`file of ${shown} records → its columns`, taken.mapping),
    times("columns → trial run", taken.trial),
    { ...times(`button → all on the server, ${here} here before`, taken.written), goal: 10_000 },
    { ...times("undo → all in the trash", undone), goal: 10_000 },
  ]);
} finally {
  await lab.close();
  rmSync(folder, { recursive: true, force: true });
}
