import { describe, expect, test } from "vitest";
import { claim, signIn } from "./people.ts";
import { newId } from "./random.ts";
import { nextVersion, sealedRecord } from "./sealed.ts";
import { temporaryServer } from "./temporary-server.ts";

async function owner() {
  const server = await temporaryServer();
  return claim(server.url, server.code);
}

describe("a record", () => {
  test("that was written is found by what comes after the revision before", async () => {
    const { call, person, vault } = await owner();
    const before = await call("records.since", { revision: 0 });
    expect(before.changes).toEqual([]);
    const record = sealedRecord(person.user.id, vault);
    const { revision } = await call("records.put", { record, base: 0, key: newId() });
    const after = await call("records.since", { revision: before.revision });
    expect(after).toMatchObject({
      changes: [{ kind: "upsert", revision, record }],
      revision,
      more: false,
    });
  });

  test("is not written over a revision that is no longer current", async () => {
    const { call, person, vault } = await owner();
    const record = sealedRecord(person.user.id, vault);
    const { revision } = await call("records.put", { record, base: 0, key: newId() });
    const second = nextVersion(record);
    await call("records.put", { record: second, base: revision, key: newId() });
    const late = call("records.put", { record: nextVersion(record), base: revision, key: newId() });
    await expect(late).rejects.toMatchObject({ code: "revision_conflict" });
  });
});

describe("signing in", () => {
  test("on a second device reads what the first wrote", async () => {
    const server = await temporaryServer();
    const first = await claim(server.url, server.code);
    const record = sealedRecord(first.person.user.id, first.vault);
    await first.call("records.put", { record, base: 0, key: newId() });
    const second = await signIn(server.url, first.person);
    const { changes } = await second.call("records.since", { revision: 0 });
    expect(changes).toMatchObject([{ record: { id: record.id } }]);
  });
});
