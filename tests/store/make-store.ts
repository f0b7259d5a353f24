/** `npm run make:store`: takes the stores' screenshots of the real product and keeps them in docs/store/screenshots. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer";
import { openPopup } from "../demo/popup.ts";
import { press as click, seeText } from "../extension/built-pages.ts";
import { projectFolder } from "../lab/child-process.ts";
import { openExtensionPage } from "../lab/start-browser.ts";
import { startLab } from "../lab/start-lab.ts";
import { withPopup } from "./compose.ts";
import { pictureFile, pictureSize, type Scene, scenes } from "./scenes.ts";
import { mail, otherPort, portal, press, startStoreWeb, storeRecords } from "./web.ts";

const folder = join(projectFolder, "docs/store/screenshots");
const web = await startStoreWeb();
const lab = await startLab({
  hosts: web.hosts,
  records: storeRecords,
  person: { organisation: "Harbour Office", username: "ana.costa" },
});
const { browser } = lab;
const control = await openExtensionPage(browser, "popup.html#control");

async function open(url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport(pictureSize);
  await page.goto(url);
  return page;
}

async function openConsole(place: string): Promise<Page> {
  const page = await openExtensionPage(browser, `console.html${place}`);
  await page.setViewport(pictureSize);
  await page.bringToFront();
  return page;
}

const filled = (page: Page, selector: string) =>
  page.waitForFunction(
    (css) => (document.querySelector<HTMLInputElement>(css)?.value ?? "") !== "",
    {},
    selector,
  );

/** The page with its popup, once that says `words`. */
async function overPage(page: Page, words: string, reach?: (popup: Page) => Promise<void>) {
  await page.bringToFront();
  const picture = await page.screenshot();
  const popup = await openPopup(control, page);
  await reach?.(popup);
  await seeText(popup, words);
  const inPopup = await popup.screenshot();
  await popup.close();
  return withPopup(browser, picture, inPopup);
}

const takes: Readonly<Record<Scene, () => Promise<Uint8Array>>> = {
  async "first-run"() {
    const page = await openConsole("#/welcome");
    await seeText(page, "Nothing was filled there?");
    return page.screenshot();
  },
  async filled() {
    const page = await open(mail);
    await filled(page, "[type=password]");
    return overPage(page, "Filled 2 fields");
  },
  async continue() {
    const page = await open(portal);
    await filled(page, "[name=user]");
    await Promise.all([page.waitForNavigation(), page.click("button")]);
    return overPage(page, "Continue signing in");
  },
  async menu() {
    const page = await open(press);
    await page.click("[type=email]");
    await page.waitForSelector("[popover]");
    await page.keyboard.press("ArrowDown");
    const menu = await page.waitForFrame((frame) => frame.url().includes("/menu.html"));
    await menu.waitForSelector("[role=option]");
    await menu.waitForFunction(() => document.hasFocus());
    return page.screenshot();
  },
  async why() {
    const page = await open(otherPort);
    return overPage(page, "with another port", (popup) => click(popup, "Why?"));
  },
  async console() {
    const page = await openConsole("#/records");
    await (await page.waitForSelector("::-p-text(ana@fernmail.example)"))?.click();
    await seeText(page, mail.replace(/^https:\/\/|\/$/g, ""));
    await page.waitForSelector(".code-digits");
    return page.screenshot();
  },
  async import() {
    const page = await openConsole("#/import");
    const csv = [
      "name,url,username,password,note",
      "Fernmail,https://fernmail.example/,ana@fernmail.example,twelve-quiet-herons,",
      "Chart shop,https://charts.example/login,ana.costa,pilot-book-7,",
      "Crane booking,https://cranes.harbour.example/,ana.costa,lift-and-lower,",
      "Ferry times,https://ferries.example/,office,every-half-hour,",
      "Lighthouse wiki,https://wiki.harbour.example/,ana.costa,two-white-flashes,",
      "",
    ].join("\n");
    await page.waitForSelector("textarea");
    await page.$eval("textarea", (element, text) => element.replaceChildren(text), csv);
    await click(page, "Read what I pasted");
    await click(page, "Continue");
    await seeText(page, "Row by row");
    return page.screenshot();
  },
};

try {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  // The first run before anything has been filled: then it has something to do yet.
  const inOrder: readonly Scene[] = ["first-run", ...scenes.map(([name]) => name)];
  for (const scene of new Set(inOrder)) {
    const png = await takes[scene]();
    writeFileSync(join(folder, pictureFile(scene)), png);
    console.log(`✓ ${pictureFile(scene)} (${Math.round(png.length / 1000)} kB)`);
  }
} finally {
  await lab.close();
  await web.close();
}
