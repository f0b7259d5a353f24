/**
 * `npm run bench:learned`: how long a person waits who continues a login on a page that it led to: from the click
 * on "Link this page and fill" to the password in the field, the link being on the server by then.
 */
import { parseArgs } from "node:util";
import type { Page } from "puppeteer";
import { openPopup } from "../demo/popup.ts";
import { page as html, startWeb } from "../end-to-end/web.ts";
import { openExtensionPage } from "../lab/start-browser.ts";
import { startLab } from "../lab/start-lab.ts";
import { uiCaller } from "../lab/ui-caller.ts";
import { report, times } from "./figures.ts";

const { values } = parseArgs({ options: { runs: { type: "string", default: "20" } } });
const runs = Number(values.runs);
const warmUp = 2;
const first = (run: number) => `https://first-${run}.bench.test/`;
const second = (run: number) => `https://second-${run}.bench.test/`;

const nameForm = `<form method="post" action="/on"><h1>Sign in</h1><label>User name
  <input name="username" autocomplete="username"></label><button>Next</button></form>`;
const passwordForm = `<form method="post"><h1>Sign in</h1><label>Password
  <input type="password" name="password" autocomplete="current-password"></label><button>Sign in</button></form>`;

const web = await startWeb();
const count = runs + warmUp;
for (let run = 0; run < count; run += 1) {
  web.serve(first(run), html(nameForm));
  web.serve(`${first(run)}on`, { status: 303, headers: { location: second(run) } });
  web.serve(second(run), html(passwordForm));
}
const lab = await startLab({
  // A login is learned once: each run has one of its own.
  records: Array.from({ length: count }, (_, run) => ({
    title: `Login ${run}`,
    username: `user-${run}`,
    password: `password-${run}`,
    urls: [{ url: first(run) }],
  })),
  hosts: web.hosts,
});

/** Runs in the page: when the password came, on a clock that other pages share. */
function noteFilled(): void {
  addEventListener(
    "input",
    () => Object.assign(globalThis, { filledAt: performance.timeOrigin + performance.now() }),
    true,
  );
}

/** Click, and say when. */
const click = (popup: Page): Promise<number> =>
  popup.evaluate(() => {
    const button = [...document.querySelectorAll("button")].find(
      ({ textContent }) => textContent?.trim() === "Link this page and fill",
    );
    const at = performance.timeOrigin + performance.now();
    button?.click();
    return at;
  });

try {
  const control = await openExtensionPage(lab.browser, "popup.html#control");
  const ui = uiCaller(control);
  const ms: number[] = [];
  for (let run = 0; run < count; run += 1) {
    const page = await lab.browser.newPage();
    await page.evaluateOnNewDocument(noteFilled);
    await page.goto(first(run));
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>("[name=username]")?.value !== "",
    );
    await Promise.all([page.waitForNavigation(), page.click("button")]);
    const popup = await openPopup(control, page);
    await popup.waitForSelector("button ::-p-text(Link this page and fill)");
    const since = await click(popup);
    await page.waitForFunction(() => "filledAt" in globalThis);
    const at = await page.evaluate(() => (globalThis as unknown as { filledAt: number }).filledAt);
    const { records } = await ui("records.search", {
      query: new URL(second(run)).origin,
      limit: 2,
    });
    if (records.length !== 1) throw new Error("Filled, and not linked on the server");
    if (run >= warmUp) ms.push(at - since);
    await page.close();
  }
  report("learned", await lab.browser.version(), [
    { ...times("click → linked on the server and filled", ms), goal: 500 },
  ]);
} finally {
  await lab.close();
  await web.close();
}
