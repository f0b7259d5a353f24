/** What every store must do, whatever database it is built on. */
import { describe, expect, test } from "vitest";
import type { WholeRecord } from "#core/vault/sealed-record.ts";
import type { Database } from "../../server-bridge/store/database.ts";
import { sessionLife } from "../../server-bridge/store/sessions.ts";
import { fc } from "../core/property.ts";
import { newDevice, newPerson, newVault } from "./people.ts";
import { newId, randomText } from "./random.ts";
import { nextVersion, sealedRecord } from "./sealed.ts";

/** A database that nobody has used, closed by whoever opened it. */
export type Open = () => Promise<Database>;

async function household(open: Open) {
  const database = await open();
  const person = await newPerson();
  await database.accounts.addOrganisation(person.organisation, 1);
  await database.accounts.addUser(person, "owner", 1);
  const who = { organisation: person.organisation.id, user: person.user.id };
  const reader = { ...who, device: newId(), now: 1 };
  const vault = newVault();
  await database.vaults.add(reader.organisation, reader.user, vault, 1);
  return { database, person, reader, vault: vault.id };
}

const all = { after: 0, upTo: Number.MAX_SAFE_INTEGER, limit: 500, size: 10_000_000 };

export function behavesLikeARecordStore(open: Open): void {
  describe("a record store", () => {
    test("refuses a write over a revision that is no longer current", async () => {
      const { database, reader, vault } = await household(open);
      const { records } = database;
      const first = sealedRecord(reader.user, vault);
      const second = nextVersion(first);
      expect(await records.put(reader, [{ record: first, base: 0 }], 2)).toEqual([2]);
      expect(await records.put(reader, [{ record: second, base: 2 }], 3)).toEqual([3]);
      const late = await records.put(reader, [{ record: nextVersion(first), base: 2 }], 4);
      expect(late).toMatchObject([{ code: "revision_conflict" }]);
      const { changes } = await records.since(reader, all);
      expect(changes).toEqual([{ kind: "upsert", revision: 3, record: second }]);
    });

    test("tells changes in revision order, none outside the window", async () => {
      const { database, reader, vault } = await household(open);
      const writes = Array.from({ length: 9 }, () => sealedRecord(reader.user, vault));
      const batch = writes.map((record) => ({ record, base: 0 }));
      await database.records.put(reader, batch, 11);
      const window = { ...all, after: 12, upTo: 17, limit: 3 };
      const { changes, more } = await database.records.since(reader, window);
      expect(changes.map(({ revision }) => revision)).toEqual([13, 14, 15]);
      expect(more).toBe(true);
      const rest = await database.records.since(reader, { ...window, after: 15 });
      expect(rest.changes.map(({ revision }) => revision)).toEqual([16, 17]);
      expect(rest.more).toBe(false);
    });

    test("fills a window up to its size, but tells one change in any case", async () => {
      const { database, reader, vault } = await household(open);
      const secret = randomText(7_500);
      const batch = Array.from({ length: 5 }, () => ({
        record: sealedRecord(reader.user, vault, { secret, summary: "" }),
        base: 0,
      }));
      await database.records.put(reader, batch, 11);
      const page = async (size: number) =>
        (await database.records.since(reader, { ...all, size })).changes.length;
      expect(await page(0)).toBe(1);
      expect(await page(10_000)).toBe(1);
      expect(await page(19_999)).toBe(1);
      expect(await page(20_000)).toBe(2);
      expect(await page(1_000_000)).toBe(5);
    });

    test("tells each person what they may read and nothing else, whatever the rights", async () => {
      const { database, person, reader } = await household(open);
      const friend = await newPerson(undefined, person.organisation);
      await database.accounts.addUser(friend, "member", 1);
      const other = { ...reader, user: friend.user.id };
      // Each vault is one person's; its records are those that this person writes there.
      const owners = fc.array(fc.boolean(), { minLength: 1, maxLength: 6 });
      let revision = 100;
      const written = new Map<string, WholeRecord[]>([
        [reader.user, []],
        [other.user, []],
      ]);
      await fc.assert(
        fc.asyncProperty(owners, async (mine) => {
          for (const isMine of mine) {
            const who = isMine ? reader : other;
            const vault = newVault();
            await database.vaults.add(who.organisation, who.user, vault, 1);
            const record = sealedRecord(who.user, vault.id);
            await database.records.put(who, [{ record, base: 0 }], ++revision);
            written.get(who.user)?.push(record);
            const trespasser = isMine ? other : reader;
            const intruding = sealedRecord(trespasser.user, vault.id);
            const refused = await database.records.put(
              trespasser,
              [{ record: intruding, base: 0 }],
              ++revision,
            );
            expect(refused).toMatchObject([{ code: "not_found" }]);
            expect(await database.records.secret(trespasser, record.id, 1)).toBeUndefined();
          }
          for (const who of [reader, other]) {
            const { changes } = await database.records.since(who, { ...all, limit: 5_000 });
            const told = changes.map((change) => change.kind === "upsert" && change.record);
            expect(told).toEqual(written.get(who.user));
          }
        }),
        { numRuns: 25 },
      );
    });

    test("undoes what a failed transaction wrote", async () => {
      const { database, reader, vault } = await household(open);
      const record = sealedRecord(reader.user, vault);
      const failing = database.transact(async ({ records }) => {
        await records.put(reader, [{ record, base: 0 }], 2);
        throw new Error("and then the lights went out");
      });
      await expect(failing).rejects.toThrow("the lights");
      expect((await database.records.since(reader, all)).changes).toEqual([]);
    });
  });
}

export function behavesLikeARevisionCounter(open: Open): void {
  test("revisions are taken once each, whoever asks at the same time", async () => {
    const { database, reader } = await household(open);
    const taken = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        database.transact(({ vaults }) =>
          vaults.takeRevisions(reader.organisation, "record", n + 1),
        ),
      ),
    );
    const ranges = taken.flatMap((first, n) => Array.from({ length: n + 1 }, (_, k) => first + k));
    expect(ranges.toSorted((a, b) => a - b)).toEqual(ranges.map((_, n) => n + 1));
  });
}

export function behavesLikeASessionStore(open: Open): void {
  describe("a session store", () => {
    async function signedIn() {
      const { database, reader } = await household(open);
      const { id, label, keys } = await newDevice();
      const device = { id, label, publicKey: keys.publicKey };
      await database.sessions.keepDevice(reader.user, device, 1);
      const opening = { user: reader.user, device: id };
      const hashes = { tokenHash: randomText(32), ticketHash: randomText(32) };
      await database.sessions.open({ ...opening, ...hashes }, 1);
      return { sessions: database.sessions, user: reader.user, device, ...hashes };
    }

    test("finds a session by its token or its ticket, until it is closed", async () => {
      const { sessions, tokenHash, ticketHash, device } = await signedIn();
      const expected = { tokenHash, device: device.id, devicePublicKey: device.publicKey };
      expect(await sessions.find(tokenHash, 2)).toMatchObject(expected);
      expect(await sessions.findByTicket(ticketHash, 2)).toMatchObject(expected);
      expect(await sessions.find(ticketHash, 2)).toBeUndefined();
      await sessions.close(tokenHash, 3);
      expect(await sessions.find(tokenHash, 3)).toBeUndefined();
      expect(await sessions.findByTicket(ticketHash, 3)).toBeUndefined();
      expect(await sessions.endedSince(3)).toEqual([tokenHash]);
      expect(await sessions.endedSince(4)).toEqual([]);
    });

    test("keeps a session that is used, to the end of its life", async () => {
      const { sessions, tokenHash } = await signedIn();
      const { idleMs, totalMs } = sessionLife;
      expect(await sessions.find(tokenHash, idleMs)).toBeDefined();
      expect(await sessions.find(tokenHash, 1 + idleMs)).toBeUndefined();
      for (let now = 1; now < totalMs; now += idleMs / 2) {
        const session = await sessions.find(tokenHash, now);
        if (session === undefined) expect.fail(`Ended at ${now}`);
        await sessions.touch(session, now);
      }
      expect(await sessions.find(tokenHash, 1 + totalMs)).toBeUndefined();
    });

    test("knows a device by its person, its id and its key together", async () => {
      const { sessions, user, device } = await signedIn();
      const { keys } = await newDevice();
      expect(await sessions.knowsDevice(user, device)).toBe(true);
      const other = { ...device, publicKey: keys.publicKey };
      expect(await sessions.knowsDevice(user, other)).toBe(false);
      expect(await sessions.knowsDevice(newId(), device)).toBe(false);
      await expect(sessions.keepDevice(user, other, 2)).rejects.toMatchObject({
        code: "bad_request",
      });
    });
  });
}

export function behavesLikeAnAnswerStore(open: Open): void {
  test("answers are recalled by person and key, until they are forgotten", async () => {
    const { database, reader } = await household(open);
    const { answers } = database;
    const effect = { user: reader.user, key: newId(), method: "records.put", bodyHash: "b" };
    await answers.remember(effect, { revision: 7 }, 1_000);
    const { method, bodyHash } = effect;
    const expected = { method, bodyHash, answer: { revision: 7 } };
    expect(await answers.recall(reader.user, effect.key)).toEqual(expected);
    expect(await answers.recall(newId(), effect.key)).toBeUndefined();
    expect(await answers.recall(reader.user, newId())).toBeUndefined();
    await answers.forget(1_000);
    expect(await answers.recall(reader.user, effect.key)).toBeDefined();
    await answers.forget(1_001);
    expect(await answers.recall(reader.user, effect.key)).toBeUndefined();
  });
}
