import { describe, expect, test } from "vitest";
import { createAccount, openAccount } from "#core/crypto/account.ts";
import { parseDeviceSecret } from "#core/crypto/device-secret.ts";
import { randomId } from "#core/crypto/random.ts";
import { openSecret, openSummary, sealRecord, verifyRecord } from "#core/crypto/record.ts";
import { exportKeys, importKeys, vaultKeyOf, withVaultKey } from "#core/crypto/session-keys.ts";
import { createVaultKey, openVaultKey } from "#core/crypto/vault-key.ts";

/** The least that is accepted, so that tests are quick. */
const kdf = { algorithm: "argon2id", memoryKib: 19456, iterations: 2, parallelism: 1 } as const;

describe("an account", () => {
  test("opens on another device with the master password and the printed device secret", async () => {
    const owner = { org: randomId(), user: randomId() };
    const made = await createAccount({ ...owner, masterPassword: "correct horse", kdf });
    const keys = await openAccount({
      ...owner,
      masterPassword: "correct horse",
      deviceSecret: await parseDeviceSecret(made.kit.deviceSecretText.toLowerCase()),
      account: JSON.parse(JSON.stringify(made.enrolment)),
      pinnedRoot: made.kit.rootFingerprint,
    });
    expect(exportKeys(keys)).toEqual(exportKeys(made.keys));
  });

  test("seals a record that the same person opens after the worker was restarted", async () => {
    const owner = { org: randomId(), user: randomId() };
    const { keys } = await createAccount({ ...owner, masterPassword: "correct horse", kdf });
    const vault = randomId();
    const made = await createVaultKey({ org: owner.org, vault, author: keys });
    const again = await importKeys(JSON.parse(JSON.stringify(exportKeys(keys))));
    const { raw } = await openVaultKey({
      ...owner,
      vault,
      epoch: 1,
      keys: again,
      managerSignPublicKey: keys.signPublicKey,
      state: made.state,
      sealed: made.sealed,
    });
    const vaultKey = await vaultKeyOf(withVaultKey(again, { vault, epoch: 1, raw }), vault, 1);
    if (vaultKey === undefined) throw new Error("no vault key");
    const sealed = await sealRecord({
      org: owner.org,
      vault,
      record: randomId(),
      version: 1,
      epoch: 1,
      vaultKey,
      signKey: keys.signKey,
      author: owner.user,
      time: 1,
      summary: { title: "Shop" },
      secret: { password: "CANARY" },
    });
    await verifyRecord(sealed, { org: owner.org, signPublicKey: keys.signPublicKey });
    expect(await openSummary(sealed, { org: owner.org, vaultKey })).toEqual({ title: "Shop" });
    expect(await openSecret(sealed, { org: owner.org, vaultKey })).toEqual({ password: "CANARY" });
    expect(JSON.stringify(sealed)).not.toContain("CANARY");
  });
});
