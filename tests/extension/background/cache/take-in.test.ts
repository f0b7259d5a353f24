import { describe, expect, test, vi } from "vitest";
import { randomId } from "#core/crypto/random.ts";
import { cache, dropCache, readMeta } from "../../../../extension/background/cache/cache.ts";
import { findCandidates } from "../../../../extension/background/cache/candidates.ts";
import { readCatalogue } from "../../../../extension/background/cache/catalogue.ts";
import { takeIn } from "../../../../extension/background/cache/take-in.ts";
import {
  type Household,
  household,
  login,
  metaOf,
  type Saying,
  upsert,
} from "../records/household.ts";

async function settled(...records: Saying[]): Promise<Household> {
  await dropCache();
  const home = await household();
  const changes = await Promise.all(records.map(async (one) => upsert(await login(home, one))));
  await takeIn(home.keyring, { changes }, metaOf(home));
  return home;
}

const titlesAt = async ({ keyring }: Household, url: string) =>
  (await findCandidates(keyring, url)).map(({ summary }) => summary.title).toSorted();

/** All that the cache holds, as text: what somebody with the disk would search. */
async function dump(): Promise<string> {
  const db = await cache();
  const all = await Promise.all([...db.objectStoreNames].map((name) => db.getAll(name)));
  const text = (value: unknown): string =>
    value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : JSON.stringify(value);
  return all.flat().map(text).join("\n");
}

describe("the cache", () => {
  test("finds a record by the host of its linked URL and opens no other (SEC-26)", async () => {
    const home = await settled({ title: "Mail" }, { title: "Bank", url: "https://bank.example/" });
    expect(await titlesAt(home, "https://login.example.com/start?x#y")).toEqual(["Mail"]);
    expect(await titlesAt(home, "https://elsewhere.example.com/")).toEqual([]);
  });

  test("finds a domain-wide record on a sibling host", async () => {
    const home = await settled({ strategy: "domain", url: "https://shop.example.co.uk/" });
    expect(await titlesAt(home, "https://pay.example.co.uk/")).toEqual(["Mail"]);
    expect(await titlesAt(home, "https://other.co.uk/")).toEqual([]);
  });

  test("holds nothing that can be read (SEC-32)", async () => {
    await settled({
      title: "CANARY-title",
      username: "CANARY-user",
      password: "CANARY-password",
      url: "https://canary-host.example/",
    });
    expect(await dump()).not.toMatch(/canary/i);
  });

  test("forgets a record behind its tombstone", async () => {
    const id = randomId();
    const home = await settled({ id });
    const gone = { kind: "tombstone", id, vault: home.vault, revision: 2 } as const;
    await takeIn(home.keyring, { changes: [gone] }, metaOf(home, 2));
    expect(await titlesAt(home, "https://login.example.com/")).toEqual([]);
    expect(await readCatalogue(home.keys)).toEqual([]);
  });

  test("follows a record whose linked URL has moved", async () => {
    const id = randomId();
    const home = await settled({ id });
    const moved = await login(home, { id, version: 2, url: "https://sso.example.net/" });
    await takeIn(home.keyring, { changes: [upsert(moved, 2)] }, metaOf(home, 2));
    expect(await titlesAt(home, "https://login.example.com/")).toEqual([]);
    expect(await titlesAt(home, "https://sso.example.net/")).toEqual(["Mail"]);
  });

  test("keeps the newest of several versions in one answer", async () => {
    const id = randomId();
    const home = await settled();
    const first = await login(home, { id, title: "First" });
    const second = await login(home, { id, title: "Second", version: 2 });
    await takeIn(home.keyring, { changes: [upsert(first, 1), upsert(second, 2)] }, metaOf(home, 2));
    expect(await titlesAt(home, "https://login.example.com/")).toEqual(["Second"]);
  });

  test("keeps what it has when the server sends an older version", async () => {
    const id = randomId();
    const home = await settled({ id, version: 2, title: "Newer" });
    const older = await login(home, { id, version: 1, title: "Older" });
    const { refused } = await takeIn(
      home.keyring,
      { changes: [upsert(older, 9)] },
      metaOf(home, 9),
    );
    expect(refused).toBe(1);
    expect(await titlesAt(home, "https://login.example.com/")).toEqual(["Newer"]);
  });

  test.each([
    ["signed by nobody it knows", { author: randomId() }],
    ["whose signature is another record's", { signature: "other" }],
  ])("refuses a record %s and takes the others (SEC-73)", async (_, change) => {
    const home = await settled();
    const good = await login(home, { title: "Good" });
    const other = await login(home, { title: "Forged", ...("author" in change ? change : {}) });
    const forged = "signature" in change ? { ...other, signature: good.signature } : other;
    const { refused } = await takeIn(
      home.keyring,
      { changes: [upsert(forged, 1), upsert(good, 2)] },
      metaOf(home, 2),
    );
    expect(refused).toBe(1);
    expect(await titlesAt(home, "https://login.example.com/")).toEqual(["Good"]);
  });

  test("writes nothing when the person locks meanwhile (SEC-34)", async () => {
    const home = await settled();
    const changes = [upsert(await login(home, {}))];
    const taking = takeIn(home.keyring, { changes }, metaOf(home));
    await home.keyring.forget();
    await expect(taking).rejects.toMatchObject({ code: "locked" });
    expect(await (await cache()).count("records")).toBe(0);
  });

  test("knows how many records there are without counting them anew", async () => {
    const [first, second] = [randomId(), randomId()];
    const home = await settled({ id: first }, { id: second });
    const counting = vi.spyOn(IDBObjectStore.prototype, "count");
    const changed = await login(home, { id: first, version: 2 });
    const gone = [second, randomId()].map(
      (id) => ({ kind: "tombstone", id, vault: home.vault, revision: 3 }) as const,
    );
    const added = upsert(await login(home, { title: "New" }), 2);
    const changes = [upsert(changed, 2), added, added, ...gone];
    await takeIn(home.keyring, { changes }, metaOf(home, 3));
    expect(counting).not.toHaveBeenCalled();
    counting.mockRestore();
    expect((await readMeta())?.records).toBe(2);
    expect(await (await cache()).count("records")).toBe(2);
  });

  test("lets pages look up while it hears that nothing is new", async () => {
    const home = await settled({});
    const opening = vi.spyOn(await cache(), "transaction");
    await takeIn(home.keyring, { changes: [] }, metaOf(home, 7));
    expect(opening.mock.calls).toEqual([["meta", "readwrite"]]);
    opening.mockRestore();
    expect(await readMeta()).toMatchObject({ revision: 7, records: 1 });
  });

  test("lists every record in the catalogue, also after more came", async () => {
    const home = await settled(...Array.from({ length: 90 }, (_, n) => ({ title: `Login ${n}` })));
    await takeIn(
      home.keyring,
      { changes: [upsert(await login(home, { title: "Late" }), 91)] },
      metaOf(home, 91),
    );
    const titles = (await readCatalogue(home.keys)).map(({ summary }) => summary.title);
    expect(titles).toHaveLength(91);
    expect(titles).toContain("Late");
  });
});
