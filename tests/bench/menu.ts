/**
 * `npm run bench:menu`: how long a person waits at a field: from the focus to the icon, and from the key that
 * asks for the menu to the menu with its records.
 */
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { Frame, Page } from "puppeteer";
import { startLab } from "../lab/start-lab.ts";
import { startBenchSite } from "./bench-site.ts";
import { report, times } from "./figures.ts";

const { values } = parseArgs({ options: { runs: { type: "string", default: "30" } } });
const runs = Number(values.runs);
const warmUp = 3;
const body = `<form method="post" action="/in"><label>User name <input name="username" autocomplete="username"></label>
  <label>Password <input type="password" name="password" autocomplete="current-password"></label><button>Sign in</button></form>`;

/** Runs in the page, before the focus: when the field gets it, and when something of ours is drawn. */
function noteFocus(): void {
  const marks = { focused: 0, icon: 0, pressed: 0 };
  Object.assign(globalThis, { marks });
  const at = () => performance.timeOrigin + performance.now();
  addEventListener("focusin", () => (marks.focused ||= at()), true);
  addEventListener("keydown", () => (marks.pressed ||= at()), true);
  new MutationObserver(() => {
    if (document.querySelector("[popover]") !== null && marks.icon === 0) {
      requestAnimationFrame(() => (marks.icon ||= at()));
    }
  }).observe(document.documentElement, { childList: true });
}

type Marks = { focused: number; icon: number; pressed: number };
const marksOf = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { marks: Marks }).marks);

async function menuOf(page: Page): Promise<Frame> {
  const frame = await page.waitForFrame((one) => one.url().includes("/menu.html"));
  await frame.waitForSelector("[role=option]");
  return frame;
}

/** When the menu has the focus and its records are drawn. */
const untilShown = (menu: Frame): Promise<number> =>
  menu.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const shown = () =>
          requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
        if (document.hasFocus()) shown();
        else addEventListener("focus", shown, { once: true });
      }),
  );

const site = await startBenchSite((host) => (host.startsWith("menu.") ? { body } : undefined));
const lab = await startLab({
  records: ["first", "second"].map((title) => ({
    title,
    username: `${title}@bench.test`,
    password: "password",
    urls: [{ url: "http://menu.bench.test/" }],
  })),
  hosts: site.hosts,
});
try {
  const icon: number[] = [];
  const menu: number[] = [];
  for (let run = -warmUp; run < runs; run += 1) {
    const page = await lab.browser.newPage();
    await page.goto("http://menu.bench.test/");
    await page.evaluate(noteFocus);
    // The forms are reported before anybody can come to a field.
    await pause(300);
    await page.click("[name=username]");
    const frame = await menuOf(page);
    await pause(100);
    const shown = untilShown(frame);
    await page.keyboard.press("ArrowDown");
    const at = await shown;
    const marks = await marksOf(page);
    if (run >= 0) {
      icon.push(marks.icon - marks.focused);
      menu.push(at - marks.pressed);
    }
    await page.close();
  }
  report("menu", await lab.browser.version(), [
    { ...times("focus → icon in the field", icon), goal: 50 },
    { ...times("key → menu with its records", menu), goal: 50 },
  ]);
} finally {
  await lab.close();
  await site.close();
}
