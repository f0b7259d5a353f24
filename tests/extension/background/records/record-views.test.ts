import { beforeEach, describe, expect, test } from "vitest";
import { cache, cacheName, dropCache } from "../../../../extension/background/cache/cache.ts";
import { acceptUrl, noteUse } from "../../../../extension/background/cache/candidates.ts";
import { type CatalogueEntry, entryOf } from "../../../../extension/background/cache/catalogue.ts";
import { sealVaultName } from "../../../../extension/background/cache/vaults.ts";
import { summaryOf } from "../../../../extension/background/records/record-box.ts";
import { detailOf, viewsOf } from "../../../../extension/background/records/record-views.ts";
import { type Household, household, login, type Saying } from "./household.ts";

const page = "https://login.example.com/";

let home: Household;

beforeEach(async () => {
  await dropCache();
  home = await household();
});

async function entry(said: Saying): Promise<CatalogueEntry> {
  const record = await login(home, said);
  const summary = await summaryOf(home.keyring, record);
  return entryOf({ id: record.id, revision: 3, record, tokens: [] }, summary);
}

/** Have the household's vault in the cache, under this name. */
async function nameVault(name: string): Promise<void> {
  const { keys, vault, vaultKey } = home;
  await (await cache()).put("vaults", {
    id: vault,
    name: await sealVaultName(keys.org, vault, vaultKey, name),
    fetchOnUse: false,
    keys: [{ epoch: 1, sealed: "", state: { payload: "", signature: "" } }],
  });
}

describe("a list of records", () => {
  test("looks nothing up for what the person has linked themselves", async () => {
    const entries = await Promise.all([entry({ title: "One" }), entry({ title: "Two" })]);
    const views = await viewsOf(home.keyring, entries);
    expect(views.map(({ title, revision }) => [title, revision])).toEqual([
      ["One", 3],
      ["Two", 3],
    ]);
    expect(views[0]?.urls).toEqual([
      { url: page, strategy: "origin", addedByMe: true, accepted: true },
    ]);
    const opened = (await indexedDB.databases()).map(({ name }) => name);
    expect(opened).not.toContain(cacheName);
  });

  test("says which linked URLs of others the person has accepted (SEC-24)", async () => {
    const theirs = await entry({ addedBy: "somebody else" });
    const accepted = async () => (await viewsOf(home.keyring, [theirs]))[0]?.urls[0];
    expect(await accepted()).toMatchObject({ addedByMe: false, accepted: false });
    const [linked] = theirs.summary.urls;
    if (linked !== undefined) await acceptUrl(home.keyring, theirs.id, linked);
    expect(await accepted()).toMatchObject({ addedByMe: false, accepted: true });
  });

  test("is nothing that a locked client has (SEC-34)", async () => {
    const entries = [await entry({})];
    await home.keyring.forget();
    await expect(viewsOf(home.keyring, entries)).rejects.toMatchObject({ code: "locked" });
  });
});

describe("a record by itself", () => {
  test("has its vault's name and its last use, wherever that was", async () => {
    await nameVault("Finance");
    const one = await entry({});
    expect(await detailOf(home.keyring, one)).toMatchObject({
      vaultName: "Finance",
      lastUsedAt: 0,
    });
    await noteUse(home.keyring, one.id, "https://other.example/");
    expect((await detailOf(home.keyring, one)).lastUsedAt).toBeGreaterThan(0);
  });

  test("of a vault that is not here has no name of one", async () => {
    expect((await detailOf(home.keyring, await entry({}))).vaultName).toBe("");
  });
});
