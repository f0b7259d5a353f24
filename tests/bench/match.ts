/**
 * `npm run bench:match`: what it costs to learn which records belong to a page, by the number of records:
 * asked as a content script asks, for a URL that was not looked up before.
 *
 * Each figure is there twice: the match alone, in the background, from a message that is handed to it till its
 * answer; and with the whole way, as the page has it. "way" is that way alone: a message that the background
 * refuses without looking at anything. "restarted" has the service worker started by such a message just before,
 * "starting" starts it by the very question.
 *
 * What happens for the top document of a tab is less: it is looked up when it begins to load.
 */
import { parseArgs } from "node:util";
import type { Page, Realm } from "puppeteer";
import { signIn, toldFirst } from "../extension/told-page.ts";
import { openExtensionPage } from "../lab/start-browser.ts";
import { startLab } from "../lab/start-lab.ts";
import { noInputs } from "./bench-pages.ts";
import { startBenchSite } from "./bench-site.ts";
import { clockedExtension, lastAnswerMs } from "./clocked-extension.ts";
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

/** A question for the background and its answer, in ms: in the background alone, and for the page. */
type Asked = { readonly alone: number; readonly whole: number };

const question = { method: "page.forms", params: { ...toldFirst([form]), again: true } };

/** No call of the background's: it says so and does nothing else. */
const nothing = { method: "page.nothing", params: {} };

async function ask(turn: Turn, call: { method: string; params: object }): Promise<Asked> {
  const realm = turn.realms[turn.at % frames];
  turn.at += 1;
  if (realm === undefined) throw new Error("There is no such frame");
  const whole = await realm.evaluate(async (request) => {
    const since = performance.now();
    await chrome.runtime.sendMessage({ to: "background", id: 1, ...request });
    return performance.now() - since;
  }, call);
  return { alone: await lastAnswerMs(lab.browser), whole };
}

async function askOften(turn: Turn, call: typeof question | typeof nothing): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (let run = -warmUp; run < runs; run += 1) {
    const one = await ask(turn, call);
    if (run >= 0) asked.push(one);
  }
  return asked;
}

/** @param isBegun whether the service worker runs by the time it is asked */
async function askRestarted(turn: Turn, isBegun: boolean): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (let run = 0; run < Number(values.restarts); run += 1) {
    await stopWorker(lab.browser);
    if (isBegun) await ask(turn, nothing);
    asked.push(await ask(turn, question));
  }
  return asked;
}

const figures = (what: string, asked: readonly Asked[]): Row => {
  const quantiles = (name: string, ms: readonly number[]) => ({
    [`${name} p50`]: round(quantile(ms, 0.5)),
    [`${name} p95`]: round(quantile(ms, 0.95)),
  });
  return {
    what,
    ...quantiles(
      "alone",
      asked.map(({ alone }) => alone),
    ),
    ...quantiles(
      "whole",
      asked.map(({ whole }) => whole),
    ),
  };
};

const around = Array.from({ length: frames }, (_, at) => `<iframe src="/${at}"></iframe>`).join("");
const site = await startBenchSite((_, path) => ({ body: path === "/" ? around : noInputs }));
const clocked = await clockedExtension();
const lab = await startLab({
  records: Array.from({ length: 10 }, (_, at) => ({
    title: `Record ${at}`,
    username: `user-${at}`,
    password: `password-${at}`,
    urls: [{ url: `http://site-${at}.bench.test/` }],
  })),
  hosts: site.hosts,
  extensionDir: clocked.folder,
});
try {
  const miss = await openRealms("nobody");
  const hit = await openRealms("site-3");
  const rows: Row[] = [];
  for (const count of values.records.split(",").map(Number)) {
    const control = await openExtensionPage(lab.browser);
    await seedCache(control, count);
    await control.close();
    const named = (name: string, asked: readonly Asked[]) =>
      rows.push(figures(`${count} records, ${name}`, asked));
    await hit.page.bringToFront();
    named("way", await askOften(hit, nothing));
    named("hit", await askOften(hit, question));
    await miss.page.bringToFront();
    named("miss", await askOften(miss, question));
    await hit.page.bringToFront();
    named("restarted", await askRestarted(hit, true));
    named("starting", await askRestarted(hit, false));
    const { memory } = usageOf(lab.browser.process()?.pid ?? 0, (command) =>
      command.includes("--extension-process"),
    );
    rows.push({ what: `${count} records`, "extension MiB": Math.round(memory) });
    console.error(`  ${count} records`);
  }
  report("match", await lab.browser.version(), rows);
} finally {
  await lab.close();
  await site.close();
  clocked.remove();
}
