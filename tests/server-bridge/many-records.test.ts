import { describe, expect, test } from "vitest";
import type { Change } from "#core/wire/contract.ts";
import { claim } from "./people.ts";
import { newId, randomText } from "./random.ts";
import { sealedRecord } from "./sealed.ts";
import { temporaryServer } from "./temporary-server.ts";

describe("many records", () => {
  test("10,000 go in within seconds and come back in pages, each once and in order", async () => {
    const server = await temporaryServer();
    const { call, person, vault } = await claim(server.url, server.code);
    const batches = Array.from({ length: 20 }, () =>
      Array.from({ length: 500 }, () => ({ record: sealedRecord(person.user.id, vault), base: 0 })),
    );
    const started = performance.now();
    for (const records of batches) {
      const { results } = await call("records.putMany", { records, key: newId() });
      expect(results.every((result) => "revision" in result)).toBe(true);
    }
    const written = performance.now();
    const changes: Change[] = [];
    for (let revision = 0, more = true; more; ) {
      const page = await call("records.since", { revision });
      changes.push(...page.changes);
      ({ revision, more } = page);
    }
    const read = performance.now();
    console.log(
      `10,000 records: written in ${Math.round(written - started)} ms, read in ${Math.round(read - written)} ms`,
    );
    expect(
      new Set(changes.map((change) => change.kind === "upsert" && change.record.id)).size,
    ).toBe(10_000);
    const revisions = changes.map((change) => change.revision);
    expect(revisions).toEqual(revisions.toSorted((a, b) => a - b));
    expect(written - started).toBeLessThan(15_000);
  });

  test("of a size that many do not fit into one answer come in several", async () => {
    const server = await temporaryServer();
    const { call, person, vault } = await claim(server.url, server.code);
    const secret = randomText(1_400_000);
    for (let n = 0; n < 8; n += 1) {
      const record = sealedRecord(person.user.id, vault, { secret });
      await call("records.put", { record, base: 0, key: newId() });
    }
    const lengths: number[] = [];
    for (let revision = 0, more = true; more; ) {
      const page = await call("records.since", { revision });
      lengths.push(page.changes.length);
      // One frame of the local channel, through which every answer goes, holds 8 MiB.
      expect(JSON.stringify(page).length).toBeLessThan(8 * 1024 * 1024);
      ({ revision, more } = page);
    }
    expect(lengths).toEqual([2, 2, 2, 2]);
  });
});
