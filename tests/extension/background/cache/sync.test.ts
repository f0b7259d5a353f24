import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { randomId } from "#core/crypto/random.ts";
import type { SealedRecord } from "#core/crypto/record.ts";
import type { Caller } from "#core/wire/caller.ts";
import type { Contract } from "#core/wire/contract.ts";
import { WireError } from "#core/wire/error.ts";
import { cache, dropCache, readMeta } from "../../../../extension/background/cache/cache.ts";
import { SummaryIndex } from "../../../../extension/background/cache/summary-index.ts";
import { Sync } from "../../../../extension/background/cache/sync.ts";
import { takeIn } from "../../../../extension/background/cache/take-in.ts";
import { type Household, household, login, metaOf } from "../records/household.ts";

let home: Household;
let sync: Sync;
/** The revisions after which the server was asked for changes. */
let pulls: number[];

beforeEach(async () => {
  await dropCache();
  home = await household();
  pulls = [];
  const server = async (method: string, params: unknown) => {
    if (method === "vaults.list") return { vaults: [], revision: 0 };
    const { revision } = params as { revision: number };
    pulls.push(revision);
    return { changes: [], revision, vaultsRevision: 0, more: false };
  };
  const nothing = () => undefined;
  sync = new Sync(home.keyring, server as Caller<Contract>, {
    changed: nothing,
    stateChanged: nothing,
  });
});

afterEach(() => vi.useRealTimers());

const pulled = (times: number) => expect.poll(() => pulls.length).toBe(times);

/** Only the clock of timers stands still: the database goes on. */
const stopTheClock = () => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });

describe("what the server tells", () => {
  test("is pulled at once", async () => {
    sync.told();
    await pulled(1);
  });

  test("is not pulled while Latchkey is locked", async () => {
    await home.keyring.forget();
    sync.told();
    await new Promise((resolve) => setImmediate(resolve));
    expect(pulls).toEqual([]);
  });
});

describe("all records pulled anew", () => {
  test("leave those that are here alone where the server does not answer", async () => {
    const away = async () => {
      throw new WireError("server_unreachable", "Away");
    };
    const without = new Sync(home.keyring, away as Caller<Contract>, {
      changed: () => undefined,
      stateChanged: () => undefined,
    });
    const empty = vi.fn(async () => undefined);
    await expect(without.anew(empty)).rejects.toMatchObject({ code: "server_unreachable" });
    expect(empty).not.toHaveBeenCalled();
  });

  test("are pulled into an emptied cache where it does", async () => {
    const order: string[] = [];
    await sync.anew(async () => void order.push(`emptied after ${pulls.length}`));
    expect(order).toEqual(["emptied after 1"]);
    expect(pulls).toHaveLength(2);
  });
});

describe("many writes, one after the other", () => {
  const write = () =>
    sync.whileWriting(async () => {
      sync.told();
      return "written";
    });

  test("are pulled once, when no more follow", async () => {
    stopTheClock();
    expect([await write(), await write()]).toEqual(["written", "written"]);
    sync.told();
    expect(pulls).toEqual([]);
    vi.runAllTimers();
    vi.useRealTimers();
    await pulled(1);
  });

  test("are pulled at once by whoever wants to see them, and not again later", async () => {
    stopTheClock();
    await write();
    await sync.run();
    expect(pulls).toEqual([0]);
    expect(vi.getTimerCount()).toBe(0);
    sync.told();
    vi.useRealTimers();
    await pulled(2);
  });

  test("are pulled also where one failed: it may be in", async () => {
    stopTheClock();
    const failing = sync.whileWriting(() => Promise.reject(new Error("No answer")));
    await expect(failing).rejects.toThrow("No answer");
    vi.runAllTimers();
    vi.useRealTimers();
    await pulled(1);
  });
});

describe("what this device has written itself", () => {
  const summaryOf = (title: string) => ({
    title,
    username: "",
    urls: [],
    askFirst: false,
    hasTotp: false,
    tags: [],
  });
  const batchOf = (...records: SealedRecord[]) => ({
    call: { records: records.map((record) => ({ record, base: 0 })), key: randomId() },
    summaries: records.map((_, at) => summaryOf(`Own ${at}`)),
  });
  const madeAt = async (revision: number, fetchOnUse = false) => {
    const vault = { id: home.vault, name: "", fetchOnUse, keys: [] };
    await takeIn(home.keyring, { changes: [], vaults: [vault] }, metaOf(home, revision));
    return [await login(home, {}), await login(home, {}), await login(home, {})] as const;
  };
  const listed = async () => {
    const index = new SummaryIndex(home.keyring);
    const found = await index.search("", {});
    index.forget();
    return found.map(({ summary }) => summary.title).toSorted();
  };

  test("is not asked for again where nothing of others lies before it", async () => {
    const [one, two, three] = await madeAt(4);
    sync.own.note(batchOf(one, two), { results: [{ revision: 5 }, { code: "too_large" }] });
    sync.own.note(batchOf(three), { results: [{ revision: 7 }] });
    await sync.run();
    expect(pulls).toEqual([7]);
    expect(await listed()).toEqual(["Own 0", "Own 0"]);
    expect(await readMeta()).toMatchObject({ revision: 7, records: 2 });
  });

  test("is left for the server to tell from where others have written", async () => {
    const [one, two] = await madeAt(4);
    sync.own.note(batchOf(one), { results: [{ revision: 5 }] });
    sync.own.note(batchOf(two), { results: [{ revision: 7 }] });
    await sync.run();
    expect(pulls).toEqual([5]);
    expect(await listed()).toEqual(["Own 0"]);
  });

  test("is kept without its secret part where its vault is one to fetch from", async () => {
    const [one] = await madeAt(4, true);
    sync.own.note(batchOf(one), { results: [{ revision: 5 }] });
    await sync.run();
    const kept = await (await cache()).get("records", one.id);
    expect(kept?.record.summary).toBe(one.summary);
    expect(kept?.record.secret).toBeUndefined();
  });

  test("is taken in once, and no more after it was forgotten", async () => {
    const [one] = await madeAt(4);
    sync.own.note(batchOf(one), { results: [{ revision: 5 }] });
    expect(sync.own.size).toBe(1);
    sync.own.forget();
    await sync.run();
    expect(pulls).toEqual([4]);
    expect(await listed()).toEqual([]);
  });
});
