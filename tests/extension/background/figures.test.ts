import { afterEach, beforeEach, expect, test, vi } from "vitest";
import browser from "webextension-polyfill";
import { figures, noteFill } from "../../../extension/background/figures.ts";

beforeEach(async () => {
  await browser.storage.session.clear();
  vi.stubGlobal("navigator", { storage: { estimate: async () => ({ usage: 5_000 }) } });
});

afterEach(() => vi.unstubAllGlobals());

test("nothing filled is no figure, not a fast one", async () => {
  expect(await figures()).toEqual({
    fills: 0,
    tookMedianMs: null,
    tookP95Ms: null,
    lookedMedianMs: null,
    cacheBytes: 5_000,
  });
});

test("fills that come at once all count, the middle and the slow ones", async () => {
  await Promise.all(
    Array.from({ length: 100 }, (_, n) => noteFill({ tookMs: n + 1, lookedMs: 2 * (n + 1) })),
  );
  expect(await figures()).toMatchObject({
    fills: 100,
    tookMedianMs: 50,
    tookP95Ms: 95,
    lookedMedianMs: 100,
  });
});

test("the oldest are let go of", async () => {
  for (let n = 0; n < 230; n += 1) await noteFill({ tookMs: n, lookedMs: 1 });
  expect(await figures()).toMatchObject({ fills: 200, tookMedianMs: 129 });
});
