import { beforeEach, describe, expect, test } from "vitest";
import { randomId } from "#core/crypto/random.ts";
import type { SealedRecord } from "#core/crypto/record.ts";
import { WireError } from "#core/wire/error.ts";
import { cache, dropCache } from "../../../../extension/background/cache/cache.ts";
import { SummaryIndex } from "../../../../extension/background/cache/summary-index.ts";
import { takeIn } from "../../../../extension/background/cache/take-in.ts";
import { sealVaultName } from "../../../../extension/background/cache/vaults.ts";
import type { Core } from "../../../../extension/background/core.ts";
import { vaultCalls } from "../../../../extension/background/records/vault-calls.ts";
import { type Household, household, login, metaOf } from "./household.ts";

type Lying = { readonly record: SealedRecord; readonly revision: number };

let home: Household;
let core: Core;
let lying: Lying[];
let asked: unknown[];
let refusal: WireError | undefined;
let pulls: number;

/** The server's pages are small, so that a few records are many. */
const page = 2;

beforeEach(async () => {
  await dropCache();
  home = await household();
  lying = [];
  asked = [];
  refusal = undefined;
  pulls = 0;
  const server = async (method: string, params: { before?: number }) => {
    asked.push([method, params]);
    if (method === "vaults.delete") {
      if (refusal !== undefined) throw refusal;
      return { revision: 900 };
    }
    const { before = Number.POSITIVE_INFINITY } = params;
    const found = lying.filter(({ revision }) => revision < before);
    return {
      records: found.slice(0, page),
      total: lying.length,
      more: found.length > page,
    };
  };
  core = {
    keyring: home.keyring,
    server,
    summaries: new SummaryIndex(home.keyring),
    refresh: async () => {
      pulls += 1;
    },
  } as unknown as Core;
});

/** A vault of this name in the cache. */
async function keepVault(name: string, id = randomId()): Promise<string> {
  const { keyring, keys, rawVaultKey, vaultKey } = home;
  await keyring.addVaultKey(id, 1, rawVaultKey);
  const sealed = await sealVaultName(keys.org, id, vaultKey, name);
  const key = { epoch: 1, sealed: "", state: { payload: "", signature: "" } };
  await (await cache()).put("vaults", { id, name: sealed, fetchOnUse: false, keys: [key] });
  return id;
}

test("vaults are listed by their names, with how much they hold", async () => {
  for (const name of ["Servers 10", "Zoo", "änderungen", "servers 9"]) await keepVault(name);
  await keepVault("Logins", home.vault);
  const record = await login(home, {});
  const changes = [{ kind: "upsert" as const, revision: 5, record }];
  await takeIn(home.keyring, { changes }, metaOf(home));
  const { vaults } = await vaultCalls["vaults.list"]({}, core);
  expect(vaults.map(({ name, records }) => `${name}: ${records}`)).toEqual([
    "änderungen: 0",
    "Logins: 1",
    "servers 9: 0",
    "Servers 10: 0",
    "Zoo: 0",
  ]);
});

describe("a vault that is to be deleted", () => {
  test("holds what is in it, and what lies in its trash on whatever page, up to the newest there", async () => {
    const here = await login(home, {});
    const changes = [{ kind: "upsert" as const, revision: 5, record: here }];
    await takeIn(home.keyring, { changes }, metaOf(home));
    const thrown = await login(home, {});
    const elsewhere = { ...thrown, vault: "another" };
    lying = [elsewhere, thrown, elsewhere, thrown, thrown].map((record, n) => ({
      record,
      revision: 104 - n,
    }));
    const holds = await vaultCalls["vaults.holds"]({ id: here.vault }, core);
    expect(holds).toEqual({ records: 1, trashed: 3, upTo: 104 });
  });

  test("holds nothing where there is nothing", async () => {
    await takeIn(home.keyring, { changes: [] }, metaOf(home));
    const holds = await vaultCalls["vaults.holds"]({ id: "empty" }, core);
    expect(holds).toEqual({ records: 0, trashed: 0, upTo: 0 });
  });

  test("is pulled away here too", async () => {
    await vaultCalls["vaults.delete"]({ id: "gone", upTo: 7 }, core);
    expect(asked).toEqual([["vaults.delete", { id: "gone", upTo: 7 }]]);
    expect(pulls).toBe(1);
  });

  test("and is refused has what this device did not know of pulled", async () => {
    refusal = new WireError("vault_not_empty", "Records", { data: { records: 1 } });
    const deleting = vaultCalls["vaults.delete"]({ id: "full", upTo: 7 }, core);
    await expect(deleting).rejects.toMatchObject({ code: "vault_not_empty" });
    expect(pulls).toBe(1);
  });
});
