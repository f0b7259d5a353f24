import { createServer } from "node:http";
import { build } from "esbuild";
import puppeteer, { type LaunchOptions } from "puppeteer";
import { describe, expect, test } from "vitest";
import { firefoxPath } from "../../../scripts/firefox-path.mjs";
import { type Outcome, vectors } from "./vector-runner.ts";

const firefox = firefoxPath();

/** Own id 0 is root: Chromium's sandbox does not start there. */
const browsers: Record<string, LaunchOptions> = {
  Chromium: { browser: "chrome", args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] },
  Firefox: { browser: "firefox", ...(firefox && { executablePath: firefox }) },
};

/** A page on loopback (WebCrypto needs a secure context) that holds what is to be run as `tests`. */
async function withPage<T>(use: (url: string) => Promise<T>): Promise<T> {
  const { outputFiles } = await build({
    stdin: {
      contents: 'export * from "./vector-runner.ts"; export * from "./whole-path.ts";',
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    write: false,
    format: "iife",
    globalName: "tests",
    platform: "browser",
    target: "es2022",
  });
  const script = outputFiles[0]?.text ?? "";
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(`<!doctype html><title>vectors</title><script>${script}</script>`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  try {
    if (address === null || typeof address === "string") throw new Error("No port");
    return await use(`http://127.0.0.1:${address.port}/`);
  } finally {
    server.close();
  }
}

const published = Object.fromEntries(
  Object.entries(vectors).map(([algorithm, list]) => [algorithm, list.vectors.length]),
);

describe.each(Object.entries(browsers))("in %s", (name, options) => {
  const missing = name === "Firefox" && firefox === undefined;

  test.skipIf(missing)(
    "the published vectors hold (SEC-70), and a record goes its whole path",
    async () => {
      const [outcome, path] = await withPage(async (url) => {
        const browser = await puppeteer.launch(options);
        try {
          const page = await browser.newPage();
          await page.goto(url);
          return [
            (await page.evaluate("tests.runVectors()")) as Outcome,
            await page.evaluate("tests.wholePath()"),
          ];
        } finally {
          await browser.close();
        }
      });
      expect(outcome.failures).toEqual([]);
      expect(outcome.ran).toEqual(published);
      expect(path).toEqual({
        summary: { title: "Shop" },
        secret: { password: "p" },
        passed: "over the channel",
      });
    },
  );
});
