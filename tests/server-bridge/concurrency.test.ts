import { describe, expect, test } from "vitest";
import { keptVersions } from "../../server-bridge/store/history.ts";
import { client } from "./client.ts";
import { claim, signIn } from "./people.ts";
import { newId } from "./random.ts";
import { nextVersion, sealedRecord } from "./sealed.ts";
import { sql } from "./seed.ts";
import { announced } from "./server-process.ts";
import { temporaryServer } from "./temporary-server.ts";

describe("twenty clients that edit one record (SEC-109)", () => {
  test("make one line of versions, over two servers, and none is overwritten unseen", async () => {
    const server = await temporaryServer();
    const owner = await claim(server.url, server.code);
    const other = await announced(server.data);
    const first = sealedRecord(owner.person.user.id, owner.vault);
    await owner.call("records.put", { record: first, base: 0, key: newId() });
    const edits = 3;
    const clients = await Promise.all(
      Array.from({ length: 20 }, () => signIn(server.url, owner.person)),
    );
    const written = await Promise.all(
      clients.map(async ({ signer }, n) => {
        const call = client(n % 2 === 0 ? server.url : other.url, signer);
        const mine: { version: number; signature: string }[] = [];
        while (mine.length < edits) {
          const { changes } = await call("records.since", { revision: 0 });
          const [current] = changes;
          if (current?.kind !== "upsert") throw new Error("The record is gone");
          const record = nextVersion({ ...first, version: current.record.version });
          const params = { record, base: current.revision, key: newId() };
          const outcome = await call("records.put", params).catch(({ code }) => code);
          if (outcome === "revision_conflict") continue;
          expect(outcome).toMatchObject({ revision: expect.any(Number) });
          mine.push({ version: record.version, signature: record.signature });
        }
        return mine;
      }),
    );
    const all = written.flat().toSorted((a, b) => a.version - b.version);
    expect(all.map(({ version }) => version)).toEqual(
      Array.from({ length: 20 * edits }, (_, n) => n + 2),
    );
    const kept = sql(server.data, (db) =>
      db.prepare("select version, signature from record_version order by version").all(),
    );
    expect(kept.map((row) => ({ ...row }))).toEqual(all.slice(-keptVersions));
  });
});

describe("a thousand writes that are each sent three times at once (SEC-109)", () => {
  test("happen a thousand times, each with one answer", { timeout: 240_000 }, async () => {
    const server = await temporaryServer();
    const { call, person, vault } = await claim(server.url, server.code);
    for (let batch = 0; batch < 20; batch += 1) {
      const writes = Array.from({ length: 50 }, () => ({
        record: sealedRecord(person.user.id, vault),
        base: 0,
        key: newId(),
      }));
      const answers = await Promise.all(
        writes.map((params) => Promise.all([1, 2, 3].map(() => call("records.put", params)))),
      );
      for (const same of answers)
        expect(new Set(same.map(({ revision }) => revision)).size).toBe(1);
    }
    const counts = sql(server.data, (db) => [
      db.prepare("select count(*) as n from record").get()?.n,
      db.prepare("select count(*) as n from record_version").get()?.n,
      db.prepare("select count(*) as n from audit where kind = 'record.written'").get()?.n,
    ]);
    expect(counts).toEqual([1000, 1000, 1000]);
  });
});
