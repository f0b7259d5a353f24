import { beforeEach, describe, expect, test } from "vitest";
import browser from "webextension-polyfill";
import { quietSites, unsavedSites } from "../../../../extension/background/save/declined-sites.ts";
import { removeLocal } from "../../../../extension/background/state/stored-state.ts";
import { type Household, household } from "../records/household.ts";

const shop = "https://shop.example";
let home: Household;

beforeEach(async () => {
  home = await household();
  await removeLocal("quietSites", "unsavedSites");
});

describe.each([
  ["without a menu at fields", quietSites, unsavedSites],
  ["that are never saved", unsavedSites, quietSites],
])("the sites %s", (_, sites, others) => {
  test("are remembered, once each, apart from the others, until they are forgotten", async () => {
    const { keyring } = home;
    expect(await sites.has(keyring, shop)).toBe(false);
    for (const origin of [shop, shop, "https://bank.example"]) await sites.add(keyring, origin);
    expect(await sites.has(keyring, shop)).toBe(true);
    expect(await sites.has(keyring, "https://shop.example:8443")).toBe(false);
    expect([await sites.count(), await others.count()]).toEqual([2, 0]);
    expect(await others.has(keyring, shop)).toBe(false);
    await sites.forgetAll();
    expect(await sites.has(keyring, shop)).toBe(false);
    expect(await sites.count()).toBe(0);
  });

  test("cannot be read from what is on disk, nor asked for while locked (SEC-32)", async () => {
    await sites.add(home.keyring, shop);
    const kept = JSON.stringify(await browser.storage.local.get());
    expect(kept).toContain("Sites");
    expect(kept).not.toContain("shop");
    await home.keyring.forget();
    await expect(sites.has(home.keyring, shop)).rejects.toMatchObject({ code: "locked" });
  });
});
