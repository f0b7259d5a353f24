/**
 * `npm run bench:popup`: how long a person waits for the popup over many records: from its opening to a list that
 * can be used, with a service worker that knows the summaries and with one that was stopped; and from a key
 * in the search to its result. Beside it stands what a page of an extension takes that does nothing (`bare-extension.ts`),
 * opened in turn with the popup. A figure ends with the frame that shows what is waited for: the wait for a frame,
 * up to a sixtieth of a second, is in it.
 */
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { Page } from "puppeteer";
import { tabIdOf } from "../demo/popup.ts";
import { openExtensionPage, showExtensionPage } from "../lab/start-browser.ts";
import { startLab } from "../lab/start-lab.ts";
import { installBareExtension } from "./bare-extension.ts";
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

type Marks = {
  listed: number;
  pressed: number;
  /** From a key to the frame that shows its result, and to the rows that the frame waits for. */
  results: number[];
  rows: number[];
};

/** Runs in the popup, before its own scripts: when its rows are drawn, and what follows on keys. */
function noteRows(): void {
  const marks: Marks = { listed: 0, pressed: 0, results: [], rows: [] };
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
    marks.rows.push(performance.now() - pressed);
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

/** @returns ms from the opening of a page to rows that are drawn */
async function untilListed(
  open: (page: Page) => Promise<unknown>,
  look: (page: Page) => Promise<void> = async () => undefined,
): Promise<number> {
  const page = await lab.browser.newPage();
  try {
    await page.evaluateOnNewDocument(noteRows);
    await open(page);
    await page.waitForFunction(() => (globalThis as unknown as { marks: Marks }).marks.listed > 0);
    await look(page);
    return (await marksIn(page)).listed;
  } finally {
    await page.close();
  }
}

/** Four digits, one after the other: each leaves fewer records, and another one first. */
async function search(popup: Page, run: number, found: Pick<Marks, "results" | "rows">) {
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
  const marks = await marksIn(popup);
  found.results.push(...marks.results);
  found.rows.push(...marks.rows);
}

const bare = await installBareExtension(lab.browser);
const openBare = (page: Page) => page.goto(bare.page);

try {
  const control = await openExtensionPage(lab.browser, "popup.html#control");
  const page = await lab.browser.newPage();
  await page.goto(url);
  const tabId = await tabIdOf(control, page);
  // It shows records too, and would keep the worker busy.
  await control.close();
  const openPopup = (popup: Page) => showExtensionPage(popup, `popup.html?tab=${tabId}`);
  const warm: number[] = [];
  const bareWarm: number[] = [];
  const found: Pick<Marks, "results" | "rows"> = { results: [], rows: [] };
  for (let run = -warmUp; run < runs; run += 1) {
    const counted = run < 0 ? { results: [], rows: [] } : found;
    const bareMs = await untilListed(openBare);
    const ms = await untilListed(openPopup, (popup) => search(popup, run + warmUp, counted));
    if (run < 0) continue;
    bareWarm.push(bareMs);
    warm.push(ms);
  }
  const cold: number[] = [];
  const bareCold: number[] = [];
  for (let run = 0; run < runs / 2; run += 1) {
    await stopWorker(lab.browser, bare.id);
    bareCold.push(await untilListed(openBare));
    await stopWorker(lab.browser);
    cold.push(await untilListed(openPopup));
  }
  report("popup", await lab.browser.version(), [
    { ...times(`popup → list, ${total} records`, warm), goal: 100 },
    times("page of an extension that does nothing → two rows", bareWarm),
    times("popup → list, after the worker was stopped", cold),
    times("the page that does nothing, after its worker was stopped", bareCold),
    { ...times("key → result", found.results), goal: 30 },
    times("key → result is there, for the next frame to show", found.rows),
  ]);
} finally {
  bare.remove();
  await lab.close();
  await site.close();
}
