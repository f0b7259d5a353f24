import { beforeAll, describe, expect, test } from "vitest";
import { confirm, kit, unlock } from "../../../../extension/background/account/account.ts";
import {
  type Household,
  household,
  householdPassword,
  storeAccount,
} from "../records/household.ts";

describe("a wrong master password on a device that knows the account", () => {
  let home: Household;

  beforeAll(async () => {
    home = await household();
    await storeAccount(home);
  });

  test.each<[string, (typed: string) => Promise<unknown>]>([
    ["unlocking", (typed) => unlock(home.keyring, typed)],
    ["confirming an act", confirm],
    ["asking for the kit", kit],
  ])("is told as that alone when %s, and not as a username or device secret", async (_, ask) => {
    await expect(ask("wrong")).rejects.toMatchObject({ code: "wrong_key" });
    await ask(householdPassword);
  });
});
