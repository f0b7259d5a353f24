import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Caller } from "#core/wire/caller.ts";
import type { Contract } from "#core/wire/contract.ts";
import { dropCache } from "../../../extension/background/cache.ts";
import { Sync } from "../../../extension/background/sync.ts";
import { type Household, household } from "./household.ts";

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
    pulls.push((params as { revision: number }).revision);
    return { changes: [], revision: pulls.length, vaultsRevision: 0, more: false };
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
