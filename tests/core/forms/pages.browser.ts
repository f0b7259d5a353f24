import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { knownFailures, mistakesOn, openPrepared, pageNames } from "./pages.ts";

let page: Page;

beforeAll(async () => {
  page = await openPrepared();
});
afterAll(() => page?.browser().close());

describe("on a page of one difficulty, every field, purpose and submit control is right", () => {
  test.each(pageNames)("%s", async (name) => {
    const mistakes = await mistakesOn(page, name);
    if (!knownFailures.includes(name)) expect(mistakes).toEqual([]);
    else expect(mistakes, "it is right: take it off known-failures.json").not.toEqual([]);
  });
});
