/**
 * `npm run bench:match`: what it costs to learn which records belong to a page, by the number of records:
 * asked as a content script asks, for a URL that was not looked up before.
 */
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { Frame, Page, Realm } from "puppeteer";
import { openExtensionPage } from "../lab/start-browser.ts";
import { startLab } from "../lab/start-lab.ts";
import { noInputs, withFrame } from "./bench-pages.ts";
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
const form = {
  key: "bench",
  purpose: "other",
  confidence: 1,
  fields: [{ key: "field", role: "username" }],
  action: null,
  method: "post",
  targetsOtherFrame: false,
  account: null,
};

/** The world of the extension's content script in the page's frame. */
async function contentRealm(page: Page): Promise<Realm> {
  const [realm] = innerFrame(page).extensionRealms();
  if (realm === undefined) throw new Error("There is no content script in the frame");
  return realm;
}

function innerFrame(page: Page): Frame {
  const [frame] = page.mainFrame().childFrames();
  if (frame === undefined) throw new Error("The page has no frame");
  return frame;
}

let urls = 0;

/**
 * One message to the background and its answer, in ms; each under a URL of its own, which a frame takes
 * on: for a page as a whole the background looks ahead as soon as it moves.
 */
async function ask(realm: Realm, forms: readonly (typeof form)[]): Promise<number> {
  urls += 1;
  await realm.evaluate((path) => history.replaceState(null, "", path), `/${urls}`);
  // The browser process must know of the new URL before it names the sender.
  await pause(60);
  return realm.evaluate(
    async (params) => {
      const since = performance.now();
      await chrome.runtime.sendMessage({ to: "background", id: 1, method: "page.forms", params });
      return performance.now() - since;
    },
    { forms },
  );
}

async function askOften(realm: Realm, forms: readonly (typeof form)[]): Promise<number[]> {
  const ms: number[] = [];
  for (let run = -warmUp; run < runs; run += 1) {
    const taken = await ask(realm, forms);
    if (run >= 0) ms.push(taken);
  }
  return ms;
}

const figures = (name: string, ms: readonly number[]) => ({
  [`${name} p50`]: round(quantile(ms, 0.5)),
  [`${name} p95`]: round(quantile(ms, 0.95)),
});

const site = await startBenchSite((_, path) => ({
  body: path === "/" ? withFrame("/inner") : noInputs,
}));
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
  const [hit, miss] = [await lab.browser.newPage(), await lab.browser.newPage()];
  await hit.goto("http://site-3.bench.test/");
  await miss.goto("http://nobody.bench.test/");
  const rows: Row[] = [];
  for (const count of values.records.split(",").map(Number)) {
    const control = await openExtensionPage(lab.browser);
    await seedCache(control, count);
    await control.close();
    const hitRealm = await contentRealm(hit);
    const missRealm = await contentRealm(miss);
    await hit.bringToFront();
    const bare = await askOften(hitRealm, []);
    const hits = await askOften(hitRealm, [form]);
    const misses = await askOften(missRealm, [form]);
    const restarted: number[] = [];
    for (let run = 0; run < Number(values.restarts); run += 1) {
      await stopWorker(lab.browser);
      await ask(hitRealm, []); // starts it, and looks nothing up
      restarted.push(await ask(hitRealm, [form]));
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
