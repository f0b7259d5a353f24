/** People with their keys and devices, as far as the server can tell: what is sealed is random bytes. */

import { type KeyPair, newKeyPair } from "#core/crypto/key-pair.ts";
import type { Enrolment } from "#core/vault/account.ts";
import type { Caller } from "#core/wire/caller.ts";
import type { Contract } from "#core/wire/contract.ts";
import { challengeStatement, deviceStatement, signStatement } from "#core/wire/proof.ts";
import { client, type Signer } from "./client.ts";
import { newId, randomText } from "./random.ts";

export type Person = {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly user: { readonly id: string; readonly username: string };
  /** What the master password derives. */
  readonly auth: KeyPair;
  readonly enrolment: Enrolment;
};

export type TestDevice = { readonly id: string; readonly label: string; readonly keys: KeyPair };

/** Somebody signed in on a device. */
export type SignedIn = {
  readonly person: Person;
  readonly device: TestDevice;
  readonly signer: Signer;
  readonly call: Caller<Contract>;
};

export const newDevice = async (label = "test"): Promise<TestDevice> => ({
  id: newId(),
  label,
  keys: await newKeyPair("Ed25519"),
});

/** Somebody who is nowhere signed up yet. */
export async function newPerson(
  username = `person-${randomText(6)}`,
  organisation = { id: newId(), name: "Example" },
): Promise<Person> {
  const auth = await newKeyPair("Ed25519");
  const enrolment: Enrolment = {
    passwordSlot: newPasswordSlot(),
    authPublicKey: auth.publicKey,
    signPublicKey: randomText(32),
    encPublicKey: randomText(32),
    wrappedSignKey: randomText(64),
    wrappedEncKey: randomText(64),
    rootPublicKey: randomText(32),
    wrappedRootKey: randomText(64),
    directoryEntry: { payload: randomText(200), signature: randomText(64) },
  };
  return { organisation, user: { id: newId(), username }, auth, enrolment };
}

export const newPasswordSlot = (): Enrolment["passwordSlot"] => ({
  salt: randomText(16),
  kdf: { algorithm: "argon2id", memoryKib: 65_536, iterations: 3, parallelism: 1 },
  commitment: randomText(32),
  wrapped: randomText(64),
});

/** A vault with one key, sealed to whoever makes it. */
export const newVault = (fetchOnUse = false) => ({
  id: newId(),
  name: randomText(40),
  fetchOnUse,
  keys: [newVaultKey()],
});

export const newVaultKey = () => ({
  epoch: 1,
  sealed: randomText(80),
  state: { payload: randomText(200), signature: randomText(64) },
});

/** The device as a call presents it, proving its key over `challenge`. */
export async function presented(device: TestDevice, org: string, user: string, challenge: string) {
  const { id, label, keys } = device;
  const statement = deviceStatement({ org, user, challenge, devicePublicKey: keys.publicKey });
  const proof = await signStatement(keys.privateKey, statement);
  return { id, label, publicKey: keys.publicKey, proof };
}

/** The first owner moves in. */
export async function claim(
  url: string,
  code: string,
  person?: Person,
  vault = newVault(),
): Promise<SignedIn & { readonly vault: string }> {
  const owner = person ?? (await newPerson());
  const device = await newDevice();
  const { organisation, user, enrolment: account } = owner;
  const { session } = await client(url)("setup.claim", {
    code,
    organisation,
    user,
    account,
    device: await presented(device, organisation.id, user.id, code),
    vault,
  });
  return { ...signedIn(url, owner, device, session), vault: vault.id };
}

/** The params of `session.open` for a fresh challenge, or for what `change` makes of it. */
export async function signInParams(
  url: string,
  { user: { username }, auth }: Pick<Person, "user" | "auth">,
  device: TestDevice,
  change = (challenge: string) => challenge,
) {
  const asked = await client(url)("session.challenge", { username });
  const { organisation: org, user } = asked;
  const challenge = change(asked.challenge);
  const { publicKey: devicePublicKey } = device.keys;
  const statement = challengeStatement({ org, user, challenge, devicePublicKey });
  const proof = await signStatement(auth.privateKey, statement);
  return { username, challenge, proof, device: await presented(device, org, user, challenge) };
}

export async function signIn(url: string, person: Person, device?: TestDevice): Promise<SignedIn> {
  const used = device ?? (await newDevice());
  const { session } = await client(url)("session.open", await signInParams(url, person, used));
  return signedIn(url, person, used, session);
}

const signedIn = (url: string, person: Person, device: TestDevice, session: string): SignedIn => {
  const signer = { session, deviceKey: device.keys.privateKey };
  return { person, device, signer, call: client(url, signer) };
};
