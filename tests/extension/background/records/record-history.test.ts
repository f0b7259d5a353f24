import { beforeEach, describe, expect, test } from "vitest";
import { randomId } from "#core/crypto/random.ts";
import { type SealedRecord, versionHash } from "#core/crypto/record.ts";
import type { WholeRecord } from "#core/vault/sealed-record.ts";
import { dropCache } from "../../../../extension/background/cache/cache.ts";
import { takeIn } from "../../../../extension/background/cache/take-in.ts";
import type { Core } from "../../../../extension/background/core.ts";
import { secretOf, summaryOf } from "../../../../extension/background/records/record-box.ts";
import { recordCalls } from "../../../../extension/background/records/record-calls.ts";
import { type Household, household, login, metaOf, type Saying, upsert } from "./household.ts";

type Asked = { readonly before?: number; readonly limit?: number };

let home: Household;
let core: Core;
/** What the server keeps, the newest first. */
let kept: SealedRecord[];
let order: string[];
let put: { record: WholeRecord; base: number } | undefined;

beforeEach(async () => {
  await dropCache();
  home = await household();
  order = [];
  put = undefined;
  const server = async (method: string, params: unknown) => {
    order.push(method);
    if (method === "session.devices") return { devices: [{ id: "here", label: "Laptop" }] };
    if (method === "records.put") {
      put = params as typeof put;
      return { revision: 50 };
    }
    const { before = 1e9, limit = 2 } = params as Asked;
    const older = kept.filter(({ version }) => version < before);
    const versions = older.slice(0, Math.min(2, limit));
    return {
      versions: versions.map((record) => ({ record, device: "here" })),
      more: versions.length < older.length,
    };
  };
  const note = async (kind: string, _: unknown, detail: unknown) => {
    order.push(`${kind} ${JSON.stringify(detail)}`);
  };
  core = {
    keyring: home.keyring,
    server,
    audit: { note },
    refresh: async () => undefined,
  } as unknown as Core;
});

/** A record of these versions, the oldest first, each naming the one before. */
async function written(...said: Saying[]): Promise<string> {
  const id = randomId();
  const versions: SealedRecord[] = [];
  for (const [n, one] of said.entries()) {
    const last = versions.at(-1);
    const prevHash = last === undefined ? null : await versionHash(last, home.keys.org);
    versions.push(await login(home, { ...one, id, version: n + 1, prevHash }));
  }
  kept = versions.toReversed();
  const [newest] = kept;
  if (newest === undefined) throw new Error("No versions");
  await takeIn(home.keyring, { changes: [upsert(newest, 7)] }, metaOf(home));
  return id;
}

const list = (id: string) => recordCalls["history.list"]({ id }, core);

describe("a record's history", () => {
  test("tells what each version changed, and no secret of any", async () => {
    const id = await written(
      { password: "CANARY-1" },
      { password: "CANARY-2" },
      { password: "CANARY-2", title: "Post" },
    );
    const { versions } = await list(id);
    expect(versions).toMatchObject([
      { version: 3, isSound: true, byMe: true, device: "Laptop" },
      { version: 2, changes: [{ of: "password", how: "changed" }] },
      { version: 1, changes: null },
    ]);
    expect(versions[0]?.changes).toEqual([{ of: "title", before: "Mail", after: "Post" }]);
    expect(JSON.stringify(versions)).not.toContain("CANARY");
  });

  const wrongs: readonly [string, (home: Household, id: string) => Promise<void>][] = [
    [
      "somebody else has written",
      async (home, id) => {
        const author = randomId();
        kept[1] = await login(home, { id, version: 2, author });
      },
    ],
    [
      "is another record’s",
      async (home) => {
        kept[1] = await login(home, { version: 2 });
      },
    ],
    [
      "was changed on the server",
      async () => {
        const [, second] = kept;
        if (second !== undefined) kept[1] = { ...second, time: second.time + 1 };
      },
    ],
    [
      "was put in the place of the one that was there",
      async (home, id) => {
        kept[1] = await login(home, { id, version: 2, password: "another" });
      },
    ],
  ];
  test.each(wrongs)("does not believe a version that %s", async (_, twist) => {
    const id = await written({}, { title: "b" }, { title: "c" });
    await twist(home, id);
    const { versions } = await list(id);
    expect(versions.map(({ isSound }) => isSound)).toEqual([true, false, true]);
    expect(versions.map(({ changes }) => changes)).toEqual([null, null, null]);
  });

  test("is refused where its newest is older than what is here", async () => {
    const id = await written({}, {}, {});
    kept.shift();
    await expect(list(id)).rejects.toMatchObject({ code: "wrong_key" });
  });

  test("shows a version only once that is noted", async () => {
    const id = await written({ password: "CANARY-1" }, { password: "CANARY-2" });
    const shown = await recordCalls["history.reveal"]({ id, version: 1 }, core);
    expect(shown).toMatchObject({ title: "Mail", secret: { password: "CANARY-1" } });
    expect(order).toEqual(["records.history", 'record.shown {"version":"version 1"}']);
    core.audit.note = () => Promise.reject(new Error("full"));
    await expect(recordCalls["history.reveal"]({ id, version: 1 }, core)).rejects.toThrow("full");
  });

  test("has no version that is not kept", async () => {
    const id = await written({}, {}, {});
    kept.pop();
    const revealing = recordCalls["history.reveal"]({ id, version: 1 }, core);
    await expect(revealing).rejects.toMatchObject({ code: "not_found" });
  });

  test("goes on with what an earlier version said, as a new one", async () => {
    const id = await written(
      { title: "Old", password: "CANARY-1" },
      { title: "New", password: "CANARY-2" },
    );
    const [newest] = kept;
    await recordCalls["history.restore"]({ id, version: 1, base: 7 }, core);
    if (put === undefined || newest === undefined) throw new Error("Nothing was written");
    expect(put).toMatchObject({ base: 7, record: { id, version: 3 } });
    expect(put.record.prevHash).toBe(await versionHash(newest, home.keys.org));
    expect((await summaryOf(home.keyring, put.record)).title).toBe("Old");
    expect(await secretOf(home.keyring, put.record)).toMatchObject({
      password: "CANARY-1",
      history: [{ password: "CANARY-2" }],
    });
  });
});
