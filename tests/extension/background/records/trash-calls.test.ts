import { beforeEach, describe, expect, test } from "vitest";
import type { SealedRecord } from "#core/crypto/record.ts";
import { WireError } from "#core/wire/error.ts";
import { dropCache } from "../../../../extension/background/cache/cache.ts";
import { takeIn } from "../../../../extension/background/cache/take-in.ts";
import type { Core } from "../../../../extension/background/core.ts";
import { trashCalls } from "../../../../extension/background/records/trash-calls.ts";
import { type Household, household, login, metaOf } from "./household.ts";

type Lying = { readonly record: SealedRecord; readonly revision: number };
type Named = { readonly records: readonly { readonly id: string; readonly base: number }[] };

let home: Household;
let core: Core;
let lying: Lying[];
let asked: { readonly method: string; readonly params: Named & { readonly before?: number } }[];
/** What the server answers from this call on. */
let fails: { readonly at: number; readonly reason: WireError } | undefined;

/** The server's pages are small, so that a few records are many. */
const page = 2;

beforeEach(async () => {
  await dropCache();
  home = await household();
  await takeIn(home.keyring, { changes: [] }, metaOf(home));
  lying = [];
  asked = [];
  fails = undefined;
  const { user } = home.keys;
  const server = async (method: string, params: Named & { before?: number }) => {
    asked.push({ method, params });
    if (fails !== undefined && asked.length >= fails.at) throw fails.reason;
    if (method === "session.devices") return { devices: [{ id: "here", label: "Laptop" }] };
    if (method === "records.trashed") {
      const { before = Number.POSITIVE_INFINITY } = params;
      const found = lying.filter(({ revision }) => revision < before);
      const records = found.slice(0, page).map((one) => ({
        ...one,
        trashedAt: 5,
        trashedBy: one.revision % 2 === 0 ? user : "another",
        trashedOn: "here",
      }));
      return { records, total: lying.length, more: found.length > page };
    }
    const results = params.records.map(({ id }) => {
      if (id === "changed") return { code: "revision_conflict" };
      lying = lying.filter(({ record }) => record.id !== id);
      return { revision: 900 };
    });
    return { results };
  };
  core = { keyring: home.keyring, server, refresh: async () => undefined } as unknown as Core;
});

const throwAway = async (count: number) => {
  const records = await Promise.all(
    Array.from({ length: count }, (_, n) => login(home, { title: `Record ${n}` })),
  );
  lying = records.map((record, n) => ({ record, revision: 100 + count - n }));
};

describe("the trash of the background", () => {
  test("is read page by page up to what is asked for, and opened here", async () => {
    await throwAway(5);
    const { records, total } = await trashCalls["trash.list"]({ limit: 3 }, core);
    expect(total).toBe(5);
    expect(records.map(({ title }) => title).slice(0, 3)).toEqual([
      "Record 0",
      "Record 1",
      "Record 2",
    ]);
    expect(records[0]).toMatchObject({ byMe: false, device: "Laptop", username: "ada" });
    expect(records[1]).toMatchObject({ byMe: true });
  });

  test("lists what does not open here too, so that it can be deleted", async () => {
    const record = await login(home, {});
    lying = [{ record: { ...record, epoch: 9 }, revision: 7 }];
    const { records } = await trashCalls["trash.list"]({ limit: 9 }, core);
    expect(records).toMatchObject([{ title: null, id: record.id }]);
  });

  test("is emptied of what was there, and not of what came after", async () => {
    await throwAway(5);
    const upTo = 104;
    expect(await trashCalls["trash.empty"]({ upTo }, core)).toEqual({ purged: 4, failed: null });
    expect(lying.map(({ revision }) => revision)).toEqual([105]);
  });

  test("says why it could not be emptied, and how far that went", async () => {
    await throwAway(1);
    const [first] = lying;
    if (first === undefined) throw new Error("Nothing is there");
    lying.push({ record: { ...first.record, id: "changed" }, revision: 50 });
    const emptied = await trashCalls["trash.empty"]({ upTo: 999 }, core);
    expect(emptied).toEqual({ purged: 1, failed: "revision_conflict" });
  });
});

describe("many records", () => {
  const named = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ id: `record-${n}`, base: n }));

  test("go there in calls that the server takes, with a key each", async () => {
    const { results } = await trashCalls["trash.put"]({ records: named(1001) }, core);
    expect(results).toHaveLength(1001);
    expect(asked.map(({ params }) => params.records.length)).toEqual([500, 500, 1]);
    const keys = asked.map(({ params }) => (params as unknown as { key: string }).key);
    expect(new Set(keys).size).toBe(3);
  });

  test("that went before the server fell silent are known as gone, the others as not", async () => {
    fails = { at: 2, reason: new WireError("server_unreachable", "Away") };
    const { results } = await trashCalls["trash.put"]({ records: named(600) }, core);
    expect(results.filter((one) => "revision" in one)).toHaveLength(500);
    expect(results.at(-1)).toEqual({ code: "server_unreachable" });
  });

  test("of which none went fail as a whole", async () => {
    fails = { at: 1, reason: new WireError("server_unreachable", "Away") };
    const putting = trashCalls["trash.put"]({ records: named(3) }, core);
    await expect(putting).rejects.toMatchObject({ code: "server_unreachable" });
  });
});
