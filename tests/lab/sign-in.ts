/** Moving in and signing in as a client of its own, with nothing but the core and the server's contract. */
import { fromBase64Url, toBase64Url } from "#core/bytes/base64url.ts";
import { createAccount, deriveFor, openAccountWith } from "#core/crypto/account.ts";
import { parseDeviceSecret } from "#core/crypto/device-secret.ts";
import { type KeyPair, keyPairOf, newKeyPair } from "#core/crypto/key-pair.ts";
import { randomId } from "#core/crypto/random.ts";
import type { UnlockedKeys } from "#core/crypto/session-keys.ts";
import type { Caller } from "#core/wire/caller.ts";
import type { Contract } from "#core/wire/contract.ts";
import { challengeStatement, deviceStatement, signStatement } from "#core/wire/proof.ts";
import type { Credentials } from "./credentials.ts";
import { newVault } from "./new-vault.ts";
import { serverCaller } from "./server-caller.ts";

/** A person who is signed in. */
export type SignedIn = {
  readonly credentials: Credentials;
  readonly keys: UnlockedKeys;
  readonly server: Caller<Contract>;
};

export type MoveIn = {
  readonly serverUrl: string;
  readonly setupCode: string;
  readonly organisation: string;
  readonly username: string;
  readonly masterPassword: string;
  /** The name of the first vault. */
  readonly vault: string;
  readonly fetchOnUse?: boolean | undefined;
};

/** Move in as the first owner, with one vault. */
export async function moveIn(given: MoveIn): Promise<SignedIn> {
  const { serverUrl, setupCode, username, masterPassword } = given;
  const owner = { org: randomId(), user: randomId() };
  const [account, pair] = await Promise.all([
    createAccount({ ...owner, masterPassword }),
    newKeyPair("Ed25519"),
  ]);
  const opened = await serverCaller(serverUrl)("setup.claim", {
    code: setupCode,
    organisation: { id: owner.org, name: given.organisation },
    user: { id: owner.user, username },
    account: account.enrolment,
    device: await deviceOf(pair, owner, setupCode),
    vault: await newVault(account.keys, given.vault, given.fetchOnUse ?? false),
  });
  return {
    credentials: {
      serverUrl,
      username,
      masterPassword,
      deviceSecret: account.kit.deviceSecretText,
      deviceKey: toBase64Url(pair.secret),
    },
    keys: account.keys,
    server: serverCaller(serverUrl, { token: opened.session, deviceKey: pair.privateKey }),
  };
}

/** Sign in with the device that these credentials name. */
export async function signIn(credentials: Credentials): Promise<SignedIn> {
  const { serverUrl, username, masterPassword } = credentials;
  const open = serverCaller(serverUrl);
  const [deviceSecret, pair, asked] = await Promise.all([
    parseDeviceSecret(credentials.deviceSecret),
    keyPairOf("Ed25519", fromBase64Url(credentials.deviceKey)),
    open("session.challenge", { username }),
  ]);
  const { challenge } = asked;
  const owner = { org: asked.organisation, user: asked.user };
  const derived = await deriveFor(owner, asked, { masterPassword, deviceSecret });
  const statement = challengeStatement({ ...owner, challenge, devicePublicKey: pair.publicKey });
  const opened = await open("session.open", {
    username,
    challenge,
    proof: toBase64Url(await derived.signAuth(statement)),
    device: await deviceOf(pair, owner, challenge),
  });
  const account = { ...opened.account, wrappedRootKey: opened.account.wrappedRootKey ?? "" };
  return {
    credentials,
    keys: await openAccountWith({ ...owner, account, derived }),
    server: serverCaller(serverUrl, { token: opened.session, deviceKey: pair.privateKey }),
  };
}

/** This client as a device, with the proof that it holds its key. Its id follows from the key. */
async function deviceOf(
  pair: KeyPair,
  owner: { readonly org: string; readonly user: string },
  challenge: string,
) {
  const { publicKey } = pair;
  const hash = await crypto.subtle.digest("SHA-256", fromBase64Url(publicKey));
  const statement = deviceStatement({ ...owner, challenge, devicePublicKey: publicKey });
  return {
    id: toBase64Url(new Uint8Array(hash).slice(0, 16)),
    label: "Another client",
    publicKey,
    proof: await signStatement(pair.privateKey, statement),
  };
}
