import { readFileSync } from "node:fs";
import puppeteer, { type Browser, type Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { detectorScript, mistakesOn, pageNames } from "./pages.ts";

/** Pages the detector is known to get wrong: the list may only shrink. */
const knownFailures: readonly string[] = JSON.parse(
  readFileSync(new URL("../../pages/known-failures.json", import.meta.url), "utf8"),
);

let browser: Browser;
let page: Page;
let detector: string;

beforeAll(async () => {
  browser = await puppeteer.launch({
    args: ["--no-sandbox"],
    defaultViewport: { width: 1000, height: 800 },
  });
  page = await browser.newPage();
  detector = await detectorScript();
});
afterAll(() => browser.close());

describe("on a page of one difficulty, every field, purpose and submit control is right", () => {
  test.each(pageNames.filter((name) => !knownFailures.includes(name)))("%s", async (name) => {
    expect(await mistakesOn(page, name, detector)).toEqual([]);
  });
});

describe("on a page that is known to fail, it still does (take it off the list when it does not)", () => {
  test("one by one", async () => {
    for (const name of knownFailures) {
      expect(await mistakesOn(page, name, detector), name).not.toEqual([]);
    }
  });
});
