import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { build } from "esbuild";
import puppeteer, { type Browser, type Page } from "puppeteer";
import type { Language } from "#core/wire/language.ts";
import { extensionFolder } from "../lab/build-extension.ts";
import { projectFolder } from "../lab/child-process.ts";

/** The built popup and console in real tabs, over the background in memory, under the extension's own policy. */

export type BuiltPages = {
  readonly browser: Browser;
  /** @param path such as "console.html#/settings" */
  readonly open: (path: string, options?: OpenOptions) => Promise<Page>;
  /** The same in a tab of `open`, which takes half the time. */
  readonly visit: (page: Page, path: string, options?: OpenOptions) => Promise<void>;
  /** Bring axe into the page. */
  readonly addAxe: (page: Page) => Promise<void>;
  /** What any page has complained about: script errors and refusals of its policy. */
  readonly complaints: string[];
  readonly close: () => Promise<void>;
};

export type OpenOptions = {
  /** One of fake-extension.ts. */
  readonly scene?: string | undefined;
  /** As the settings have it; else the browser's, which is English. */
  readonly language?: Language;
};

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
};

const axeName = "axe.min.js";
const axeFile = createRequire(import.meta.url).resolve(`axe-core/${axeName}`);

const fakeName = "fake-extension.js";

/** The background in memory, as a script of one file. */
async function bundledFake(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [join(projectFolder, "tests/extension/fake-extension.ts")],
    bundle: true,
    write: false,
    format: "iife",
    absWorkingDir: projectFolder,
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error("The background in memory was not bundled");
  return file.contents;
}

/** It runs before the page's own scripts. As a file of its own it is compiled once, not for each page. */
const withFake = (html: string): string =>
  html.replace("<head>", `<head><script src="/${fakeName}"></script>`);

export async function startBuiltPages(): Promise<BuiltPages> {
  const manifest = JSON.parse(await readFile(join(extensionFolder, "manifest.json"), "utf8"));
  const policy: string = manifest.content_security_policy.extension_pages;
  const fake = await bundledFake();
  const answer = async (pathname: string): Promise<string | Uint8Array> => {
    if (pathname === `/${fakeName}`) return fake;
    const file = pathname === `/${axeName}` ? axeFile : join(extensionFolder, pathname);
    return extname(file) === ".html" ? withFake(await readFile(file, "utf8")) : readFile(file);
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://pages");
    const body = await answer(pathname).catch(() => undefined);
    const type = types[extname(pathname)] ?? "application/octet-stream";
    const headers = {
      "content-type": type,
      "content-security-policy": policy,
      // The scripts stay the same for as long as the server is there: the browser compiles them once.
      "cache-control": type === "text/html" ? "no-store" : "max-age=3600",
    };
    response.writeHead(body === undefined ? 404 : 200, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await puppeteer.launch({
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  const complaints: string[] = [];

  let visits = 0;
  const visit = async (page: Page, path: string, options: OpenOptions = {}) => {
    const { scene = "default", language = "browser" } = options;
    const isPopup = path.startsWith("popup");
    await page.setViewport(isPopup ? { width: 380, height: 580 } : { width: 1240, height: 800 });
    await page.emulateMediaFeatures([
      { name: "prefers-color-scheme", value: "light" },
      { name: "prefers-reduced-motion", value: "reduce" },
    ]);
    const [file, hash = ""] = path.split("#");
    // The number makes it another document than the one before, whatever the hash.
    visits += 1;
    const asked = new URLSearchParams({ scene, language, visit: `${visits}` });
    await page.goto(`${origin}/${file}?${asked}${hash === "" ? "" : `#${hash}`}`);
    await page.waitForSelector("main");
  };

  const open = async (path: string, options?: OpenOptions) => {
    const page = await browser.newPage();
    page.on("pageerror", (error) => complaints.push(`${page.url()}: ${String(error)}`));
    page.on("console", (message) => {
      const isNoIcon = message.location().url?.endsWith("/favicon.ico") ?? false;
      if (message.type() === "error" && !isNoIcon)
        complaints.push(`${page.url()}: ${message.text()}`);
    });
    // A page that shows what is not kept yet asks before it is left.
    page.on("dialog", (dialog) => void dialog.accept());
    await visit(page, path, options);
    return page;
  };

  return {
    browser,
    open,
    visit,
    addAxe: async (page) => void (await page.addScriptTag({ url: `${origin}/${axeName}` })),
    complaints,
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Click the button or link with exactly these words, once it can be pressed. */
export async function press(page: Page, words: string): Promise<void> {
  await untilPage(page, `No "${words}" to press`, words, readyToPress);
  await page.evaluate(`(${readyToPress})(${JSON.stringify(words)}).click()`);
}

function readyToPress(wanted: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>("button, a")].find(
    (one) => (one.ariaLabel ?? one.textContent)?.trim() === wanted && !one.matches(":disabled"),
  );
}

export const seeText = (page: Page, text: string): Promise<void> =>
  untilPage(page, `"${text}" is not there`, text, (wanted) =>
    document.body.innerText.includes(wanted),
  );

/** Wait for it; where it does not come, say what the page shows instead. */
async function untilPage(
  page: Page,
  missing: string,
  words: string,
  isSo: (words: string) => unknown,
): Promise<void> {
  try {
    await page.waitForFunction(isSo, {}, words);
  } catch (cause) {
    const shown = await page.evaluate(() => document.body.innerText).catch(String);
    throw new Error(`${missing}, but: ${shown.slice(0, 2_000)}`, { cause });
  }
}
