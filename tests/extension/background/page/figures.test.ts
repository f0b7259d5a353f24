import { afterEach, beforeEach, expect, test, vi } from "vitest";
import browser from "webextension-polyfill";
import { dropCache } from "../../../../extension/background/cache/cache.ts";
import { noteUse } from "../../../../extension/background/cache/candidates.ts";
import { figures, noteFill } from "../../../../extension/background/page/figures.ts";
import { household } from "../records/household.ts";

beforeEach(async () => {
  await browser.storage.session.clear();
  await dropCache();
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
    hasFilled: false,
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

test("a record that was used is a login filled, also before the browser was started", async () => {
  const { keyring } = await household();
  await noteUse(keyring, "record", "https://login.example.com/");
  expect(await figures()).toMatchObject({ fills: 0, hasFilled: true });
});
