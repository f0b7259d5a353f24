import { beforeAll, describe, expect, test } from "vitest";
import {
  changeMasterPassword,
  createAccount,
  deriveFor,
  type Enrolment,
  openAccount,
  openAccountWith,
  openRootKey,
} from "#core/crypto/account.ts";
import { parseDeviceSecret } from "#core/crypto/device-secret.ts";
import { directoryEntry } from "#core/crypto/directory.ts";
import { keyPairOf, newKeyPair } from "#core/crypto/key-pair.ts";
import { randomId } from "#core/crypto/random.ts";
import { exportKeys } from "#core/crypto/session-keys.ts";
import { flippedText, masterPassword, newAccount, quickKdf, returned } from "./fixtures.ts";

type Made = Awaited<ReturnType<typeof newAccount>>;
let made: Made;
beforeAll(async () => {
  made = await newAccount();
});

/** Open what the server returned, changed in some way, with the key derived at sign-in. */
const openChanged = (change: Partial<Enrolment>, opening: object = {}) =>
  openAccountWith({
    ...made.owner,
    derived: made.derived,
    account: { ...returned(made.enrolment), ...change },
    ...opening,
  });

/** Entries the root did sign, with this very person's keys, but for another person or organisation. */
async function namesakes() {
  const { owner, derived, enrolment } = made;
  const root = await openRootKey({ ...owner, derived, account: enrolment });
  const { signPublicKey, encPublicKey } = enrolment;
  const entry = { signPublicKey, encPublicKey, role: "owner", seq: 2, prevHash: "" };
  const owners = [
    { ...owner, user: randomId() },
    { ...owner, org: randomId() },
  ];
  return Promise.all(
    owners.map((one) =>
      directoryEntry(root.privateKey, { ...entry, ...one, status: "active" as const }),
    ),
  );
}

describe("an account", () => {
  test("opens on another device with the master password and the printed device secret", async () => {
    const keys = await openAccount({
      ...made.owner,
      masterPassword,
      deviceSecret: await parseDeviceSecret(made.kit.deviceSecretText.toLowerCase()),
      account: returned(made.enrolment),
      pinnedRoot: made.kit.rootFingerprint,
    });
    expect(exportKeys(keys)).toEqual(exportKeys(made.keys));
  });

  test.each([
    ["another master password", { masterPassword: "correct horse battery" }],
    ["another device secret", { deviceSecret: new Uint8Array(16) }],
    ["another person", { user: randomId() }],
    ["another organisation", { org: randomId() }],
  ])("does not open with %s", async (_, change) => {
    const { owner, deviceSecret, enrolment: account } = made;
    const right = { ...owner, masterPassword, deviceSecret, account };
    await expect(openAccount({ ...right, ...change })).rejects.toMatchObject({ code: "wrong_key" });
  });

  test("shows the server nothing that opens it: not the password, not the device secret, no key", () => {
    const { session } = made.keys;
    const sent = JSON.stringify(made.enrolment);
    const secrets = [
      masterPassword,
      made.kit.deviceSecretText,
      session.index,
      session.catalogue,
      session.sign.secret,
      session.enc.secret,
    ];
    for (const secret of secrets) expect(sent).not.toContain(secret);
  });

  test.each(["wrappedSignKey", "wrappedEncKey", "wrappedRootKey"] as const)(
    "is refused when the server changed %s",
    async (field) => {
      const changed = { [field]: flippedText(made.enrolment[field] ?? "") };
      if (field === "wrappedRootKey") {
        const { owner, derived, enrolment } = made;
        const opening = openRootKey({ ...owner, derived, account: { ...enrolment, ...changed } });
        await expect(opening).rejects.toMatchObject({ code: "wrong_key" });
      } else await expect(openChanged(changed)).rejects.toMatchObject({ code: "wrong_key" });
    },
  );

  test("is refused when the server exchanges its wrapped keys for one another (SEC-64)", async () => {
    const { wrappedSignKey, wrappedEncKey, wrappedRootKey } = made.enrolment;
    const exchanged = [
      { wrappedSignKey: wrappedEncKey, wrappedEncKey: wrappedSignKey },
      { wrappedSignKey: wrappedRootKey ?? "" },
      { wrappedEncKey: wrappedRootKey ?? "" },
    ];
    for (const change of exchanged)
      await expect(openChanged(change)).rejects.toMatchObject({ code: "wrong_key" });
  });

  test("is refused when the server puts a public key of its own in place of the person's (SEC-60)", async () => {
    const mallory = { sign: await newKeyPair("Ed25519"), enc: await newKeyPair("X25519") };
    const swapped = [
      { signPublicKey: mallory.sign.publicKey },
      { encPublicKey: mallory.enc.publicKey },
      { signPublicKey: mallory.sign.publicKey, encPublicKey: mallory.enc.publicKey },
    ];
    for (const change of swapped)
      await expect(openChanged(change)).rejects.toMatchObject({ code: "bad_signature" });
  });

  test("is refused under another root, even on a device that has pinned none (SEC-60)", async () => {
    const root = await newKeyPair("Ed25519");
    const { signPublicKey, encPublicKey } = made.enrolment;
    const entry = {
      ...made.owner,
      signPublicKey,
      encPublicKey,
      role: "owner",
      status: "active" as const,
      seq: 1,
      prevHash: "",
    };
    const another = {
      rootPublicKey: root.publicKey,
      directoryEntry: await directoryEntry(root.privateKey, entry),
    };
    await expect(openChanged(another)).rejects.toMatchObject({ code: "wrong_key" });
    const pinned = openChanged(another, { pinnedRoot: made.kit.rootFingerprint });
    await expect(pinned).rejects.toMatchObject({ code: "bad_key" });
  });

  test("is refused with a directory entry that the root did not sign, or signed for someone else", async () => {
    const other = await newAccount({ ...made.owner, user: randomId() });
    const { payload, signature } = made.enrolment.directoryEntry;
    const entries = [
      { payload: flippedText(payload), signature },
      { payload, signature: flippedText(signature) },
      other.enrolment.directoryEntry,
      ...(await namesakes()),
    ];
    for (const directoryEntry of entries)
      await expect(openChanged({ directoryEntry })).rejects.toMatchObject({
        code: "bad_signature",
      });
  });

  test("is refused when the root has revoked the person", async () => {
    const { owner, derived, enrolment } = made;
    const root = await openRootKey({ ...owner, derived, account: enrolment });
    const { signPublicKey, encPublicKey } = enrolment;
    const entry = { ...owner, signPublicKey, encPublicKey, role: "owner", prevHash: "" };
    const at = (status: "active" | "revoked") =>
      directoryEntry(root.privateKey, { ...entry, status, seq: 2 });
    await openChanged({ directoryEntry: await at("active") });
    const revoked = openChanged({ directoryEntry: await at("revoked") });
    await expect(revoked).rejects.toMatchObject({ code: "bad_signature" });
  });

  test("gives its root key to the owner alone", async () => {
    const { owner, derived, enrolment } = made;
    const root = await openRootKey({ ...owner, derived, account: enrolment });
    expect(root.publicKey).toBe(enrolment.rootPublicKey);
    expect((await keyPairOf("Ed25519", root.secret)).publicKey).toBe(enrolment.rootPublicKey);
    const member = { ...enrolment, wrappedRootKey: null };
    const refused = openRootKey({ ...owner, derived, account: member });
    await expect(refused).rejects.toMatchObject({ code: "wrong_key" });
    await openChanged({ wrappedRootKey: null });
  });

  test("is never made twice alike, even with the same password", async () => {
    const again = await createAccount({ ...made.owner, masterPassword, kdf: quickKdf });
    const values = [made, again].flatMap(({ enrolment, kit }) => [
      ...Object.values(enrolment).filter((value) => typeof value === "string"),
      enrolment.passwordSlot.salt,
      kit.deviceSecretText,
    ]);
    expect(new Set(values).size).toBe(values.length);
  });
});

describe("a changed master password", () => {
  test("opens the same account, and the old one no longer does", async () => {
    const { owner, deviceSecret, enrolment } = made;
    const newMasterPassword = "staple battery horse";
    const changed = await changeMasterPassword({
      ...owner,
      masterPassword,
      deviceSecret,
      account: enrolment,
      newMasterPassword,
      kdf: quickKdf,
    });
    const account = { ...enrolment, ...changed };
    const opening = { ...owner, deviceSecret, account };
    const keys = await openAccount({ ...opening, masterPassword: newMasterPassword });
    expect(exportKeys(keys)).toEqual(exportKeys(made.keys));
    const old = openAccount({ ...opening, masterPassword });
    await expect(old).rejects.toMatchObject({ code: "wrong_key" });
    const signIn = await deriveFor(owner, account.passwordSlot, {
      masterPassword: newMasterPassword,
      deviceSecret,
    });
    expect(signIn.authPublicKey).toBe(changed.authPublicKey);
    expect(changed.authPublicKey).not.toBe(enrolment.authPublicKey);
  });

  test("is refused without the old one", async () => {
    const { owner, deviceSecret, enrolment } = made;
    const change = changeMasterPassword({
      ...owner,
      masterPassword: "guess",
      deviceSecret,
      account: enrolment,
      newMasterPassword: "mine",
      kdf: quickKdf,
    });
    await expect(change).rejects.toMatchObject({ code: "wrong_key" });
  });
});
