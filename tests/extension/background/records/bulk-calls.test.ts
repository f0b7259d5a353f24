import { beforeEach, describe, expect, test } from "vitest";
import { randomId } from "#core/crypto/random.ts";
import { verifyRecord, versionHash } from "#core/crypto/record.ts";
import { createVaultKey } from "#core/crypto/vault-key.ts";
import type { WholeRecord } from "#core/vault/sealed-record.ts";
import { WireError } from "#core/wire/error.ts";
import { dropCache } from "../../../../extension/background/cache/cache.ts";
import { takeIn } from "../../../../extension/background/cache/take-in.ts";
import type { Core } from "../../../../extension/background/core.ts";
import { bulkCalls } from "../../../../extension/background/records/bulk-calls.ts";
import { secretOf, summaryOf } from "../../../../extension/background/records/record-box.ts";
import { type Household, household, login, metaOf, type Saying, upsert } from "./household.ts";

type Sent = {
  readonly records?: readonly { readonly record: WholeRecord; readonly base: number }[];
  readonly moves?: readonly {
    readonly record: WholeRecord;
    readonly earlier?: readonly WholeRecord[];
    readonly from: string;
  }[];
};

let home: Household;
let core: Core;
let sent: { readonly method: string; readonly params: Sent }[];
/** What the server keeps of the one record, the newest first. */
let history: WholeRecord[];
/** Titles that the server refuses. */
let refuses: Set<string>;

beforeEach(async () => {
  await dropCache();
  home = await household();
  sent = [];
  refuses = new Set();
  history = [];
  const server = async (method: string, params: Sent) => {
    if (method === "records.history") {
      return { versions: history.map((record) => ({ record, device: null })), more: false };
    }
    sent.push({ method, params });
    const records = (params.records ?? params.moves ?? []).map(({ record }) => record);
    const results = records.map(async (record) => {
      const { title } = await summaryOf(home.keyring, record);
      if (title === "server") throw new WireError("server_unreachable", "Away");
      return refuses.has(title) ? { code: "revision_conflict" } : { revision: 9 };
    });
    return { results: await Promise.all(results) };
  };
  core = { keyring: home.keyring, server, refresh: async () => undefined } as unknown as Core;
});

/** Records by these titles; answers how the console names them. */
async function holds(...said: Saying[]) {
  const records = await Promise.all(said.map((one) => login(home, one)));
  await takeIn(home.keyring, { changes: records.map((one) => upsert(one, 7)) }, metaOf(home));
  return records.map(({ id }) => ({ id, base: 7 }));
}

async function anotherVault(): Promise<string> {
  const { keys } = home;
  const vault = randomId();
  const made = await createVaultKey({ org: keys.org, vault, author: keys });
  await home.keyring.addVaultKey(vault, made.epoch, made.raw);
  return vault;
}

const written = () =>
  sent.flatMap(({ params }) => [...(params.records ?? []), ...(params.moves ?? [])]);

describe("one change to many records", () => {
  test("is sealed for each, in one call, and nothing else of them changes", async () => {
    const records = await holds({ title: "a", password: "CANARY-a" }, { title: "b" });
    const change = { to: "tags", add: ["work"], remove: [] } as const;
    const { results } = await bulkCalls["bulk.change"](
      { records, change: { ...change, add: [...change.add], remove: [] } },
      core,
    );
    expect(results).toEqual([{ revision: 9 }, { revision: 9 }]);
    expect(sent.map(({ method }) => method)).toEqual(["records.putMany"]);
    const [first] = written();
    if (first === undefined) throw new Error("Nothing was written");
    expect(await summaryOf(home.keyring, first.record)).toMatchObject({
      title: "a",
      username: "ada",
      tags: ["work"],
      urls: [{ url: "https://login.example.com/", addedAt: 1 }],
    });
    expect((await secretOf(home.keyring, first.record)).password).toBe("CANARY-a");
    expect(first.record.version).toBe(2);
  });

  test("is not written where it is so already", async () => {
    const records = await holds({ title: "a" });
    const change = { to: "ask-first", on: false } as const;
    const { results } = await bulkCalls["bulk.change"]({ records, change }, core);
    expect(results).toEqual([{ revision: 7 }]);
    expect(sent).toEqual([]);
  });

  test("is refused for one without keeping back the others, each answer in its place", async () => {
    const records = await holds({ title: "a" }, { title: "b" }, { title: "c" });
    refuses.add("c");
    const [a, b, c] = records;
    if (a === undefined || b === undefined || c === undefined) throw new Error("No records");
    const asked = [{ id: randomId(), base: 1 }, a, { ...b, base: 6 }, c];
    const change = { to: "ask-first", on: true } as const;
    const { results } = await bulkCalls["bulk.change"]({ records: asked, change }, core);
    expect(results).toEqual([
      { code: "not_found" },
      { revision: 9 },
      { code: "revision_conflict" },
      { code: "revision_conflict" },
    ]);
    expect(written()).toHaveLength(2);
  });

  test("fails as a whole where the server is away", async () => {
    const records = await holds({ title: "server" });
    const change = { to: "ask-first", on: true } as const;
    const changing = bulkCalls["bulk.change"]({ records, change }, core);
    await expect(changing).rejects.toMatchObject({ code: "server_unreachable" });
  });
});

describe("many records into another vault", () => {
  test("are sealed anew for it, with their secrets, and name the ones they come from", async () => {
    const records = await holds({ title: "a", password: "CANARY-a" });
    const vault = await anotherVault();
    const { results } = await bulkCalls["bulk.change"](
      { records, change: { to: "vault", vault } },
      core,
    );
    expect(results).toEqual([{ revision: 9 }]);
    const [move] = sent[0]?.params.moves ?? [];
    if (move === undefined) throw new Error("Nothing was moved");
    expect(move).toMatchObject({ from: records[0]?.id, record: { vault, version: 1 } });
    expect(move).not.toHaveProperty("earlier");
    expect(move.record.id).not.toBe(records[0]?.id);
    expect((await secretOf(home.keyring, move.record)).password).toBe("CANARY-a");
    expect((await summaryOf(home.keyring, move.record)).urls[0]?.addedAt).toBe(1);
  });

  test("take their earlier versions along, as they were and when, but for what nobody signed", async () => {
    const { keys } = home;
    const id = randomId();
    const versions = [await login(home, { id, version: 1, title: "first", password: "one" })];
    for (const said of [
      { version: 2, title: "second", password: "two" },
      { version: 3, title: "forged", password: "three" },
      { version: 4, title: "now", password: "four" },
    ]) {
      const prevHash = await versionHash(versions.at(-1) as WholeRecord, keys.org);
      versions.push(await login(home, { id, prevHash, ...said }));
    }
    const [first, second, third, now] = versions as WholeRecord[];
    if (!(first && second && third && now)) throw new Error("No versions");
    history = [now, { ...third, signature: second.signature }, second, first];
    await takeIn(home.keyring, { changes: [upsert(now, 7)] }, metaOf(home));
    const vault = await anotherVault();
    const change = { to: "vault", vault } as const;
    await bulkCalls["bulk.change"]({ records: [{ id, base: 7 }], change }, core);
    const [move] = sent.flatMap(({ params }) => params.moves ?? []);
    if (move === undefined) throw new Error("Nothing was moved");
    const all = [...(move.earlier ?? []), move.record];
    expect(all.map(({ version }) => version)).toEqual([1, 2, 3]);
    expect(all.map(({ time }) => time)).toEqual([first.time, second.time, now.time]);
    expect(new Set(all.map((one) => `${one.id} ${one.vault}`)).size).toBe(1);
    const said = all.map(async (one) => [
      (await summaryOf(home.keyring, one)).title,
      (await secretOf(home.keyring, one)).password,
    ]);
    expect(await Promise.all(said)).toEqual([
      ["first", "one"],
      ["second", "two"],
      ["now", "four"],
    ]);
    for (const [n, one] of all.entries()) {
      const before = all[n - 1];
      expect(one.prevHash).toBe(before === undefined ? null : await versionHash(before, keys.org));
      await verifyRecord(one, { org: keys.org, signPublicKey: keys.signPublicKey });
    }
  });

  test("stay where they are there already", async () => {
    const records = await holds({ title: "a" });
    const change = { to: "vault", vault: home.vault } as const;
    expect(await bulkCalls["bulk.change"]({ records, change }, core)).toEqual({
      results: [{ revision: 7 }],
    });
    expect(sent).toEqual([]);
  });

  test("are refused one by one where there is no such vault here", async () => {
    const records = await holds({ title: "a" });
    const change = { to: "vault", vault: randomId() } as const;
    expect(await bulkCalls["bulk.change"]({ records, change }, core)).toEqual({
      results: [{ code: "not_found" }],
    });
  });
});
