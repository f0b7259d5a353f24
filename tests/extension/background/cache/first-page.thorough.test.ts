import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { SealedRecord } from "#core/crypto/record.ts";
import { cache, dropCache } from "../../../../extension/background/cache/cache.ts";
import { bucketCount, firstPageKey } from "../../../../extension/background/cache/catalogue.ts";
import {
  firstPageLength,
  keepFirstPage,
} from "../../../../extension/background/cache/first-page.ts";
import { SummaryIndex } from "../../../../extension/background/cache/summary-index.ts";
import { takeIn } from "../../../../extension/background/cache/take-in.ts";
import { type Household, household, login, metaOf, upsert } from "../records/household.ts";

/** More than are kept. */
const count = firstPageLength + 5;

let home: Household;
/** Sealed once: that takes longer than what is tested. */
let many: readonly SealedRecord[];
let started: SummaryIndex[] = [];

const sealedAs = (titles: readonly string[]) =>
  Promise.all(titles.map((title) => login(home, { title })));

/** Take in these records, as of this revision of the cache. */
async function take(sealed: readonly SealedRecord[], revision: number) {
  const changes = sealed.map((one) => upsert(one, revision));
  await takeIn(home.keyring, { changes }, { ...metaOf(home), revision });
}

const keptPage = async () => (await cache()).get("catalogue", firstPageKey);

/** What a service worker that has just been started lists. */
async function listed(limit: number) {
  const index = new SummaryIndex(home.keyring);
  started.push(index);
  const { entries, total } = await index.first(limit, "", {});
  return { index, titles: entries.map(({ summary }) => summary.title), total };
}

/** List once, and wait until what lists begin with is kept. */
async function listAndKeep(): Promise<void> {
  await listed(3);
  await vi.waitFor(async () => expect(await keptPage()).toBeDefined());
}

/** From here on nothing but the kept page can say what there is. */
async function loseCatalogue(): Promise<void> {
  await (await cache()).delete("catalogue", IDBKeyRange.upperBound(bucketCount, true));
}

beforeAll(async () => {
  home = await household();
  many = await sealedAs(Array.from({ length: count }, (_, at) => `CANARY ${at}`));
});

beforeEach(async () => {
  await dropCache();
  await take(many, 7);
});

afterEach(() => {
  for (const index of started) index.forget();
  started = [];
});

describe("what lists begin with", () => {
  test("is told without opening all summaries, once there was a list", async () => {
    await listAndKeep();
    await loseCatalogue();
    const { titles, total } = await listed(3);
    expect({ titles, total }).toEqual({
      titles: ["CANARY 0", "CANARY 1", "CANARY 2"],
      total: count,
    });
  });

  test("is opened for the account that kept it, and readable to nobody else", async () => {
    await listAndKeep();
    const sealed = new TextDecoder("latin1").decode(await keptPage());
    expect(sealed).not.toContain("CANARY");
    await (await cache()).put("catalogue", new Uint8Array(200), firstPageKey);
    expect((await listed(1)).titles).toEqual(["CANARY 0"]);
  });

  test("is gone with the first change, and never shown as it was before it", async () => {
    await listAndKeep();
    const before = await keptPage();
    await take(await sealedAs(["A"]), 8);
    expect(await keptPage()).toBeUndefined();
    // As if it had been sealed before the change, and written after it.
    await (await cache()).put("catalogue", before ?? new Uint8Array(), firstPageKey);
    const { titles, total } = await listed(2);
    expect({ titles, total }).toEqual({ titles: ["A", "CANARY 0"], total: count + 1 });
  });

  test("is not kept of a cache that is gone by then, or has changed", async () => {
    const keys = await home.keyring.unlocked();
    await keepFirstPage(keys, 6, { entries: [], total: 0 });
    expect(await keptPage()).toBeUndefined();
    await dropCache();
    await keepFirstPage(keys, 7, { entries: [], total: 0 });
    expect(await keptPage()).toBeUndefined();
  });

  test("does not do for all records, nor for another alphabet", async () => {
    await dropCache();
    await take(await sealedAs(["Only"]), 7);
    await listAndKeep();
    await loseCatalogue();
    expect((await listed(Number.POSITIVE_INFINITY)).total).toBe(0);
    expect((await listed(1)).total).toBe(1);
    vi.stubGlobal("navigator", { language: "xx" });
    try {
      expect((await listed(1)).total).toBe(0);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  test("leaves what is typed to all summaries", async () => {
    await listAndKeep();
    const { index } = await listed(3);
    expect((await index.first(3, `canary ${count - 1}`, {})).total).toBe(1);
  });
});
