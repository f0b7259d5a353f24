import { describe, expect, test } from "vitest";
import type { WholeRecord } from "#core/vault/sealed-record.ts";
import { WireError } from "#core/wire/error.ts";
import { client, type Signer } from "./client.ts";
import { claim } from "./people.ts";
import { newId } from "./random.ts";
import { nextVersion, sealedRecord } from "./sealed.ts";
import { sql } from "./seed.ts";
import { announced } from "./server-process.ts";
import { temporaryDirectory } from "./temporary-server.ts";

/** 200 with LATCHKEY_LONG set: some minutes. */
const cycles = process.env.LATCHKEY_LONG === undefined ? 15 : 200;
const writers = 20;

/** One record and what is known of it: what was acknowledged, and what may have gone in besides. */
type Written = { record: WholeRecord; revision: number; underway: WholeRecord | undefined };

/** Write versions of `written` until the server is gone. @returns how many were acknowledged */
async function keepWriting(url: string, signer: Signer, written: Written): Promise<number> {
  const call = client(url, signer);
  for (let acknowledged = 0; ; acknowledged += 1) {
    const record = written.revision === 0 ? written.record : nextVersion(written.record);
    written.underway = record;
    try {
      const params = { record, base: written.revision, key: newId() };
      const { revision } = await call("records.put", params);
      Object.assign(written, { record, revision, underway: undefined });
    } catch (reason) {
      // Whatever the server says is a failure of this test; only its silence is expected.
      if (reason instanceof WireError) throw reason;
      return acknowledged;
    }
  }
}

describe("a server that is killed while twenty write (SEC-100)", () => {
  test(`loses no acknowledged write in ${cycles} kills and is back within 5 s`, {
    timeout: cycles * 20_000,
  }, async () => {
    const data = temporaryDirectory();
    let server = await announced(data);
    const { person, vault, signer } = await claim(server.url, server.setupCode ?? "");
    const records: Written[] = Array.from({ length: writers }, () => ({
      record: sealedRecord(person.user.id, vault),
      revision: 0,
      underway: undefined,
    }));
    let acknowledged = 0;
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      const { url, kill, ended } = server;
      const writing = records.map((written) => keepWriting(url, signer, written));
      setTimeout(() => kill("SIGKILL"), 50 + Math.random() * 450);
      acknowledged += (await Promise.all(writing)).reduce((sum, count) => sum + count, 0);
      expect(await ended).toBe("SIGKILL");

      server = await announced(data);
      expect(sql(data, (db) => db.prepare("pragma integrity_check").get())).toEqual({
        integrity_check: "ok",
      });
      const stored = await everything(server.url, signer);
      for (const written of records) settle(written, stored.get(written.record.id));
    }
    expect(acknowledged).toBeGreaterThan(cycles);
  });
});

async function everything(url: string, signer: Signer) {
  const { changes } = await client(url, signer)("records.since", { revision: 0 });
  return new Map(
    changes.flatMap((change) =>
      change.kind === "upsert" ? [[change.record.id, change] as const] : [],
    ),
  );
}

/** What is stored is what was acknowledged last, or what was underway, whole; go on from there. */
function settle(
  written: Written,
  stored: { readonly revision: number; readonly record: object } | undefined,
): void {
  if (stored === undefined) {
    expect(written.revision).toBe(0);
    return;
  }
  const known = [written.underway, written.revision === 0 ? undefined : written.record];
  expect(known).toContainEqual(stored.record);
  Object.assign(written, { record: stored.record, revision: stored.revision, underway: undefined });
}
