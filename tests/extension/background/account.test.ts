import { beforeAll, describe, expect, test } from "vitest";
import { randomId } from "#core/crypto/random.ts";
import { confirm, kit, unlock } from "../../../extension/background/account.ts";
import { writeLocal } from "../../../extension/background/stored-state.ts";
import { type Household, household, householdPassword } from "./household.ts";

describe("a wrong master password on a device that knows the account", () => {
  let home: Household;

  beforeAll(async () => {
    home = await household();
    const { org, user } = home.keys;
    const serverUrl = "https://latchkey.example:11011";
    await writeLocal("account", {
      serverUrl,
      organisation: { id: org, name: "Northwind" },
      user: { id: user, username: "ada" },
      session: null,
      enrolment: home.enrolment,
      device: { id: randomId(), label: "Test" },
    });
    await writeLocal("remembered", {
      serverUrl,
      username: "ada",
      deviceSecret: home.kit.deviceSecretText,
      rootPublicKey: home.enrolment.rootPublicKey,
    });
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
