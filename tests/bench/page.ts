/**
 * `npm run bench:page`: what the extension costs pages: time of their main thread, processor time and memory
 * of the whole browser, against the same browser without it; and how much code goes into each frame. Beside it
 * stands what an extension adds that knows one login and fills it by ten lines of script (`bare-extension.ts`).
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import type { Browser } from "puppeteer";
import { extensionFolder } from "../lab/build-extension.ts";
import { launchChromium } from "../lab/start-browser.ts";
import { startLab } from "../lab/start-lab.ts";
import { startLeast } from "./bare-extension.ts";
import * as pages from "./bench-pages.ts";
import { startBenchSite } from "./bench-site.ts";
import { median, type Row, report, round } from "./figures.ts";
import { type Usage, usageOf } from "./processes.ts";

const { values } = parseArgs({ options: { runs: { type: "string", default: "20" } } });
const runs = Number(values.runs);

// Long enough for a fill's outline to come and go.
const cases = [
  { name: "page without inputs", host: "empty", body: pages.noInputs, settleMs: 2_000, goal: 1 },
  { name: "login", host: "login", body: pages.simple, settleMs: 2_000, goal: 8 },
  { name: "300 inputs", host: "many", body: pages.manyInputs, settleMs: 2_000, goal: 20 },
  {
    name: "5,000 elements that keep changing, for 3 s",
    host: "restless",
    body: pages.restless,
    settleMs: 3_000,
    goal: 90,
  },
] as const;

type Case = (typeof cases)[number];

/** What a load of a page costs, and what the browser holds while it is open. */
type Cost = {
  readonly mainThreadMs: number;
  readonly cpuMs: number;
  readonly memory: number;
};

/** What loads of one page in one browser have cost so far. */
class Samples {
  readonly browser: Browser;
  readonly #native: () => number;
  readonly #mainThreadMs: number[] = [];
  readonly #cpuMs: number[] = [];
  readonly #memory: number[] = [];

  /** @param native processor time of what stands beside the browser, in ms */
  constructor(browser: Browser, native: () => number = () => 0) {
    this.browser = browser;
    this.#native = native;
  }

  async take(one: Case): Promise<void> {
    const before = this.#used().cpuMs;
    const hold = () => this.#memory.push(this.#used().memory);
    this.#mainThreadMs.push(await load(this.browser, one, hold));
    this.#cpuMs.push(this.#used().cpuMs - before);
  }

  #used(): Usage {
    const { cpuMs, memory } = usageOf(this.browser.process()?.pid ?? 0);
    return { cpuMs: cpuMs + this.#native(), memory };
  }

  cost(): Cost {
    return {
      mainThreadMs: median(this.#mainThreadMs),
      cpuMs: median(this.#cpuMs),
      memory: median(this.#memory),
    };
  }
}

/**
 * One load after the other in each browser in turn, so that whatever else slows the machine down for a while slows
 * all of them: what a browser's loads cost in a row differed by more than what an extension adds.
 */
async function loadInTurn(all: readonly Samples[], one: Case): Promise<void> {
  // The first of its host is not like the others.
  for (const { browser } of all) await load(browser, one);
  for (let run = 0; run < runs; run += 1) {
    for (const samples of all) await samples.take(one);
  }
}

/** The processor time of the page's main thread that its load and what follows take, in ms. */
async function load(
  browser: Browser,
  one: Case,
  whileOpen: () => void = () => {},
): Promise<number> {
  const page = await browser.newPage();
  const devtools = await page.createCDPSession();
  // Processor time, so that others who use the machine are not counted.
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(`http://${one.host}.bench.test/`);
  await pause(one.settleMs);
  const { metrics } = await devtools.send("Performance.getMetrics");
  whileOpen();
  await page.close();
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN) * 1000;
}

const site = await startBenchSite((host) => {
  const one = cases.find((candidate) => host.startsWith(`${candidate.host}.`));
  return one === undefined ? undefined : { body: one.body };
});
const profile = mkdtempSync(join(tmpdir(), "latchkey-page-"));
const without = await launchChromium({ profileDir: profile, hosts: site.hosts });
const least = await startLeast(site.hosts);
const lab = await startLab({
  records: ["login", "many"].map((host) => ({
    title: host,
    username: "user",
    password: "password",
    urls: [{ url: `http://${host}.bench.test/` }],
  })),
  hosts: site.hosts,
});
try {
  const daemon = await lab.addon.status();
  const nativeCpu = () => usageOf(daemon?.pid ?? 0).cpuMs + usageOf(lab.serverPid).cpuMs;
  const rows: Row[] = [];
  for (const one of cases) {
    const browsers = [
      new Samples(without),
      new Samples(lab.browser, nativeCpu),
      new Samples(least.browser),
    ] as const;
    await loadInTurn(browsers, one);
    const [none, ours, barely] = [browsers[0].cost(), browsers[1].cost(), browsers[2].cost()];
    rows.push({
      what: one.name,
      runs,
      "main thread without": round(none.mainThreadMs),
      with: round(ours.mainThreadMs),
      added: round(ours.mainThreadMs - none.mainThreadMs),
      goal: one.goal,
      "by the least": round(barely.mainThreadMs - none.mainThreadMs),
      "CPU added": round(ours.cpuMs - none.cpuMs),
      "CPU by the least": round(barely.cpuMs - none.cpuMs),
      "browser MiB added": Math.round(ours.memory - none.memory),
      "MiB by the least": Math.round(barely.memory - none.memory),
    });
    console.error(`  ${one.name}`);
  }
  const code = readFileSync(join(extensionFolder, "content-scripts/content.js"));
  rows.push({ what: "code in each frame, kB", with: round(code.length / 1000), goal: 45 });
  rows.push({ what: "  gzip", with: round(gzipSync(code, { level: 9 }).length / 1000), goal: 15 });
  const memory = (daemon?.memory ?? 0) / 1024 ** 2;
  rows.push({ what: "add-on, MiB RSS", with: Math.round(memory), goal: 90 });
  report("page", await lab.browser.version(), rows);
} finally {
  await Promise.all([without.close(), least.close()]);
  await lab.close();
  await site.close();
  rmSync(profile, { recursive: true, force: true });
}
