import { readFileSync } from "node:fs";
import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { csvRows } from "#core/import/csv-rows.ts";
import { type Phrases, shapes } from "./language-shapes.ts";
import { mistakesInFrame } from "./page-truth.ts";
import { openPrepared } from "./pages.ts";

const table = readFileSync(new URL("../../pages/languages.tsv", import.meta.url), "utf8");
const [header, ...rows] = csvRows(table, "\t").rows;
const languages = rows.map(
  ({ cells }) =>
    Object.fromEntries(header?.cells.map((column, at) => [column, cells[at]]) ?? []) as Phrases,
);

let page: Page;

beforeAll(async () => {
  page = await openPrepared();
});
afterAll(() => page?.browser().close());

test("there are more languages than a person can read", () => {
  expect(languages.length).toBeGreaterThan(35);
});

describe("forms that differ in nothing but their words are told apart by these", () => {
  test.each(languages)("in $language", async (phrases) => {
    const bodies = Object.entries(shapes).map(([shape, bodyOf]) => ({
      shape,
      body: bodyOf(phrases) ?? "",
    }));
    await page.goto("about:blank");
    await page.evaluate(`globalThis.mistakesInFrame = ${mistakesInFrame}`);
    expect(await page.evaluate(mistakesIn, phrases.language, bodies)).toEqual([]);
  });
});

/** What is wrong with the detector's answer on each of `bodies`, in words. Runs in the page. */
function mistakesIn(
  language: string,
  bodies: readonly { readonly shape: string; readonly body: string }[],
): string[] {
  const told = globalThis as unknown as { mistakesInFrame: typeof mistakesInFrame };
  document.documentElement.lang = language;
  return bodies.flatMap(({ shape, body }) => {
    document.body.innerHTML = body;
    return told.mistakesInFrame().mistakes.map((mistake) => `${shape}: ${mistake}`);
  });
}
