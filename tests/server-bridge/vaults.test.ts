import { describe, expect, test } from "vitest";
import { claim, newVault, newVaultKey } from "./people.ts";
import { newId } from "./random.ts";
import { sealedRecord } from "./sealed.ts";
import { colleague, grant, stranger } from "./seed.ts";
import { temporaryServer } from "./temporary-server.ts";

async function household() {
  const server = await temporaryServer();
  const owner = await claim(server.url, server.code);
  return { server, owner, member: await colleague(server, owner) };
}

const head = ({ id, name, fetchOnUse }: ReturnType<typeof newVault>) => ({ id, name, fetchOnUse });

describe("a vault", () => {
  test("that was made is listed with the key sealed to its maker, and raises the revision", async () => {
    const { owner } = await household();
    const before = await owner.call("records.since", { revision: 0 });
    const vault = newVault(true);
    const [key] = vault.keys;
    const { revision } = await owner.call("vaults.put", { ...head(vault), key });
    const listed = await owner.call("vaults.list", {});
    expect(listed.vaults).toContainEqual(vault);
    expect(listed.revision).toBe(revision);
    const after = await owner.call("records.since", { revision: before.revision });
    expect(after).toMatchObject({ changes: [], revision, vaultsRevision: revision });
  });

  test("is written anew by who manages it", async () => {
    const { owner } = await household();
    const change = { id: owner.vault, name: "AAAA", fetchOnUse: true };
    await owner.call("vaults.put", change);
    const { vaults } = await owner.call("vaults.list", {});
    expect(vaults).toMatchObject([change]);
  });

  test("is not listed for a colleague who is no member", async () => {
    const { member } = await household();
    expect(await member.call("vaults.list", {})).toMatchObject({ vaults: [] });
  });

  test.each(["read", "write"] as const)("is not written by one who may %s", async (rights) => {
    const { server, owner, member } = await household();
    grant(server.data, owner.vault, member.person.user.id, rights);
    const change = { ...head(newVault()), id: owner.vault };
    const writing = member.call("vaults.put", change);
    await expect(writing).rejects.toMatchObject({ code: "forbidden" });
  });

  test.each([
    ["a colleague", true],
    ["a stranger", false],
  ])("cannot be written or taken by %s who is no member", async (_, sameOrganisation) => {
    const { server, owner, member } = await household();
    const { call } = sameOrganisation ? member : await stranger(server);
    const change = { ...head(newVault()), id: owner.vault };
    for (const params of [change, { ...change, key: newVaultKey() }]) {
      await expect(call("vaults.put", params)).rejects.toMatchObject({ code: "not_found" });
    }
    expect(await call("vaults.list", {})).not.toMatchObject({ vaults: [{ id: owner.vault }] });
  });

  test("that is not there is not found without a key", async () => {
    const { owner } = await household();
    const writing = owner.call("vaults.put", { ...head(newVault()), id: newId() });
    await expect(writing).rejects.toMatchObject({ code: "not_found" });
  });

  test("does not get a second first key", async () => {
    const { owner } = await household();
    const change = { ...head(newVault()), id: owner.vault, key: newVaultKey() };
    await expect(owner.call("vaults.put", change)).rejects.toMatchObject({ code: "bad_request" });
  });

  test("that is fetch-on-use keeps its secrets out of what is pulled", async () => {
    const { owner } = await household();
    const vault = newVault(true);
    const [key] = vault.keys;
    await owner.call("vaults.put", { ...head(vault), key });
    const record = sealedRecord(owner.person.user.id, vault.id);
    await owner.call("records.put", { record, base: 0, key: newId() });
    const { changes } = await owner.call("records.since", { revision: 0 });
    const { secret, ...summary } = record;
    expect(changes).toEqual([{ kind: "upsert", revision: expect.any(Number), record: summary }]);
    const { id, version } = record;
    expect(await owner.call("records.secret", { id, version })).toEqual({ secret });
  });
});
