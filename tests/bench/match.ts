/**
 * `npm run bench:match`: what it costs to learn which records belong to a page, by the number of records:
 * asked as a content script asks, for a host that was not looked up before.
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

/** Pages of so many frames have, together, more hosts than the background remembers: each has been forgotten when it asks. */
const frames = 10;
const pages = 7;

/**
 * Where a record is linked to all hosts, and where none is. By such a link nothing is filled unless a person asks:
 * what is timed is the look-up and the decision, not the opening of a secret.
 */
const sites = { hit: "bench.test", miss: "nobody.test" } as const;

/** The worlds of the extension's content scripts in the frames of pages of `of`, each at a host of its own. */
async function openWorlds(of: string): Promise<Turn> {
  const worlds: World[] = [];
  for (let at = 0; at < pages; at += 1) {
    const page = await lab.browser.newPage();
    await page.goto(`http://${of}/${at}`);
    const within = page.mainFrame().childFrames();
    const realms = within.flatMap((frame) => frame.extensionRealms());
    if (realms.length !== frames) throw new Error("A frame has no content script");
    worlds.push(...realms.map((realm) => ({ page, realm })));
  }
  return { worlds, at: 0 };
}

type World = { readonly page: Page; readonly realm: Realm };
type Turn = { readonly worlds: readonly World[]; at: number };

let inFront: Page | undefined;

/** A question for the background and its answer, in ms: in the background alone, and for the page. */
type Asked = { readonly alone: number; readonly whole: number; readonly isMiss: boolean };

const question = { method: "page.forms", params: toldFirst([signIn]) };

/** No call of the background's: it says so and does nothing else. */
const nothing = { method: "page.nothing", params: {} };

async function ask(turn: Turn, call: { method: string; params: object }): Promise<Asked> {
  const world = turn.worlds[turn.at % turn.worlds.length];
  turn.at += 1;
  if (world === undefined) throw new Error("There is no such frame");
  const { page, realm } = world;
  if (page !== inFront) await page.bringToFront();
  inFront = page;
  const asked = await realm.evaluate(async (request) => {
    const since = performance.now();
    const reply = await chrome.runtime.sendMessage({ to: "background", id: 1, ...request });
    const whole = performance.now() - since;
    return { whole, isMiss: reply.result?.reasons.includes("no_record") ?? false };
  }, call);
  return { ...asked, alone: await lastAnswerMs(lab.browser) };
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

const figures = (what: string, asked: readonly Asked[], isMiss: boolean): Row => {
  if (asked.some((one) => one.isMiss !== isMiss)) throw new Error(`Not as it is said: ${what}`);
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

const around = (of: string) =>
  Array.from({ length: frames }, (_, at) => `<iframe src="http://h${at}.${of}/"></iframe>`).join(
    "",
  );
const site = await startBenchSite(
  (host) => ({ body: host.startsWith("h") ? noInputs : around(host) }),
  Object.values(sites),
);
const clocked = await clockedExtension();
const lab = await startLab({
  records: Array.from({ length: 10 }, (_, at) => ({
    title: `Record ${at}`,
    username: `user-${at}`,
    password: `password-${at}`,
    urls: [
      at === 0
        ? { url: `http://${sites.hit}/`, strategy: "domain" as const }
        : { url: `http://site-${at}.other.test/` },
    ],
  })),
  hosts: site.hosts,
  extensionDir: clocked.folder,
});
try {
  const miss = await openWorlds(sites.miss);
  const hit = await openWorlds(sites.hit);
  const rows: Row[] = [];
  for (const count of values.records.split(",").map(Number)) {
    const control = await openExtensionPage(lab.browser);
    await seedCache(control, count);
    await control.close();
    const named = (name: string, asked: readonly Asked[]) =>
      rows.push(figures(`${count} records, ${name}`, asked, name === "miss"));
    named("way", await askOften(hit, nothing));
    named("hit", await askOften(hit, question));
    named("miss", await askOften(miss, question));
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
