import { describe, expect, test } from "vitest";
import type { WholeRecord } from "#core/vault/sealed-record.ts";
import { keptVersions, versionKeptMs } from "../../server-bridge/store/history.ts";
import { claim, type SignedIn, signIn } from "./people.ts";
import { newId } from "./random.ts";
import { nextVersion, sealedRecord } from "./sealed.ts";
import { colleague, grant, sql, stranger } from "./seed.ts";
import { temporaryDirectory, temporaryServer } from "./temporary-server.ts";

/** A record of `count` versions, the oldest first. */
async function written(owner: SignedIn & { vault: string }, count: number) {
  const versions: WholeRecord[] = [];
  let base = 0;
  for (let version = 1; version <= count; version += 1) {
    const last = versions.at(-1);
    const record =
      last === undefined
        ? sealedRecord(owner.person.user.id, owner.vault)
        : nextVersion(last, { secret: newId() });
    ({ revision: base } = await owner.call("records.put", { record, base, key: newId() }));
    versions.push(record);
  }
  const { id = "" } = versions[0] ?? {};
  return { id, versions, revision: base };
}

async function household() {
  const server = await temporaryServer();
  return { server, owner: await claim(server.url, server.code) };
}

describe("the history of a record", () => {
  test("has each version whole, the newest first, with the device that wrote it", async () => {
    const { server, owner } = await household();
    const { id, versions, revision } = await written(owner, 2);
    const other = await signIn(server.url, owner.person);
    const third = nextVersion(versions[1] as WholeRecord);
    await other.call("records.put", { record: third, base: revision, key: newId() });
    const history = await owner.call("records.history", { id });
    expect(history).toEqual({
      versions: [
        { record: third, device: other.device.id },
        { record: versions[1], device: owner.device.id },
        { record: versions[0], device: owner.device.id },
      ],
      more: false,
    });
  });

  test("comes in pages", async () => {
    const { owner } = await household();
    const { id } = await written(owner, 5);
    const first = await owner.call("records.history", { id, limit: 3 });
    expect(first.versions.map(({ record }) => record.version)).toEqual([5, 4, 3]);
    expect(first.more).toBe(true);
    const rest = await owner.call("records.history", { id, before: 3 });
    expect(rest.versions.map(({ record }) => record.version)).toEqual([2, 1]);
    expect(rest.more).toBe(false);
  });

  test("is no part of what a client pulls", async () => {
    const { owner } = await household();
    const { versions } = await written(owner, 4);
    const { changes } = await owner.call("records.since", { revision: 0 });
    expect(changes).toMatchObject([{ kind: "upsert", record: versions[3] }]);
  });

  test("keeps the last twenty versions", async () => {
    const { server, owner } = await household();
    const { id } = await written(owner, keptVersions + 3);
    const { versions } = await owner.call("records.history", { id });
    expect(versions.map(({ record }) => record.version)).toEqual(
      Array.from({ length: keptVersions }, (_, n) => keptVersions + 3 - n),
    );
    const rows = sql(server.data, (db) => db.prepare("select * from record_version").all());
    expect(rows).toHaveLength(keptVersions);
  });

  test("keeps a version for a year after it was superseded, the newest for good", async () => {
    let now = Date.now();
    const data = temporaryDirectory();
    const server = await temporaryServer({ data, now: () => now });
    const owner = await claim(server.url, server.code);
    const { versions, revision } = await written(owner, 2);
    now += 1000;
    const third = nextVersion(versions[1] as WholeRecord);
    await owner.call("records.put", { record: third, base: revision, key: newId() });
    const kept = () =>
      sql(data, (db) =>
        db.prepare("select version from record_version order by version").all(),
      ).map(({ version }) => version);
    now += versionKeptMs;
    // A server tidies up when it starts, and every hour.
    await temporaryServer({ data, now: () => now });
    expect(kept()).toEqual([2, 3]);
    now += versionKeptMs;
    await temporaryServer({ data, now: () => now });
    expect(kept()).toEqual([3]);
  });

  test("is noted in the log before it is answered, and stays in where that cannot be", async () => {
    const { server, owner } = await household();
    const { id } = await written(owner, 2);
    await owner.call("records.history", { id });
    const { entries } = await owner.call("audit.list", {});
    expect(entries[0]).toMatchObject({ kind: "record.fetched", record: id });
    sql(server.data, (db) =>
      db.exec("create trigger full before insert on audit begin select raise(abort, 'no'); end"),
    );
    await expect(owner.call("records.history", { id })).rejects.toMatchObject({ code: "internal" });
  });

  test("is for those who may read the record, whoever wrote it (SEC-81)", async () => {
    const { server, owner } = await household();
    const { id, versions } = await written(owner, 2);
    const reader = await colleague(server, owner);
    grant(server.data, owner.vault, reader.person.user.id, "read");
    expect((await reader.call("records.history", { id })).versions).toHaveLength(versions.length);
    for (const other of [await colleague(server, owner), await stranger(server)]) {
      for (const asked of [id, newId()]) {
        const asking = other.call("records.history", { id: asked });
        await expect(asking).rejects.toMatchObject({ code: "not_found" });
      }
    }
  });

  test("is nobody's while the record is in the trash, and whole again afterwards", async () => {
    const { owner } = await household();
    const { id, revision } = await written(owner, 3);
    const named = (base: number) => ({ records: [{ id, base }], key: newId() });
    await owner.call("records.trash", named(revision));
    const asking = owner.call("records.history", { id });
    await expect(asking).rejects.toMatchObject({ code: "not_found" });
    await owner.call("records.restore", named(revision + 1));
    expect((await owner.call("records.history", { id })).versions).toHaveLength(3);
  });

  test("of two versions in one call has both, the first superseded", async () => {
    const { server, owner } = await household();
    const first = sealedRecord(owner.person.user.id, owner.vault);
    const { revision } = await owner.call("records.put", { record: first, base: 0, key: newId() });
    const second = nextVersion(first);
    const third = nextVersion(second);
    await owner.call("records.putMany", {
      records: [
        { record: second, base: revision },
        { record: third, base: revision + 1 },
      ],
      key: newId(),
    });
    const rows = sql(server.data, (db) =>
      db.prepare("select version from record_version where superseded_at is null").all(),
    );
    expect(rows).toEqual([{ version: 3 }]);
  });
});
