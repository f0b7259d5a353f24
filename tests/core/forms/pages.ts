/** Runs the detector on self-written pages, each with its truth in it, in one tab of a real Chromium. */
import { readdirSync, readFileSync } from "node:fs";
import { build } from "esbuild";
import puppeteer, { type Page } from "puppeteer";
import { mistakesInFrame } from "./page-truth.ts";

const folder = new URL("../../pages/forms/", import.meta.url);

/** Names of the pages: one difficulty each. */
export const pageNames: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith(".html"))
  .map((file) => file.slice(0, -".html".length));

export const pageSource = (name: string): string =>
  readFileSync(new URL(`${name}.html`, folder), "utf8");

/** Pages the detector is known to get wrong: the list may only shrink. */
export const knownFailures: readonly string[] = JSON.parse(
  readFileSync(new URL("../../pages/known-failures.json", import.meta.url), "utf8"),
);

/** The detector as a script that leaves `detectForms` behind. */
async function detectorScript(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { detect } from "./core/forms/detect.ts"; globalThis.detectForms = detect;`,
      resolveDir: process.cwd(),
      loader: "ts",
    },
    bundle: true,
    write: false,
    format: "iife",
    target: "chrome125",
  });
  return outputFiles[0]?.text ?? "";
}

/** Makes the closed shadow roots of a page known to the test, as a browser makes them to an extension. */
function keepClosedRoots(): void {
  const roots = new WeakMap<Element, ShadowRoot>();
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    roots.set(this, root);
    return root;
  };
  Object.assign(globalThis, { closedRoots: roots });
}

/** Gives every document that `page` will open, frames too, what {@link mistakesOn} needs. */
export async function prepare(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(keepClosedRoots);
  await page.evaluateOnNewDocument(await detectorScript());
}

/** A tab of a browser of its own that has what {@link mistakesOn} needs. */
export async function openPrepared(): Promise<Page> {
  const browser = await puppeteer.launch({
    args: ["--no-sandbox"],
    defaultViewport: { width: 1000, height: 800 },
  });
  const page = await browser.newPage();
  await prepare(page);
  return page;
}

/** What is wrong with the detector's answer on page `name`, in words; empty where nothing is. */
export async function mistakesOn(page: Page, name: string): Promise<string[]> {
  // What the scripts of the page before have left behind goes with its document.
  await page.goto("about:blank");
  const source = pageSource(name);
  await page.setContent(source, { waitUntil: "load" });
  if (source.includes("data-before")) await actAsPerson(page);
  const mistakes: string[] = [];
  let roles = source.split('data-expect-role="').length - 1;
  for (const frame of page.frames()) {
    const found = await frame.evaluate(mistakesInFrame);
    mistakes.push(...found.mistakes);
    roles -= found.roles;
  }
  // A truth that is not in the page, say for a script that failed, would pass for right.
  if (roles > 0) mistakes.push(`${roles} of the roles in its source are nowhere in the page`);
  return mistakes;
}

/**
 * Does what a page says was done to it before it is looked at: `data-before="click"` and `"type"` on
 * an element, in document order, and `data-before-exists="SELECTOR"` on the root for what comes late.
 */
async function actAsPerson(page: Page): Promise<void> {
  for (const element of await page.$$("[data-before]")) {
    const action = await element.evaluate((one) => one.getAttribute("data-before"));
    if (action === "click") await element.click();
    else await element.type("a");
  }
  const late = await page.evaluate(() =>
    Element.prototype.getAttribute.call(document.documentElement, "data-before-exists"),
  );
  if (late !== null) await page.waitForSelector(late);
}
