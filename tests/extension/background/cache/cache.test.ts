import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import {
  cache,
  cacheName,
  dropCache,
  openCacheAhead,
  readMeta,
} from "../../../../extension/background/cache/cache.ts";

const isThere = async () =>
  (await indexedDB.databases()).map(({ name }) => name).includes(cacheName);

/** Another background, which has opened nothing yet. */
async function restarted() {
  (await cache()).close();
  vi.resetModules();
  return import("../../../../extension/background/cache/cache.ts");
}

describe("the cache, opened ahead of the first question", () => {
  beforeEach(async () => {
    vi.restoreAllMocks();
    await dropCache();
  });

  test("is not made where there is none, and is when something asks for it", async () => {
    openCacheAhead();
    const asked = readMeta();
    expect(await asked).toBeUndefined();
    expect(await isThere()).toBe(true);
    await dropCache();
    openCacheAhead();
    await dropCache();
    expect(await isThere()).toBe(false);
  });

  test("is opened once", async () => {
    const fresh = await restarted();
    const opening = vi.spyOn(indexedDB, "open");
    fresh.openCacheAhead();
    fresh.openCacheAhead();
    const [one, other] = await Promise.all([fresh.cache(), fresh.cache()]);
    expect(one).toBe(other);
    expect(opening).toHaveBeenCalledOnce();
    await fresh.dropCache();
  });

  test("is given up for who deletes it, asked for or not (SEC-34)", async () => {
    const fresh = await restarted();
    fresh.openCacheAhead();
    await fresh.dropCache();
    expect(await isThere()).toBe(false);
    await fresh.cache();
    fresh.openCacheAhead();
    await fresh.dropCache();
    expect(await isThere()).toBe(false);
  });
});
