/** The path a record takes, end to end, for engines other than Node's: an outcome to compare, or a throw. */
import { createAccount, openAccount } from "#core/crypto/account.ts";
import { parseDeviceSecret } from "#core/crypto/device-secret.ts";
import { randomBytes, randomId } from "#core/crypto/random.ts";
import { openSecret, openSummary, sealRecord, verifyRecord } from "#core/crypto/record.ts";
import { exportKeys, importKeys, vaultKeyOf, withVaultKey } from "#core/crypto/session-keys.ts";
import { createVaultKey, openVaultKey } from "#core/crypto/vault-key.ts";
import { answerResponder, startInitiator } from "#core/wire/channel.ts";

/** Make an account, open it elsewhere, open a vault and a record after a restart, send it over the channel. */
export async function wholePath(): Promise<unknown> {
  const owner = { org: randomId(), user: randomId() };
  const masterPassword = "correct horse battery staple";
  const made = await createAccount({ ...owner, masterPassword });
  const opened = await openAccount({
    ...owner,
    masterPassword,
    deviceSecret: await parseDeviceSecret(made.kit.deviceSecretText),
    account: JSON.parse(JSON.stringify(made.enrolment)),
    pinnedRoot: made.kit.rootFingerprint,
  });
  const keys = await importKeys(JSON.parse(JSON.stringify(exportKeys(opened))));

  const at = { org: owner.org, vault: randomId(), epoch: 1 };
  const { state, sealed } = await createVaultKey({ ...at, author: made.keys });
  const managerSignPublicKey = keys.signPublicKey;
  const { raw } = await openVaultKey({ ...at, keys, managerSignPublicKey, state, sealed });
  const vaultKey = await vaultKeyOf(withVaultKey(keys, { ...at, raw }), at.vault, 1);
  if (vaultKey === undefined) throw new Error("No vault key");

  const record = await sealRecord({
    ...at,
    record: randomId(),
    version: 1,
    vaultKey,
    signKey: keys.signKey,
    author: owner.user,
    time: 1,
    summary: { title: "Shop" },
    secret: { password: "p" },
  });
  const reader = { org: owner.org, vaultKey };
  await verifyRecord(record, { org: owner.org, signPublicKey: keys.signPublicKey });

  const pairing = { pairingId: randomBytes(16), key: randomBytes(32), origin: "origin" };
  const initiator = await startInitiator(pairing);
  const { hello } = initiator;
  const responder = await answerResponder({ hello, keyFor: () => pairing.key, origin: "origin" });
  const { proof, session } = await initiator.finish(responder.reply);
  const addon = await responder.finish(proof);
  const passed = await addon.open(await session.seal(new TextEncoder().encode("over the channel")));
  return {
    summary: await openSummary(record, reader),
    secret: await openSecret(record, reader),
    passed: new TextDecoder().decode(passed),
  };
}
