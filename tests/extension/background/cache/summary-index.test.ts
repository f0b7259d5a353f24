import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { WholeRecord } from "#core/vault/sealed-record.ts";
import { dropCache } from "../../../../extension/background/cache/cache.ts";
import { SummaryIndex } from "../../../../extension/background/cache/summary-index.ts";
import { takeIn } from "../../../../extension/background/cache/take-in.ts";
import type { Core } from "../../../../extension/background/core.ts";
import { summaryOf } from "../../../../extension/background/records/record-box.ts";
import { link, save } from "../../../../extension/background/records/record-writes.ts";
import { UnansweredWrite } from "../../../../extension/background/records/unanswered-write.ts";
import { type Household, household, login, metaOf, upsert } from "../records/household.ts";

let home: Household;
let index: SummaryIndex;
let put: WholeRecord | undefined;
let core: Core;

/** Records by title, with their tags; `undefined`: written before there were any. */
async function holds(tagged: Readonly<Record<string, readonly string[] | undefined>>) {
  const records = await Promise.all(
    Object.entries(tagged).map(([title, tags]) => login(home, { title, tags })),
  );
  await takeIn(home.keyring, { changes: records.map((one) => upsert(one, 7)) }, metaOf(home));
  return records.map(({ id }) => id);
}

beforeEach(async () => {
  await dropCache();
  home = await household();
  index = new SummaryIndex(home.keyring);
  put = undefined;
  const server = async (_: string, { record }: { record: WholeRecord }) => {
    put = record;
    return { revision: 8 };
  };
  const unanswered = new UnansweredWrite();
  const refresh = async () => undefined;
  core = { keyring: home.keyring, server, refresh, unanswered } as unknown as Core;
});

afterEach(() => index.forget());

const titles = async (query: string, tag?: string) =>
  (await index.search(query, { tag })).map(({ summary }) => summary.title);

describe("searching by tags", () => {
  beforeEach(() => holds({ Ads: ["Work", "ads"], Bank: undefined, Chat: ["work"], Docs: [] }));

  test("finds the records that have one, whatever its capitals", async () => {
    expect(await titles("tag:WORK")).toEqual(["Ads", "Chat"]);
    expect(await titles("", "Work")).toEqual(["Ads", "Chat"]);
    expect(await titles("chat tag:work")).toEqual(["Chat"]);
    expect(await titles("tag:ads", "work")).toEqual(["Ads"]);
    expect(await titles("tag:none")).toEqual([]);
  });

  test("finds tags by plain words, too", async () => {
    expect(await titles("work")).toEqual(["Ads", "Chat"]);
  });

  test("counts each tag once per record, in the spelling of the first", async () => {
    expect(await index.tags(undefined)).toEqual([
      { tag: "ads", records: 1 },
      { tag: "Work", records: 2 },
    ]);
    expect(await index.tags("another vault")).toEqual([]);
  });
});

test("searching finds a title as people type it, and the other way round", async () => {
  await holds({ Oststraße: [], Weststrasse: [], Weg: ["Œuvre"] });
  expect(await titles("strasse")).toEqual(["Oststraße", "Weststrasse"]);
  expect(await titles("STRAẞE")).toEqual(["Oststraße", "Weststrasse"]);
  expect(await titles("tag:oeu")).toEqual(["Weg"]);
});

test("searching among some records finds no other", async () => {
  const [ads, , chat] = await holds({ Ads: ["work"], Bank: ["work"], Chat: [] });
  const ids = new Set([ads ?? "", chat ?? "", "gone"]);
  const found = async (query: string) => {
    const { entries, total } = await index.first(9, query, { ids });
    return [...entries.map(({ summary }) => summary.title), total];
  };
  expect(await found("")).toEqual(["Ads", "Chat", 2]);
  expect(await found("tag:work")).toEqual(["Ads", 1]);
});

describe("a list of the first records", () => {
  const numbers = Array.from({ length: 60 }, (_, at) => at);
  const title = (number: number) => `Server ${number}`;

  test("is by title and says how many there are, before and after there was time to order them all", async () => {
    await holds(Object.fromEntries(numbers.map((number) => [title(number), []])));
    const list = async () => {
      const { entries, total } = await index.first(3, "", {});
      return [entries.map(({ summary }) => summary.title), total];
    };
    const expected = [[title(0), title(1), title(2)], 60];
    expect(await list()).toEqual(expected);
    expect(await titles("")).toEqual(numbers.map(title));
    // Tags are told in the spelling of the first by title: all are in order from here on.
    await index.tags(undefined);
    expect(await list()).toEqual(expected);
    expect((await index.first(2, "server 1", {})).total).toBe(15);
    expect((await index.first(2, "", { vault: "another" })).total).toBe(0);
  });
});

describe("what is found", () => {
  test("has the words in its title before what has them elsewhere, each by title", async () => {
    await holds({
      "A server": [],
      Bank: ["server"],
      "Server 10": [],
      "Server 9": [],
      Observer: [],
    });
    expect(await titles("server")).toEqual([
      "Server 9",
      "Server 10",
      "A server",
      "Observer",
      "Bank",
    ]);
    const { entries, total } = await index.first(3, "server", {});
    expect(entries.map(({ summary }) => summary.title)).toEqual([
      "Server 9",
      "Server 10",
      "A server",
    ]);
    expect(total).toBe(5);
  });
});

describe("a write that says nothing of tags", () => {
  test("keeps them", async () => {
    const [id = ""] = await holds({ Ads: ["work"] });
    await link(core, id, { url: "https://ads.example/", strategy: "origin" });
    expect((await summaryOf(home.keyring, put as WholeRecord)).tags).toEqual(["work"]);
  });

  test("is tidied where it does", async () => {
    const [id = ""] = await holds({ Ads: ["work"] });
    const { vault } = home;
    const edit = { id, base: 7, vault, title: "Ads", username: "", urls: [], askFirst: false };
    await save(core, { ...edit, tags: ["b ", "B", "a,c"] });
    expect((await summaryOf(home.keyring, put as WholeRecord)).tags).toEqual(["b", "a c"]);
  });
});
