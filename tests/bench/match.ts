/**
 * `npm run bench:match`: what it costs to learn which records belong to a page, by the number of records:
 * asked as a content script asks, for a URL that was not looked up before.
 */
import { parseArgs } from "node:util";
import type { Page, Realm } from "puppeteer";
import type { ToldForm } from "#core/wire/page-facts.ts";
import { signIn, toldFirst } from "../extension/told-page.ts";
import { openExtensionPage } from "../lab/start-browser.ts";
import { startLab } from "../lab/start-lab.ts";
import { noInputs } from "./bench-pages.ts";
import { startBenchSite } from "./bench-site.ts";
import { quantile, type Row, report, round } from "./figures.ts";
import { usageOf } from "./processes.ts";
import { seedCache } from "./seed-cache.ts";
import { stopWorker } from "./service-worker.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "60" },
    restarts: { type: "string", default: "12" },
    records: { type: "string", default: "10,1000,10000,100000" },
  },
});
const runs = Number(values.runs);
const warmUp = 5;

/** A form that is nobody's business to fill: what is timed is the look-up, not the opening of a secret. */
const form = { ...signIn, fields: signIn.fields.slice(0, 1), headings: "Sign up" };

/** More than the background remembers, so that in turn each frame's URL has been forgotten when it asks. */
const frames = 70;

/** The worlds of the extension's content scripts in the frames of a page at `host`, each with a URL of its own. */
async function openRealms(host: string): Promise<Turn> {
  const page = await lab.browser.newPage();
  await page.goto(`http://${host}.bench.test/`);
  const realms = page
    .mainFrame()
    .childFrames()
    .flatMap((frame) => frame.extensionRealms());
  if (realms.length !== frames) throw new Error("A frame has no content script");
  return { page, realms, at: 0 };
}

type Turn = { readonly page: Page; readonly realms: readonly Realm[]; at: number };

/** One message to the background and its answer, in ms. */
async function ask(turn: Turn, forms: readonly ToldForm[]): Promise<number> {
  const realm = turn.realms[turn.at % frames];
  turn.at += 1;
  if (realm === undefined) throw new Error("There is no such frame");
  return realm.evaluate(async (params) => {
    const since = performance.now();
    await chrome.runtime.sendMessage({ to: "background", id: 1, method: "page.forms", params });
    return performance.now() - since;
  }, toldFirst(forms));
}

async function askOften(turn: Turn, forms: readonly ToldForm[]): Promise<number[]> {
  const ms: number[] = [];
  for (let run = -warmUp; run < runs; run += 1) {
    const taken = await ask(turn, forms);
    if (run >= 0) ms.push(taken);
  }
  return ms;
}

const figures = (name: string, ms: readonly number[]) => ({
  [`${name} p50`]: round(quantile(ms, 0.5)),
  [`${name} p95`]: round(quantile(ms, 0.95)),
});

const around = Array.from({ length: frames }, (_, at) => `<iframe src="/${at}"></iframe>`).join("");
const site = await startBenchSite((_, path) => ({ body: path === "/" ? around : noInputs }));
const lab = await startLab({
  records: Array.from({ length: 10 }, (_, at) => ({
    title: `Record ${at}`,
    username: `user-${at}`,
    password: `password-${at}`,
    urls: [{ url: `http://site-${at}.bench.test/` }],
  })),
  hosts: site.hosts,
});
try {
  const miss = await openRealms("nobody");
  const hit = await openRealms("site-3");
  const rows: Row[] = [];
  for (const count of values.records.split(",").map(Number)) {
    const control = await openExtensionPage(lab.browser);
    await seedCache(control, count);
    await control.close();
    await hit.page.bringToFront();
    const bare = await askOften(hit, []);
    const hits = await askOften(hit, [form]);
    await miss.page.bringToFront();
    const misses = await askOften(miss, [form]);
    const restarted: number[] = [];
    for (let run = 0; run < Number(values.restarts); run += 1) {
      await stopWorker(lab.browser);
      await ask(hit, []); // starts it, and looks nothing up
      restarted.push(await ask(hit, [form]));
    }
    const { memory } = usageOf(lab.browser.process()?.pid ?? 0, (command) =>
      command.includes("--extension-process"),
    );
    rows.push({
      what: `${count} records`,
      ...figures("message", bare),
      ...figures("hit", hits),
      ...figures("miss", misses),
      ...figures("restarted", restarted),
      "extension MiB": Math.round(memory),
    });
    console.error(`  ${count} records`);
  }
  report("match", await lab.browser.version(), rows);
} finally {
  await lab.close();
  await site.close();
}
