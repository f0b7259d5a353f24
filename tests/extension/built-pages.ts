import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
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
  /** What any page has complained about: script errors and refusals of its policy. */
  readonly complaints: string[];
  readonly close: () => Promise<void>;
};

export type OpenOptions = {
  /** One of fake-extension.ts. */
  readonly scene?: string | undefined;
  /** As the settings have it; else the browser's, which is English. */
  readonly language?: Language;
  readonly scheme?: "light" | "dark";
  readonly media?: "print";
};

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
};

export async function startBuiltPages(): Promise<BuiltPages> {
  const manifest = JSON.parse(await readFile(join(extensionFolder, "manifest.json"), "utf8"));
  const policy: string = manifest.content_security_policy.extension_pages;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://pages");
    const body = await readFile(join(extensionFolder, pathname)).catch(() => undefined);
    const type = types[extname(pathname)] ?? "application/octet-stream";
    const headers = { "content-type": type, "content-security-policy": policy };
    response.writeHead(body === undefined ? 404 : 200, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const fake = await build({
    entryPoints: [join(projectFolder, "tests/extension/fake-extension.ts")],
    bundle: true,
    write: false,
    format: "iife",
    absWorkingDir: projectFolder,
  });
  const browser = await puppeteer.launch({
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  const complaints: string[] = [];

  const open = async (path: string, options: OpenOptions = {}) => {
    const { scene = "default", language = "browser", scheme = "light", media } = options;
    const page = await browser.newPage();
    const isPopup = path.startsWith("popup");
    await page.setViewport(isPopup ? { width: 380, height: 580 } : { width: 1240, height: 800 });
    await page.emulateMediaFeatures([
      { name: "prefers-color-scheme", value: scheme },
      { name: "prefers-reduced-motion", value: "reduce" },
    ]);
    if (media !== undefined) await page.emulateMediaType(media);
    page.on("pageerror", (error) => complaints.push(`${path}: ${String(error)}`));
    page.on("console", (message) => {
      const isNoIcon = message.location().url?.endsWith("/favicon.ico") ?? false;
      if (message.type() === "error" && !isNoIcon) complaints.push(`${path}: ${message.text()}`);
    });
    await page.evaluateOnNewDocument(fake.outputFiles[0]?.text ?? "");
    const [file, hash = ""] = path.split("#");
    const asked = new URLSearchParams({ scene, language });
    await page.goto(`${origin}/${file}?${asked}${hash === "" ? "" : `#${hash}`}`);
    await page.waitForSelector("main");
    return page;
  };

  return {
    browser,
    open,
    complaints,
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Click the button or link with exactly these words. */
export async function press(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>("button, a")].some(
        (one) => (one.ariaLabel ?? one.textContent)?.trim() === wanted,
      ),
    {},
    words,
  );
  await page.evaluate((wanted) => {
    [...document.querySelectorAll<HTMLElement>("button, a")]
      .find((one) => (one.ariaLabel ?? one.textContent)?.trim() === wanted)
      ?.click();
  }, words);
}

export async function seeText(page: Page, text: string): Promise<void> {
  await page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, text);
}
