/**
 * A person's account: made on their own client, kept by the server in wrapped and public parts only,
 * opened with the master password and the device secret.
 */
import type { Bytes } from "#core/bytes/bytes.ts";
import { pae } from "#core/bytes/pae.ts";
import { deviceSecretText } from "./device-secret.ts";
import { directoryEntry, readDirectoryEntry } from "./directory.ts";
import { CryptoError } from "./error.ts";
import { fingerprint, type KeyPair, newKeyPair, unwrapKeyPair, wrapKeyPair } from "./key-pair.ts";
import { deriveSealKey } from "./keys.ts";
import { label } from "./labels.ts";
import {
  type DerivedPassword,
  derivePassword,
  type Kdf,
  makePasswordSlot,
  type Owner,
  openPasswordSlot,
  type PasswordSlot,
} from "./password-slot.ts";
import { randomBytes } from "./random.ts";
import { type UnlockedKeys, unlockedKeys } from "./session-keys.ts";
import type { Statement } from "./statement.ts";
import { bytesOf } from "./text.ts";

/** What the server keeps of an account. All base64url; nothing in it opens anything by itself. */
export type Account = {
  readonly passwordSlot: PasswordSlot;
  readonly signPublicKey: string;
  readonly encPublicKey: string;
  readonly wrappedSignKey: string;
  readonly wrappedEncKey: string;
  readonly rootPublicKey: string;
  /** Null for whoever does not hold the root. */
  readonly wrappedRootKey: string | null;
  readonly directoryEntry: Statement;
};

/** An account with the public key the server knows its owner by at sign-in. */
export type Enrolment = Account & { readonly authPublicKey: string };

/** What the person prints and keeps. */
export type Kit = { readonly deviceSecretText: string; readonly rootFingerprint: string };

/** The first owner's account, and with it the organisation's root. */
export async function createAccount({
  org,
  user,
  masterPassword,
  kdf,
}: Owner & { readonly masterPassword: string; readonly kdf?: Kdf }): Promise<{
  readonly deviceSecret: Bytes;
  readonly kit: Kit;
  readonly keys: UnlockedKeys;
  readonly derived: DerivedPassword;
  readonly enrolment: Enrolment;
}> {
  const owner = { org, user };
  const deviceSecret = randomBytes(16);
  const userKey = randomBytes(32);
  const [root, signPair, encPair] = await Promise.all([
    newKeyPair("Ed25519"),
    newKeyPair("Ed25519"),
    newKeyPair("X25519"),
  ]);
  const { slot, derived } = await makePasswordSlot(
    userKey,
    masterPassword,
    deviceSecret,
    owner,
    kdf,
  );
  const kek = await userKek(userKey, owner);
  const wrap = (purpose: Purpose, pair: KeyPair) =>
    wrapKeyPair(kek, pair, context(purpose, owner, root.publicKey));
  const publicKeys = { signPublicKey: signPair.publicKey, encPublicKey: encPair.publicKey };
  const enrolment: Enrolment = {
    passwordSlot: slot,
    authPublicKey: derived.authPublicKey,
    ...publicKeys,
    wrappedSignKey: await wrap("sign-key", signPair),
    wrappedEncKey: await wrap("enc-key", encPair),
    rootPublicKey: root.publicKey,
    wrappedRootKey: await wrap("root-key", root),
    directoryEntry: await directoryEntry(root.privateKey, {
      ...owner,
      ...publicKeys,
      role: "owner",
      status: "active",
      seq: 1,
      prevHash: "",
    }),
  };
  return {
    deviceSecret,
    kit: {
      deviceSecretText: await deviceSecretText(deviceSecret),
      rootFingerprint: await fingerprint(root.publicKey),
    },
    keys: await unlockedKeys(owner, userKey, signPair, encPair),
    derived,
    enrolment,
  };
}

/** Who opens an account, and the {@link fingerprint} of the root where they know it from elsewhere, such as the kit. */
type Opening = Owner & { readonly account: Account; readonly pinnedRoot?: string | undefined };

type Credentials = { readonly masterPassword: string; readonly deviceSecret: Bytes };

/** Open an account with the master password. @throws CryptoError as {@link openAccountWith}, and `kdf_refused` */
export async function openAccount(opening: Opening & Credentials): Promise<UnlockedKeys> {
  const derived = await deriveFor(opening, opening.account.passwordSlot, opening);
  return openAccountWith({ ...opening, derived });
}

/**
 * Open an account with what was derived at sign-in, and check that everything the server gave belongs together.
 *
 * @throws CryptoError `wrong_key` for a wrong password or device secret, `bad_key` for a public key or root that is
 * not the expected one, `bad_signature` for a directory entry the root did not sign or that names other keys.
 */
export async function openAccountWith(
  opening: Opening & { readonly derived: DerivedPassword },
): Promise<UnlockedKeys> {
  const { org, user, account, pinnedRoot } = opening;
  const owner = { org, user };
  const userKey = await openPasswordSlot(account.passwordSlot, opening.derived, owner);
  if (pinnedRoot !== undefined && (await fingerprint(account.rootPublicKey)) !== pinnedRoot)
    throw new CryptoError("bad_key", "Not the root this device knows");
  const entry = await readDirectoryEntry(account.rootPublicKey, account.directoryEntry, owner);
  if (
    entry.status !== "active" ||
    entry.signPublicKey !== account.signPublicKey ||
    entry.encPublicKey !== account.encPublicKey
  )
    throw new CryptoError("bad_signature", "The directory names other keys");
  const kek = await userKek(userKey, owner);
  const signPair = await unwrapKeyPair(
    "Ed25519",
    kek,
    { privateKey: account.wrappedSignKey, publicKey: account.signPublicKey },
    context("sign-key", owner, account.rootPublicKey),
  );
  const encPair = await unwrapKeyPair(
    "X25519",
    kek,
    { privateKey: account.wrappedEncKey, publicKey: account.encPublicKey },
    context("enc-key", owner, account.rootPublicKey),
  );
  return unlockedKeys(owner, userKey, signPair, encPair);
}

/** The organisation's root key, for the owner who changes its directory. @throws CryptoError `wrong_key`, `bad_key` */
export async function openRootKey({
  org,
  user,
  account,
  derived,
}: Owner & { readonly account: Account; readonly derived: DerivedPassword }): Promise<KeyPair> {
  const owner = { org, user };
  if (account.wrappedRootKey === null)
    throw new CryptoError("wrong_key", "This person does not hold the root");
  const userKey = await openPasswordSlot(account.passwordSlot, derived, owner);
  return unwrapKeyPair(
    "Ed25519",
    await userKek(userKey, owner),
    { privateKey: account.wrappedRootKey, publicKey: account.rootPublicKey },
    context("root-key", owner, account.rootPublicKey),
  );
}

/** The same user key under another master password: nothing else is sealed again. @throws CryptoError `wrong_key` */
export async function changeMasterPassword(
  change: Owner &
    Credentials & {
      readonly account: Pick<Account, "passwordSlot">;
      readonly newMasterPassword: string;
      readonly kdf?: Kdf;
    },
): Promise<{ readonly passwordSlot: PasswordSlot; readonly authPublicKey: string }> {
  const { org, user, account, newMasterPassword, deviceSecret, kdf } = change;
  const owner = { org, user };
  const old = await deriveFor(owner, account.passwordSlot, change);
  const userKey = await openPasswordSlot(account.passwordSlot, old, owner);
  const { slot, derived } = await makePasswordSlot(
    userKey,
    newMasterPassword,
    deviceSecret,
    owner,
    kdf,
  );
  return { passwordSlot: slot, authPublicKey: derived.authPublicKey };
}

/** Derive with the salt and parameters of a slot, as a server returned them before sign-in. */
export function deriveFor(
  owner: Owner,
  slot: Pick<PasswordSlot, "salt" | "kdf">,
  { masterPassword, deviceSecret }: Credentials,
): Promise<DerivedPassword> {
  return derivePassword(masterPassword, deviceSecret, bytesOf(slot.salt), slot.kdf, owner);
}

type Purpose = "sign-key" | "enc-key" | "root-key";

/** The root is bound too, so that a server cannot give a person another one than they enrolled under (SEC-60). */
const context = (purpose: Purpose, { org, user }: Owner, rootPublicKey: string) =>
  pae(label(purpose), org, user, bytesOf(rootPublicKey, 32));

const userKek = (userKey: Bytes, { org, user }: Owner) =>
  deriveSealKey(userKey, pae(label("user-kek"), org, user));
