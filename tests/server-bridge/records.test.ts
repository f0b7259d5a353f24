import { describe, expect, test } from "vitest";
import type { WholeRecord } from "#core/vault/sealed-record.ts";
import { claim, newVault, signIn } from "./people.ts";
import { newId } from "./random.ts";
import { nextVersion, sealedRecord } from "./sealed.ts";
import { colleague, grant, sql, stranger } from "./seed.ts";
import { temporaryServer } from "./temporary-server.ts";

async function household() {
  const server = await temporaryServer();
  const owner = await claim(server.url, server.code);
  const { id: author } = owner.person.user;
  const record = sealedRecord(author, owner.vault);
  const { revision } = await owner.call("records.put", { record, base: 0, key: newId() });
  return { server, owner, author, record, revision };
}

describe("a record", () => {
  test("that was written is found by what comes after the revision before", async () => {
    const { owner, record, revision } = await household();
    const found = await owner.call("records.since", { revision: revision - 1 });
    expect(found).toMatchObject({
      changes: [{ kind: "upsert", revision, record }],
      revision,
      more: false,
    });
    expect(await owner.call("records.since", { revision })).toMatchObject({ changes: [] });
  });

  test("is pulled on every device of its author", async () => {
    const { server, owner, record } = await household();
    const second = await signIn(server.url, owner.person);
    const { changes } = await second.call("records.since", { revision: 0 });
    expect(changes).toMatchObject([{ record }]);
  });

  test("in its next version replaces the one before, whose secret can still be asked for", async () => {
    const { owner, record, revision } = await household();
    const second = nextVersion(record);
    await owner.call("records.put", { record: second, base: revision, key: newId() });
    const { changes } = await owner.call("records.since", { revision: 0 });
    expect(changes).toMatchObject([{ record: second }]);
    for (const { id, version, secret } of [record, second]) {
      expect(await owner.call("records.secret", { id, version })).toEqual({ secret });
    }
  });

  test("is not written over a revision that is no longer current", async () => {
    const { owner, record, revision } = await household();
    const next = nextVersion(record);
    await owner.call("records.put", { record: next, base: revision, key: newId() });
    for (const base of [0, revision, revision + 100]) {
      const late = owner.call("records.put", { record: nextVersion(record), base, key: newId() });
      await expect(late).rejects.toMatchObject({ code: "revision_conflict" });
    }
  });

  const wrong: readonly (readonly [string, Partial<WholeRecord>, string])[] = [
    ["a version that skips one", { version: 3 }, "bad_request"],
    ["the same version again", { version: 1 }, "bad_request"],
    ["an epoch that the vault has no key of", { epoch: 2 }, "bad_request"],
    ["another author", { author: newId() }, "forbidden"],
    ["a vault that is not there", { vault: newId() }, "not_found"],
  ];
  test.each(wrong)("is not written with %s", async (_, change, code) => {
    const { owner, record, revision } = await household();
    const next = nextVersion(record, change);
    const writing = owner.call("records.put", { record: next, base: revision, key: newId() });
    await expect(writing).rejects.toMatchObject({ code });
    const { changes } = await owner.call("records.since", { revision: 0 });
    expect(changes).toMatchObject([{ record }]);
  });

  test("does not move to another vault", async () => {
    const { owner, record, revision } = await household();
    const { id, name, fetchOnUse, keys } = newVault();
    await owner.call("vaults.put", { id, name, fetchOnUse, key: keys[0] });
    const moved = nextVersion(record, { vault: id });
    const moving = owner.call("records.put", { record: moved, base: revision, key: newId() });
    await expect(moving).rejects.toMatchObject({ code: "not_found" });
  });

  test("that was deleted is a tombstone, and nothing of its content is kept", async () => {
    const { server, owner, record, revision } = await household();
    const { id, version } = record;
    const params = { id, base: revision, key: newId() };
    const deleted = await owner.call("records.delete", params);
    const { changes } = await owner.call("records.since", { revision: 0 });
    const tombstone = { kind: "tombstone", revision: deleted.revision, id, vault: record.vault };
    expect(changes).toEqual([tombstone]);
    const asking = owner.call("records.secret", { id, version });
    await expect(asking).rejects.toMatchObject({ code: "not_found" });
    const kept = sql(server.data, (db) =>
      JSON.stringify(db.prepare("select * from record_version").all()),
    );
    expect(kept).toBe("[]");
  });

  test("that was deleted can be written over its tombstone only", async () => {
    const { owner, record, revision } = await household();
    const params = { id: record.id, base: revision, key: newId() };
    const deleted = await owner.call("records.delete", params);
    const again = nextVersion(record);
    for (const base of [0, revision]) {
      const writing = owner.call("records.put", { record: again, base, key: newId() });
      await expect(writing).rejects.toMatchObject({ code: "revision_conflict" });
    }
    await owner.call("records.put", { record: again, base: deleted.revision, key: newId() });
    const { changes } = await owner.call("records.since", { revision: 0 });
    expect(changes).toMatchObject([{ kind: "upsert", record: again }]);
  });

  test.each([
    ["over a stale revision", 100, "revision_conflict"],
    ["twice", 0, "not_found"],
  ])("is not deleted %s", async (_, off, code) => {
    const { owner, record, revision } = await household();
    const { id } = record;
    let base = revision;
    if (off === 0) {
      ({ revision: base } = await owner.call("records.delete", { id, base, key: newId() }));
    }
    const deleting = owner.call("records.delete", { id, base: base + off, key: newId() });
    await expect(deleting).rejects.toMatchObject({ code });
  });
});

describe("many records at once", () => {
  test("are judged one by one, in order, also where one follows another", async () => {
    const { owner, author, record, revision } = await household();
    const fresh = sealedRecord(author, owner.vault);
    const { results } = await owner.call("records.putMany", {
      key: newId(),
      records: [
        { record: fresh, base: 0 },
        { record: sealedRecord(newId(), owner.vault), base: 0 },
        { record: nextVersion(record), base: revision },
        { record: nextVersion(record), base: revision },
        { record: sealedRecord(author, newId()), base: 0 },
      ],
    });
    expect(results).toEqual([
      { revision: revision + 1 },
      { code: "forbidden" },
      { revision: revision + 3 },
      { code: "revision_conflict" },
      { code: "not_found" },
    ]);
    const { changes } = await owner.call("records.since", { revision });
    expect(changes.map((change) => change.kind === "upsert" && change.record.id)).toEqual([
      fresh.id,
      record.id,
    ]);
  });

  test("can be two versions of one record", async () => {
    const { owner, author, revision } = await household();
    const first = sealedRecord(author, owner.vault);
    const second = nextVersion(first);
    const records = [
      { record: first, base: 0 },
      { record: second, base: revision + 1 },
    ];
    const { results } = await owner.call("records.putMany", { key: newId(), records });
    expect(results).toEqual([{ revision: revision + 1 }, { revision: revision + 2 }]);
    const { changes } = await owner.call("records.since", { revision });
    expect(changes).toMatchObject([{ record: second }]);
  });

  test("come in pages of the asked-for length", async () => {
    const { owner, author, revision } = await household();
    const records = Array.from({ length: 7 }, () => ({
      record: sealedRecord(author, owner.vault),
      base: 0,
    }));
    await owner.call("records.putMany", { key: newId(), records });
    const lengths = [];
    for (let page = { revision, more: true }; page.more; ) {
      const next = await owner.call("records.since", { revision: page.revision, limit: 3 });
      lengths.push(next.changes.length);
      page = next;
    }
    expect(lengths).toEqual([3, 3, 1]);
  });
});

describe("who is no member of a record's vault", () => {
  test.each([
    ["a colleague", true],
    ["a stranger", false],
  ])("%s, finds the record as little as one that is not there (SEC-81)", async (_, same) => {
    const { server, owner, record, revision } = await household();
    const { call, person } = same ? await colleague(server, owner) : await stranger(server);
    expect(await call("records.since", { revision: 0 })).toMatchObject({ changes: [] });
    const author = person.user.id;
    for (const id of [record.id, newId()]) {
      const key = newId();
      const next = nextVersion(record, { id, author });
      const answers = await Promise.allSettled([
        call("records.secret", { id, version: 1 }),
        call("records.delete", { id, base: revision, key: newId() }),
        call("records.put", { record: next, base: revision, key }),
      ]);
      for (const answer of answers) {
        const reason = answer.status === "rejected" ? answer.reason.toJSON() : answer.value;
        expect(reason).toEqual({ code: "not_found", message: "No such thing here" });
      }
    }
    expect((await owner.call("records.since", { revision: 0 })).changes).toMatchObject([
      { revision, record },
    ]);
  });

  test("cannot put a record with a taken id into a vault of their own", async () => {
    const { server, record } = await household();
    const other = await stranger(server);
    const same = sealedRecord(other.person.user.id, other.vault, { id: record.id });
    const writing = other.call("records.put", { record: same, base: 0, key: newId() });
    await expect(writing).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a member with the right to", () => {
  test("read pulls a record and writes none", async () => {
    const { server, owner, record, revision } = await household();
    const reader = await colleague(server, owner);
    const { id: author } = reader.person.user;
    grant(server.data, owner.vault, author, "read");
    const { changes } = await reader.call("records.since", { revision: 0 });
    expect(changes).toMatchObject([{ record }]);
    const { id, version, secret } = record;
    expect(await reader.call("records.secret", { id, version })).toEqual({ secret });
    const next = nextVersion(record, { author });
    const forbidden = { code: "forbidden" };
    const put = reader.call("records.put", { record: next, base: revision, key: newId() });
    await expect(put).rejects.toMatchObject(forbidden);
    const deleting = reader.call("records.delete", { id, base: revision, key: newId() });
    await expect(deleting).rejects.toMatchObject(forbidden);
  });

  test("write writes the next version of a colleague's record, as themselves", async () => {
    const { server, owner, record, revision } = await household();
    const writer = await colleague(server, owner);
    const { id: author } = writer.person.user;
    grant(server.data, owner.vault, author, "write");
    const next = nextVersion(record, { author });
    await writer.call("records.put", { record: next, base: revision, key: newId() });
    const { changes } = await owner.call("records.since", { revision });
    expect(changes).toMatchObject([{ record: next }]);
  });
});

describe("a write that is asked for again with its key", () => {
  test("gets the same answer and happens once", async () => {
    const { owner, author } = await household();
    const params = { record: sealedRecord(author, owner.vault), base: 0, key: newId() };
    const first = await owner.call("records.put", params);
    expect(await owner.call("records.put", params)).toEqual(first);
    const deletion = { id: params.record.id, base: first.revision, key: newId() };
    const deleted = await owner.call("records.delete", deletion);
    expect(await owner.call("records.delete", deletion)).toEqual(deleted);
  });

  test("is judged anew when it was refused the first time", async () => {
    const { owner, record, revision } = await household();
    const params = { record: nextVersion(record), base: revision + 1, key: newId() };
    const early = owner.call("records.put", params);
    await expect(early).rejects.toMatchObject({ code: "revision_conflict" });
    await owner.call("records.put", { ...params, base: revision });
  });

  test("is a bad request when it is another write", async () => {
    const { owner, author } = await household();
    const key = newId();
    await owner.call("records.put", { record: sealedRecord(author, owner.vault), base: 0, key });
    const other = sealedRecord(author, owner.vault);
    const putting = owner.call("records.put", { record: other, base: 0, key });
    await expect(putting).rejects.toMatchObject({ code: "bad_request" });
  });

  test("belongs to whoever chose the key: another person's is another write", async () => {
    const { server, owner, author } = await household();
    const other = await stranger(server);
    const key = newId();
    await owner.call("records.put", { record: sealedRecord(author, owner.vault), base: 0, key });
    const theirs = sealedRecord(other.person.user.id, other.vault);
    await other.call("records.put", { record: theirs, base: 0, key });
  });
});
