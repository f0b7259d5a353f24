import { beforeAll, beforeEach, describe, expect } from "vitest";
import { browserUnderTest } from "../lab/browser-name.ts";
import { untilState } from "../lab/ui-caller.ts";
import { OneRecord, url } from "./one-record.ts";
import { test } from "./shared-stage.ts";
import type { Stage } from "./stage.ts";

let mail: OneRecord;
let stage: Stage;

beforeAll(async () => {
  mail = await OneRecord.begin();
  ({ stage } = mail);
});

beforeEach(() => stage.clear());

describe("a change by another client", () => {
  test("reaches the pages that are opened after it", async () => {
    const before = await mail.revisionHere();
    await mail.change("CANARY-p-second");
    await mail.untilRevisionAfter(before);
    await mail.expectFilled();
  });

  test("takes the place of what an open page was filled with, unless the person has typed there", async () => {
    const [untouched, touched] = [await stage.open(url), await stage.open(url)];
    for (const tab of [untouched, touched]) {
      await tab.page.bringToFront();
      await tab.untilHolds(mail.filled);
    }
    await touched.page.type("[name=password]", "!");
    const typed = (await touched.values())[1];
    const before = await mail.revisionHere();
    await mail.change("CANARY-p-while-open");
    await mail.untilRevisionAfter(before);
    await untouched.page.bringToFront();
    await untouched.untilHolds(mail.filled);
    expect((await touched.values())[1]).toBe(typed);
  });

  test("is caught up with once a minute where events are blocked", async () => {
    stage.front.blockEvents();
    try {
      const before = await mail.revisionHere();
      await mail.change("CANARY-p-polled");
      // The clock that would do it is the browser's: it is asked to strike now.
      await stage.inExtension(async () => {
        await chrome.alarms.create("every-minute", { when: Date.now(), periodInMinutes: 1 });
      });
      await mail.untilRevisionAfter(before);
      await mail.expectFilled();
    } finally {
      stage.front.letEventsThrough();
    }
  });

  test("is pulled at once when the person refreshes", async () => {
    stage.front.blockEvents();
    try {
      await mail.change("CANARY-p-refreshed");
      await stage.ui("sync.refresh", {});
      await mail.expectFilled();
    } finally {
      stage.front.letEventsThrough();
    }
  });

  test("is there after the cache has been built anew", async () => {
    await mail.expectFilled();
    const lastUse = async () => {
      const { records } = await stage.ui("records.search", { query: "Mail", limit: 1 });
      return (await stage.ui("records.get", { id: records[0]?.id ?? "" })).lastUsedAt;
    };
    const before = await lastUse();
    expect(before).toBeGreaterThan(0);
    await mail.change("CANARY-p-rebuilt");
    await stage.ui("sync.rebuild", {});
    // Events that are let through again make one more pull follow.
    const { sync } = await untilState(stage.ui, ({ sync: { state } }) => state !== "running");
    expect(sync).toMatchObject({ records: 1, state: "idle", problem: null });
    // What only this device knows is still there too.
    expect(await lastUse()).toBe(before);
    await mail.expectFilled();
  });

  test("is there, and opens after a lock, where the cache was built anew while it was pulled", async () => {
    const letThrough = stage.front.hold("records.since");
    try {
      await mail.change("CANARY-p-pulled");
      // Events that were let through again may have made it ask before, and it asks for one thing at a time.
      await expect.poll(() => stage.front.held).toContain("records.since");
      const rebuilt = stage.ui("sync.rebuild", {});
      // The background answers in order: what it was asked before this has begun.
      await stage.ui("ui.state", {});
      letThrough();
      await rebuilt;
    } finally {
      letThrough();
    }
    await stage.ui("account.lock", {});
    await mail.unlock();
    await mail.expectFilled();
  });
});

describe("locking (SEC-34)", () => {
  test("leaves at once neither offer nor number nor any word of the records", async () => {
    const tab = await stage.open(url);
    await tab.untilHolds(mail.filled);
    expect(await stage.badge(tab)).toBe("1");
    await stage.ui("account.lock", {});
    expect(await stage.badge(tab)).toBe("");
    expect(JSON.stringify(await tab.look())).not.toContain("Mail");

    const other = await stage.open(url);
    expect(await other.verdict()).toMatchObject({ verdict: "nothing", reasons: ["locked"] });
    expect(await stage.badge(other)).toBe("");
    expect(await other.leaks()).toEqual([]);
    await expect(stage.ui("records.search", { query: "", limit: 10 })).rejects.toMatchObject({
      code: "locked",
    });
    expect(await stage.inExtension(async () => Object.keys(await chrome.storage.session.get())))
      .not //
      .toContain("keys");

    await mail.unlock();
    await other.untilHolds(mail.filled);
    await expect.poll(() => stage.badge(other)).toBe("1");
  });
});

// Firefox shows nobody its background, and collects by itself.
describe.skipIf(browserUnderTest !== "chromium")("the memory that a derivation works in", () => {
  test("is given back soon after it", async () => {
    const worker = await stage.worker();
    // Each memory that WebAssembly is given is counted, and again when it is gone.
    await worker?.evaluate(() => {
      const counts = { taken: 0, gone: 0 };
      const gone = new FinalizationRegistry(() => {
        counts.gone += 1;
      });
      const { instantiate } = WebAssembly;
      WebAssembly.instantiate = (async (...given: Parameters<typeof instantiate>) => {
        const made = await instantiate(...given);
        const { memory } = made.exports;
        if (memory !== undefined) gone.register(memory, undefined);
        if (memory !== undefined) counts.taken += 1;
        return made;
      }) as unknown as typeof instantiate;
      Object.assign(globalThis, { memories: counts });
    });
    const memories = () =>
      worker?.evaluate(() => (globalThis as unknown as { memories: object }).memories);
    await stage.ui("account.lock", {});
    await mail.unlock();
    const { taken } = (await memories()) as { taken: number };
    expect(taken).toBeGreaterThan(0);
    await expect.poll(memories, { timeout: 20_000 }).toEqual({ taken, gone: taken });
  });
});

describe("signing out", () => {
  test("takes the cache, the keys and the session away, and fills nothing until the next sign-in", async () => {
    const tab = await stage.open(url);
    await tab.untilHolds(mail.filled);
    await stage.ui("account.signOut", {});
    expect(await stage.badge(tab)).toBe("");
    expect(await stage.ui("ui.state", {})).toMatchObject({ phase: "none", sentAway: false });
    const session = await stage.inExtension(async () =>
      Object.keys(await chrome.storage.session.get()),
    );
    expect(session).not.toContain("keys");
    const local = await stage.keptLocally();
    expect(local).not.toContain('"account"');
    // The next sign-in here needs no emergency kit.
    expect(local).toContain('"remembered"');
    expect(await stage.inExtension(entriesInCache)).toBe(0);

    const other = await stage.open(url);
    expect(await other.verdict()).toMatchObject({ verdict: "nothing", reasons: ["locked"] });
    expect(await other.values()).toEqual(["", ""]);
    await mail.signIn();
    await other.untilHolds(mail.filled);
    const { entries } = await stage.ui("audit.list", {});
    const kinds = entries.map(({ kind }) => kind);
    expect(kinds).toContain("session.closed");
    // Newest first: the session that was closed is the one before this one.
    expect(kinds.indexOf("session.closed")).toBeGreaterThan(kinds.indexOf("session.opened"));
  });
});

test("a session that is ended from elsewhere takes all of it away, and the person reads why they are out", async () => {
  const { devices } = await stage.ui("devices.list", {});
  const own = devices.find(({ current }) => current);
  await stage.ui("devices.revoke", { device: own?.id ?? "" });
  const { sentAway } = await untilState(stage.ui, ({ phase }) => phase === "none", 10_000);
  expect(sentAway).toBe(true);
  expect(await stage.keptLocally()).not.toContain('"account"');
  await expect.poll(() => stage.inExtension(entriesInCache)).toBe(0);
  await mail.signIn();
  expect(await stage.ui("ui.state", {})).toMatchObject({ phase: "unlocked", sentAway: false });
});

/** Runs in an extension page: how much of anything is left in the cache's stores, if there are any. */
async function entriesInCache(): Promise<number> {
  const opened = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const request = indexedDB.open("latchkey-cache");
  // It is not there, and is not to be made by looking for it.
  request.onupgradeneeded = () => request.transaction?.abort();
  const database = await opened(request).catch(() => undefined);
  if (database === undefined) return 0;
  const stores = [...database.objectStoreNames];
  const transaction = database.transaction(stores);
  const counts = stores.map((store) => opened(transaction.objectStore(store).count()));
  const total = (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  database.close();
  return total;
}
