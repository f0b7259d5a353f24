import { describe, expect, test } from "vitest";
import { events } from "./events-client.ts";
import { claim, newVault, type SignedIn, signIn } from "./people.ts";
import { newId } from "./random.ts";
import { nextVersion, sealedRecord } from "./sealed.ts";
import { colleague, grant, sql } from "./seed.ts";
import { temporaryServer } from "./temporary-server.ts";

/** An owner with two vaults, the second empty. */
async function household() {
  const server = await temporaryServer();
  const owner = await claim(server.url, server.code);
  const { id: vault, name, fetchOnUse, keys } = newVault();
  await owner.call("vaults.put", { id: vault, name, fetchOnUse, key: keys[0] });
  return { server, owner, vault };
}

async function put({ call, person }: SignedIn, vault: string) {
  const record = sealedRecord(person.user.id, vault);
  const { revision } = await call("records.put", { record, base: 0, key: newId() });
  return { record, revision };
}

/** A record in the trash of the vault, and the revision at which it went there. */
async function trashed(owner: SignedIn, vault: string) {
  const { record, revision: base } = await put(owner, vault);
  const { results } = await owner.call("records.trash", {
    records: [{ id: record.id, base }],
    key: newId(),
  });
  const [result] = results;
  if (result === undefined || "code" in result) throw new Error("Not thrown away");
  return { record, revision: result.revision };
}

const vaultsOf = async ({ call }: Pick<SignedIn, "call">) =>
  (await call("vaults.list", {})).vaults.map(({ id }) => id);

describe("a vault that is deleted", () => {
  test("is no longer listed, and raises the revision at which the list changed", async () => {
    const { owner, vault } = await household();
    const { revision } = await owner.call("vaults.delete", { id: vault, upTo: 0 });
    expect(await vaultsOf(owner)).toEqual([owner.vault]);
    const { vaultsRevision } = await owner.call("records.since", { revision: 0 });
    expect(vaultsRevision).toBe(revision);
  });

  test("is told of to the other devices of its members", async () => {
    const { server, owner, vault } = await household();
    const elsewhere = await signIn(server.url, owner.person);
    const { ticket } = await elsewhere.call("events.ticket", {});
    const listener = events(server.url, ticket);
    await listener.hears("ready");
    const { revision } = await owner.call("vaults.delete", { id: vault, upTo: 0 });
    expect(await listener.hears("changed")).toEqual({ event: "changed", revision });
    expect(await vaultsOf(elsewhere)).toEqual([owner.vault]);
  });

  test("leaves neither its name nor its keys behind", async () => {
    const { server, owner, vault } = await household();
    await owner.call("vaults.delete", { id: vault, upTo: 0 });
    const left = sql(server.data, (db) => [
      db.prepare("select name from vault where id = ?").get(vault),
      db.prepare("select count(*) as keys from vault_key where vault_id = ?").get(vault),
    ]);
    expect(left).toEqual([{ name: "" }, { keys: 0 }]);
  });

  test("takes what is in its trash with it, and tells of it whoever was away", async () => {
    const { owner, vault } = await household();
    const { record, revision } = await trashed(owner, vault);
    const kept = await trashed(owner, owner.vault);
    await owner.call("vaults.delete", { id: vault, upTo: kept.revision });
    const { records } = await owner.call("records.trashed", {});
    expect(records.map((one) => one.record.id)).toEqual([kept.record.id]);
    const { changes } = await owner.call("records.since", { revision });
    expect(changes).toContainEqual({
      kind: "tombstone",
      revision: expect.any(Number),
      id: record.id,
      vault,
    });
    const restoring = owner.call("records.restore", {
      records: [{ id: record.id, base: revision }],
      key: newId(),
    });
    expect((await restoring).results).toEqual([{ code: "revision_conflict" }]);
  });

  test("takes more from its trash than one statement has room for", async () => {
    const { owner, vault } = await household();
    const { user } = owner.person;
    const written = Array.from({ length: 501 }, () => ({
      record: sealedRecord(user.id, vault),
      base: 0,
    }));
    for (const some of [written.slice(0, 500), written.slice(500)]) {
      const { results } = await owner.call("records.putMany", { records: some, key: newId() });
      const named = some.map(({ record: { id } }, n) => {
        const result = results[n];
        return { id, base: result !== undefined && "revision" in result ? result.revision : 0 };
      });
      await owner.call("records.trash", { records: named, key: newId() });
    }
    const { total } = await owner.call("records.trashed", { limit: 1 });
    expect(total).toBe(501);
    const { revision: upTo } = await owner.call("vaults.list", {});
    await owner.call("vaults.delete", { id: vault, upTo });
    expect(await owner.call("records.trashed", {})).toMatchObject({ total: 0 });
  });

  test("is noted with what went with it", async () => {
    const { owner, vault } = await household();
    const { record, revision: upTo } = await trashed(owner, vault);
    await owner.call("vaults.delete", { id: vault, upTo });
    const { entries } = await owner.call("audit.list", {});
    expect(entries.slice(0, 2)).toMatchObject([
      { kind: "vault.deleted", vault, record: null, user: owner.person.user.id },
      { kind: "record.deleted", vault, record: record.id },
    ]);
  });

  test("takes no more records, and its id makes no other vault", async () => {
    const { owner, vault } = await household();
    const { record, revision } = await put(owner, vault);
    const deletion = { id: record.id, base: revision, key: newId() };
    const { revision: base } = await owner.call("records.delete", deletion);
    await owner.call("vaults.delete", { id: vault, upTo: 0 });
    await expect(put(owner, vault)).rejects.toMatchObject({ code: "not_found" });
    const again = { record: nextVersion(record), base, key: newId() };
    await expect(owner.call("records.put", again)).rejects.toMatchObject({ code: "not_found" });
    const { name, fetchOnUse, keys } = newVault();
    for (const key of [undefined, keys[0]]) {
      const making = owner.call("vaults.put", { id: vault, name, fetchOnUse, key });
      await expect(making).rejects.toMatchObject({ code: "not_found" });
    }
    const deleting = owner.call("vaults.delete", { id: vault, upTo: 0 });
    await expect(deleting).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a vault is not deleted", () => {
  test("while it holds records: how many is said, and nothing is lost", async () => {
    const { owner, vault } = await household();
    const { record } = await put(owner, vault);
    await put(owner, vault);
    const { revision: upTo } = await trashed(owner, vault);
    const deleting = owner.call("vaults.delete", { id: vault, upTo });
    await expect(deleting).rejects.toMatchObject({ code: "vault_not_empty", data: { records: 2 } });
    expect(await vaultsOf(owner)).toContain(vault);
    expect(await owner.call("records.trashed", {})).toMatchObject({ total: 1 });
    const { id, version } = record;
    expect(await owner.call("records.secret", { id, version })).toEqual({ secret: record.secret });
  });

  test("with what came into its trash after the person looked", async () => {
    const { owner, vault } = await household();
    const { revision } = await trashed(owner, vault);
    await trashed(owner, vault);
    const deleting = owner.call("vaults.delete", { id: vault, upTo: revision });
    await expect(deleting).rejects.toMatchObject({ code: "vault_not_empty", data: { records: 1 } });
    expect(await owner.call("records.trashed", {})).toMatchObject({ total: 2 });
  });

  test("where it is the last one", async () => {
    const { owner, vault } = await household();
    await owner.call("vaults.delete", { id: owner.vault, upTo: 0 });
    const deleting = owner.call("vaults.delete", { id: vault, upTo: 0 });
    await expect(deleting).rejects.toMatchObject({ code: "last_vault" });
    expect(await vaultsOf(owner)).toEqual([vault]);
  });

  test.each(["read", "write"] as const)("by one who may %s", async (rights) => {
    const { server, owner, vault } = await household();
    const member = await colleague(server, owner);
    for (const id of [owner.vault, vault]) {
      grant(server.data, id, member.person.user.id, rights);
    }
    const deleting = member.call("vaults.delete", { id: vault, upTo: 0 });
    await expect(deleting).rejects.toMatchObject({ code: "forbidden" });
    expect(await vaultsOf(owner)).toContain(vault);
  });
});
