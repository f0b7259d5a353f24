/**
 * `npm run bench:popup`: how long a person waits for the popup over many records: from its opening to a list that
 * can be used, with a service worker that knows the summaries and with one that was stopped; and from a key
 * in the search to its result.
 */
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { Page } from "puppeteer";
import { tabIdOf } from "../demo/popup.ts";
import { openExtensionPage, showExtensionPage } from "../lab/start-browser.ts";
import { startLab } from "../lab/start-lab.ts";
import { startBenchSite } from "./bench-site.ts";
import { report, times } from "./figures.ts";
import { stopWorker } from "./service-worker.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "30" },
    records: { type: "string", default: "10000" },
  },
});
const runs = Number(values.runs);
const total = Number(values.records);
const warmUp = 3;
const url = "http://popup.bench.test/";
const body = `<form method="post" action="/in"><input name="username" autocomplete="username">
  <input type="password" name="password" autocomplete="current-password"><button>Sign in</button></form>`;

type Marks = { listed: number; pressed: number; results: number[] };

/** Runs in the popup, before its own scripts: when its rows are drawn, and what follows on keys. */
function noteRows(): void {
  const marks: Marks = { listed: 0, pressed: 0, results: [] };
  Object.assign(globalThis, { marks });
  const drawn = (note: () => void) => requestAnimationFrame(note);
  addEventListener("keydown", () => (marks.pressed = performance.now()), true);
  new MutationObserver(() => {
    const rows = document.querySelectorAll(".record-row");
    // Those of the page, and those of everything.
    if (rows.length > 1 && marks.listed === 0) drawn(() => (marks.listed ||= performance.now()));
    const query = document.querySelector<HTMLInputElement>("input[type=search]")?.value ?? "";
    const { pressed } = marks;
    if (pressed === 0 || query === "" || !rows[0]?.textContent?.includes(query)) return;
    marks.pressed = 0;
    drawn(() => marks.results.push(performance.now() - pressed));
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

const marksIn = (popup: Page) =>
  popup.evaluate(() => (globalThis as unknown as { marks: Marks }).marks);

const site = await startBenchSite((host) => (host.startsWith("popup.") ? { body } : undefined));
const lab = await startLab({
  records: Array.from({ length: total }, (_, at) => ({
    title: `Service ${String(at).padStart(5, "0")}`,
    username: `user-${at}`,
    password: `password-${at}`,
    urls: [{ url: at === 0 ? url : `https://site-${at}.example.com/` }],
  })),
  hosts: site.hosts,
});

/** @returns ms from the opening of the popup to rows that are drawn */
async function openPopup(tabId: number, look: (popup: Page) => Promise<void>): Promise<number> {
  const popup = await lab.browser.newPage();
  try {
    await popup.evaluateOnNewDocument(noteRows);
    await showExtensionPage(popup, `popup.html?tab=${tabId}`);
    await popup.waitForFunction(() => (globalThis as unknown as { marks: Marks }).marks.listed > 0);
    await look(popup);
    return (await marksIn(popup)).listed;
  } finally {
    await popup.close();
  }
}

/** Four digits, one after the other: each leaves fewer records, and another one first. */
async function search(popup: Page, run: number, results: number[]): Promise<void> {
  const digits = [...String(1_000 + ((run * 1_237) % (total - 1_000)))];
  await popup.focus("input[type=search]");
  for (const [at, digit] of digits.entries()) {
    await popup.keyboard.press(digit as "1");
    await popup.waitForFunction(
      (count) => (globalThis as unknown as { marks: Marks }).marks.results.length === count,
      {},
      at + 1,
    );
    // A person's next key does not come at once.
    await pause(60);
  }
  results.push(...(await marksIn(popup)).results);
}

try {
  const control = await openExtensionPage(lab.browser, "popup.html#control");
  const page = await lab.browser.newPage();
  await page.goto(url);
  const tabId = await tabIdOf(control, page);
  // It shows records too, and would keep the worker busy.
  await control.close();
  const warm: number[] = [];
  const results: number[] = [];
  for (let run = -warmUp; run < runs; run += 1) {
    const counted = run < 0 ? [] : results;
    const ms = await openPopup(tabId, (popup) => search(popup, run + warmUp, counted));
    if (run >= 0) warm.push(ms);
  }
  const cold: number[] = [];
  for (let run = 0; run < runs / 2; run += 1) {
    await stopWorker(lab.browser);
    cold.push(await openPopup(tabId, async () => undefined));
  }
  report("popup", await lab.browser.version(), [
    { ...times(`popup → list, ${total} records`, warm), goal: 100 },
    times("the same after the worker was stopped", cold),
    { ...times("key → result", results), goal: 30 },
  ]);
} finally {
  await lab.close();
  await site.close();
}
