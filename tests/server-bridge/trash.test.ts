import { describe, expect, test } from "vitest";
import { trashKeptMs } from "#core/wire/trash-contract.ts";
import { client } from "./client.ts";
import { claim, newVault, type SignedIn, signIn } from "./people.ts";
import { newId } from "./random.ts";
import { nextVersion, sealedRecord } from "./sealed.ts";
import { colleague, grant, sql, stranger } from "./seed.ts";
import { temporaryDirectory, temporaryServer } from "./temporary-server.ts";

/** An organisation with one record, and what its owner may do with it. */
async function household(now: () => number = Date.now) {
  const server = await temporaryServer({ now });
  const owner = await claim(server.url, server.code);
  const record = sealedRecord(owner.person.user.id, owner.vault);
  const { revision } = await owner.call("records.put", { record, base: 0, key: newId() });
  return { server, owner, record, revision };
}

type Way = "records.trash" | "records.restore" | "records.purge";

async function go(who: Pick<SignedIn, "call">, way: Way, id: string, base: number) {
  const { results } = await who.call(way, { records: [{ id, base }], key: newId() });
  const [result] = results;
  if (result === undefined) throw new Error("No answer");
  return result;
}

/** As {@link go}, where it must go well. Answers the revision. */
async function gone(who: Pick<SignedIn, "call">, way: Way, id: string, base: number) {
  const result = await go(who, way, id, base);
  if ("code" in result) throw new Error(result.code);
  return result.revision;
}

const kinds = async ({ call }: SignedIn) =>
  (await call("audit.list", {})).entries.map(({ kind }) => kind);

describe("a record in the trash", () => {
  test("is a tombstone to every client, whatever it knew, and its secret is not handed out", async () => {
    const { owner, record, revision } = await household();
    const trashed = await gone(owner, "records.trash", record.id, revision);
    const { id, vault } = record;
    for (const known of [0, revision]) {
      const { changes } = await owner.call("records.since", { revision: known });
      expect(changes).toEqual([{ kind: "tombstone", revision: trashed, id, vault }]);
    }
    const asking = owner.call("records.secret", { id, version: 1 });
    await expect(asking).rejects.toMatchObject({ code: "not_found" });
  });

  test("is listed with who threw it away, when and on which device, without its secret", async () => {
    const { owner, record, revision } = await household();
    const before = Date.now();
    const trashed = await gone(owner, "records.trash", record.id, revision);
    const { secret: _, ...sealed } = record;
    const listed = await owner.call("records.trashed", {});
    expect(listed).toEqual({
      records: [
        {
          record: sealed,
          revision: trashed,
          trashedAt: expect.any(Number),
          trashedBy: owner.person.user.id,
          trashedOn: owner.device.id,
        },
      ],
      total: 1,
      more: false,
    });
    expect(listed.records[0]?.trashedAt).toBeGreaterThanOrEqual(before);
  });

  test("comes back as it was, for everybody", async () => {
    const { owner, record, revision } = await household();
    const trashed = await gone(owner, "records.trash", record.id, revision);
    const restored = await gone(owner, "records.restore", record.id, trashed);
    const { changes } = await owner.call("records.since", { revision: trashed });
    expect(changes).toEqual([{ kind: "upsert", revision: restored, record }]);
    expect(await owner.call("records.trashed", {})).toMatchObject({ records: [], total: 0 });
    const { id, version, secret } = record;
    expect(await owner.call("records.secret", { id, version })).toEqual({ secret });
  });

  test("is no longer to be had once it was purged, and nothing of its content is kept", async () => {
    const { server, owner, record, revision } = await household();
    const trashed = await gone(owner, "records.trash", record.id, revision);
    const purged = await gone(owner, "records.purge", record.id, trashed);
    expect(await go(owner, "records.restore", record.id, purged)).toEqual({ code: "not_found" });
    const { changes } = await owner.call("records.since", { revision: 0 });
    expect(changes).toMatchObject([{ kind: "tombstone", revision: purged }]);
    const kept = sql(server.data, (db) => db.prepare("select * from record_version").all());
    expect(kept).toEqual([]);
  });

  test("is deleted at once by a client that knows of no trash", async () => {
    const { owner, record, revision } = await household();
    const base = await gone(owner, "records.trash", record.id, revision);
    await owner.call("records.delete", { id: record.id, base, key: newId() });
    expect(await owner.call("records.trashed", {})).toMatchObject({ records: [], total: 0 });
  });

  test("comes out of it when somebody writes over it, and only over what they know", async () => {
    const { owner, record, revision } = await household();
    const trashed = await gone(owner, "records.trash", record.id, revision);
    const next = nextVersion(record);
    const stale = owner.call("records.put", { record: next, base: revision, key: newId() });
    await expect(stale).rejects.toMatchObject({ code: "revision_conflict" });
    await owner.call("records.put", { record: next, base: trashed, key: newId() });
    const { changes } = await owner.call("records.since", { revision: 0 });
    expect(changes).toMatchObject([{ kind: "upsert", record: next }]);
    expect(await owner.call("records.trashed", {})).toMatchObject({ total: 0 });
  });

  test("is noted in the log: thrown away, restored, deleted", async () => {
    const { owner, record, revision } = await household();
    const trashed = await gone(owner, "records.trash", record.id, revision);
    const restored = await gone(owner, "records.restore", record.id, trashed);
    const again = await gone(owner, "records.trash", record.id, restored);
    await gone(owner, "records.purge", record.id, again);
    expect((await kinds(owner)).slice(0, 4)).toEqual([
      "record.deleted",
      "record.trashed",
      "record.restored",
      "record.trashed",
    ]);
  });
});

describe("into the trash and out of it goes a record", () => {
  test.each<[string, Way]>([
    ["restored", "records.restore"],
    ["purged", "records.purge"],
  ])("only when it is in there: a live one is not %s", async (_, way) => {
    const { owner, record, revision } = await household();
    expect(await go(owner, way, record.id, revision)).toEqual({ code: "not_found" });
    const { changes } = await owner.call("records.since", { revision: 0 });
    expect(changes).toMatchObject([{ kind: "upsert", revision }]);
  });

  test("over the revision that was seen: undoing after somebody else's change is a conflict", async () => {
    const { owner, record, revision } = await household();
    const { id } = record;
    const trashed = await gone(owner, "records.trash", id, revision);
    const restored = await gone(owner, "records.restore", id, trashed);
    const next = nextVersion(record);
    await owner.call("records.put", { record: next, base: restored, key: newId() });
    const conflict = { code: "revision_conflict" };
    expect(await go(owner, "records.restore", id, trashed)).toEqual(conflict);
    expect(await go(owner, "records.trash", id, restored)).toEqual(conflict);
    const { changes } = await owner.call("records.since", { revision: 0 });
    expect(changes).toMatchObject([{ kind: "upsert", record: next }]);
  });

  test("once per key, and once where one call names it twice", async () => {
    const { owner, record, revision } = await household();
    const one = { id: record.id, base: revision };
    const params = { records: [one, one], key: newId() };
    const first = await owner.call("records.trash", params);
    expect(first.results).toEqual([{ revision: revision + 1 }, { code: "revision_conflict" }]);
    expect(await owner.call("records.trash", params)).toEqual(first);
  });

  test("each judged by itself", async () => {
    const { owner, record, revision } = await household();
    const { results } = await owner.call("records.trash", {
      records: [
        { id: newId(), base: 1 },
        { id: record.id, base: revision },
      ],
      key: newId(),
    });
    expect(results).toEqual([{ code: "not_found" }, { revision: revision + 2 }]);
  });

  test("of those who may write; others find what is not there (SEC-81)", async () => {
    const { server, owner, record, revision } = await household();
    const reader = await colleague(server, owner);
    grant(server.data, owner.vault, reader.person.user.id, "read");
    const others = [await colleague(server, owner), await stranger(server)];
    const trashed = await gone(owner, "records.trash", record.id, revision);
    for (const way of ["records.trash", "records.restore", "records.purge"] as const) {
      const base = trashed;
      expect(await go(reader, way, record.id, base)).toEqual({ code: "forbidden" });
      for (const other of others) {
        expect(await go(other, way, record.id, base)).toEqual({ code: "not_found" });
        expect(await go(other, way, newId(), base)).toEqual({ code: "not_found" });
      }
    }
    expect(await reader.call("records.trashed", {})).toMatchObject({ total: 1 });
    for (const other of others) {
      expect(await other.call("records.trashed", {})).toMatchObject({ records: [], total: 0 });
    }
  });

  test("not on a server that answers reads only", async () => {
    const { server, owner, record, revision } = await household();
    const reading = await temporaryServer({ data: server.data, readOnly: true });
    const { signer } = owner;
    const { results } = await owner.call("records.trash", {
      records: [{ id: record.id, base: revision }],
      key: newId(),
    });
    expect(results).toHaveLength(1);
    const call = client(reading.url, signer);
    const params = { records: [{ id: record.id, base: revision + 1 }], key: newId() };
    await expect(call("records.restore", params)).rejects.toMatchObject({
      code: "server_read_only",
    });
    expect(await call("records.trashed", {})).toMatchObject({ total: 1 });
  });
});

describe("the trash", () => {
  test("is told in pages, the last thrown away first", async () => {
    const { owner } = await household();
    const records = Array.from({ length: 7 }, () =>
      sealedRecord(owner.person.user.id, owner.vault),
    );
    const batch = records.map((record) => ({ record, base: 0 }));
    const put = await owner.call("records.putMany", { records: batch, key: newId() });
    const named = records.map(({ id }, n) => {
      const result = put.results[n];
      return { id, base: result !== undefined && "revision" in result ? result.revision : 0 };
    });
    await owner.call("records.trash", { records: named, key: newId() });
    const seen: string[] = [];
    let before: number | undefined;
    for (let more = true; more; ) {
      const asked = before === undefined ? { limit: 3 } : { limit: 3, before };
      const page = await owner.call("records.trashed", asked);
      expect(page.total).toBe(7);
      seen.push(...page.records.map(({ record }) => record.id));
      before = page.records.at(-1)?.revision;
      ({ more } = page);
    }
    expect(seen).toEqual(records.map(({ id }) => id).toReversed());
  });

  test("keeps a record 30 days, then a tombstone is left, and the log says so", async () => {
    let now = Date.now();
    const data = temporaryDirectory();
    const first = await temporaryServer({ data, now: () => now });
    const owner = await claim(first.url, first.code);
    const vault = newVault();
    const { id, name, fetchOnUse, keys } = vault;
    await owner.call("vaults.put", { id, name, fetchOnUse, key: keys[0] });
    const [old, young] = [0, 1].map(() => sealedRecord(owner.person.user.id, id));
    if (old === undefined || young === undefined) throw new Error("No records");
    const put = (record: typeof old) =>
      owner.call("records.put", { record, base: 0, key: newId() });
    await gone(owner, "records.trash", old.id, (await put(old)).revision);
    now += 2;
    const youngThere = await gone(owner, "records.trash", young.id, (await put(young)).revision);
    now += trashKeptMs - 1;
    // A server tidies up when it starts, and every hour.
    await temporaryServer({ data, now: () => now });
    // 30 days unused end a session: who comes back signs in anew.
    const again = await signIn(first.url, owner.person);
    const { changes } = await client(first.url, again.signer, { time: now })("records.since", {
      revision: 0,
    });
    expect(changes.map((change) => change.kind)).toEqual(["tombstone", "tombstone"]);
    expect(changes.at(-1)).toMatchObject({ id: old.id });
    const left = sql(data, (db) => db.prepare("select record_id from record_version").all());
    expect(left).toEqual([{ record_id: young.id }]);
    const note = sql(data, (db) =>
      db.prepare("select * from audit where kind = 'record.deleted'").all(),
    );
    expect(note).toMatchObject([{ record_id: old.id, vault_id: id, user_id: null }]);
    expect(changes).toContainEqual(expect.objectContaining({ revision: youngThere }));
  });

  test("is not emptied by a server that answers reads only", async () => {
    let now = Date.now();
    const { server, owner, record, revision } = await household(() => now);
    await gone(owner, "records.trash", record.id, revision);
    now += trashKeptMs + 1;
    await temporaryServer({ data: server.data, readOnly: true, now: () => now });
    const kept = sql(server.data, (db) => db.prepare("select * from record_version").all());
    expect(kept).toHaveLength(1);
  });
});
