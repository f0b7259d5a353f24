import { describe, expect, test } from "vitest";
import type { WholeRecord } from "#core/vault/sealed-record.ts";
import { claim, newVault } from "./people.ts";
import { newId } from "./random.ts";
import { nextVersion, sealedRecord } from "./sealed.ts";
import { colleague, grant, stranger } from "./seed.ts";
import { temporaryServer } from "./temporary-server.ts";

/** A record in one vault, and another vault. */
async function household() {
  const server = await temporaryServer();
  const owner = await claim(server.url, server.code);
  const author = owner.person.user.id;
  const { id: target, name, fetchOnUse, keys } = newVault();
  await owner.call("vaults.put", { id: target, name, fetchOnUse, key: keys[0] });
  const record = sealedRecord(author, owner.vault);
  const { revision } = await owner.call("records.put", { record, base: 0, key: newId() });
  const move = { record: sealedRecord(author, target), from: record.id, base: revision };
  return { server, owner, author, target, record, revision, move };
}

describe("a record that is moved to another vault", () => {
  test("is there as a new one, and the one before in the trash", async () => {
    const { owner, record, revision, move } = await household();
    const moved = await owner.call("records.move", { moves: [move], key: newId() });
    expect(moved.results).toEqual([{ revision: revision + 2 }]);
    const { changes } = await owner.call("records.since", { revision });
    expect(changes).toEqual([
      { kind: "tombstone", revision: revision + 1, id: record.id, vault: record.vault },
      { kind: "upsert", revision: revision + 2, record: move.record },
    ]);
    const { records } = await owner.call("records.trashed", {});
    expect(records.map((one) => one.record.id)).toEqual([record.id]);
    const { entries } = await owner.call("audit.list", {});
    expect(entries.slice(0, 2).map(({ kind, vault }) => [kind, vault])).toEqual([
      ["record.written", move.record.vault],
      ["record.trashed", record.vault],
    ]);
  });

  test("has its earlier versions with it, of no device, and tells nobody of them but who asks", async () => {
    const { owner, author, target, record, revision } = await household();
    const first = sealedRecord(author, target, { time: 1_000 });
    const second = nextVersion(first, { time: 2_000 });
    const third = nextVersion(second, { time: 3_000 });
    const move = { record: third, earlier: [first, second], from: record.id, base: revision };
    const { results } = await owner.call("records.move", { moves: [move], key: newId() });
    expect(results).toEqual([{ revision: revision + 4 }]);
    const { changes } = await owner.call("records.since", { revision });
    expect(changes).toEqual([
      { kind: "tombstone", revision: revision + 1, id: record.id, vault: record.vault },
      { kind: "upsert", revision: revision + 4, record: third },
    ]);
    const { versions } = await owner.call("records.history", { id: first.id });
    const device = owner.device.id;
    expect(versions).toEqual([
      { record: third, device },
      { record: second, device: null },
      { record: first, device: null },
    ]);
    const next = nextVersion(third);
    const put = { record: next, base: revision + 4, key: newId() };
    await expect(owner.call("records.put", put)).resolves.toEqual({ revision: revision + 5 });
  });

  test("is moved once per key", async () => {
    const { owner, move } = await household();
    const params = { moves: [move], key: newId() };
    const first = await owner.call("records.move", params);
    expect(await owner.call("records.move", params)).toEqual(first);
    expect(await owner.call("records.trashed", {})).toMatchObject({ total: 1 });
  });

  type Move = Home["move"] & { readonly earlier: WholeRecord[] };
  type Home = Awaited<ReturnType<typeof household>>;
  const wrongs: readonly [string, (home: Home) => Partial<Move>, string][] = [
    ["over a stale revision", ({ revision }) => ({ base: revision - 1 }), "revision_conflict"],
    ["that is not there", () => ({ from: newId() }), "not_found"],
    [
      "into a vault that is not there",
      ({ author }) => ({ record: sealedRecord(author, newId()) }),
      "not_found",
    ],
    [
      "under an id that is taken",
      ({ author, target, record }) => ({ record: sealedRecord(author, target, { id: record.id }) }),
      "not_found",
    ],
    [
      "with an earlier version of another record",
      ({ author, target }) => ({ earlier: [sealedRecord(author, target)] }),
      "bad_request",
    ],
    [
      "with earlier versions that do not lead to it",
      ({ author, target, move: { record } }) => ({
        earlier: [sealedRecord(author, target, { id: record.id })],
      }),
      "bad_request",
    ],
    [
      "with an earlier version by somebody else",
      ({ author, target }) => {
        const earlier = [sealedRecord(newId(), target)];
        const { id } = earlier[0] ?? {};
        return { earlier, record: sealedRecord(author, target, { id: id ?? "", version: 2 }) };
      },
      "forbidden",
    ],
    [
      "as somebody else's",
      ({ target }) => ({ record: sealedRecord(newId(), target) }),
      "forbidden",
    ],
    [
      "under an epoch that the vault has no key of",
      ({ author, target }) => ({ record: sealedRecord(author, target, { epoch: 7 }) }),
      "bad_request",
    ],
  ];
  test.each(wrongs)("is not, %s: both stay as they are", async (_, change, code) => {
    const home = await household();
    const { owner, record, revision, move } = home;
    const moves = [{ ...move, ...change(home) }];
    const { results } = await owner.call("records.move", { moves, key: newId() });
    expect(results).toEqual([{ code }]);
    const { changes } = await owner.call("records.since", { revision: 0 });
    expect(changes).toEqual([{ kind: "upsert", revision, record }]);
  });

  test("goes although another of the same call does not", async () => {
    const { owner, author, target, revision, move } = await household();
    const lost = { record: sealedRecord(author, target), from: newId(), base: 1 };
    const { results } = await owner.call("records.move", { moves: [lost, move], key: newId() });
    expect(results).toEqual([{ code: "not_found" }, { revision: revision + 4 }]);
  });

  test("needs the right to write in both vaults", async () => {
    const { server, owner, target, move } = await household();
    for (const [from, to, code] of [
      ["read", "write", "forbidden"],
      ["write", "read", "forbidden"],
      ["write", undefined, "not_found"],
    ] as const) {
      const other = await colleague(server, owner);
      const { id } = other.person.user;
      grant(server.data, owner.vault, id, from);
      if (to !== undefined) grant(server.data, target, id, to);
      const moves = [{ ...move, record: sealedRecord(id, target) }];
      const { results } = await other.call("records.move", { moves, key: newId() });
      expect(results).toEqual([{ code }]);
    }
    const other = await stranger(server);
    const mine = sealedRecord(other.person.user.id, other.vault);
    const moves = [{ ...move, record: mine }];
    const { results } = await other.call("records.move", { moves, key: newId() });
    expect(results).toEqual([{ code: "not_found" }]);
    expect((await other.call("records.since", { revision: 0 })).changes).toEqual([]);
  });
});
