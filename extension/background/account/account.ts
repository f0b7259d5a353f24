import { fromBase64Url, toBase64Url } from "#core/bytes/base64url.ts";
import {
  createAccount,
  deriveFor,
  openAccountWith,
  changeMasterPassword as wrapAnew,
} from "#core/crypto/account.ts";
import { deviceSecretText, parseDeviceSecret } from "#core/crypto/device-secret.ts";
import { fingerprint } from "#core/crypto/key-pair.ts";
import { importSealKey } from "#core/crypto/keys.ts";
import { randomId } from "#core/crypto/random.ts";
import { createVaultKey } from "#core/crypto/vault-key.ts";
import type { Caller } from "#core/wire/caller.ts";
import type { Contract } from "#core/wire/contract.ts";
import { type ErrorCode, WireError } from "#core/wire/error.ts";
import { challengeStatement, deviceStatement, signStatement } from "#core/wire/proof.ts";
import type { AddonLink } from "../addon/addon-link.ts";
import { sealVaultName } from "../cache/vaults.ts";
import { readLocal, removeLocal, type StoredAccount, writeLocal } from "../state/stored-state.ts";
import { cryptoRefusal } from "./crypto-refusal.ts";
import { deviceKey } from "./device-key.ts";
import { giveBackMemory } from "./give-back.ts";
import type { Keyring } from "./keyring.ts";

/** Moving in, signing in and unlocking: everything that a master password is needed for. */

export type AccountTools = {
  readonly keyring: Keyring;
  readonly link: AddonLink;
  readonly server: Caller<Contract>;
};

/** Found an organisation with its first owner. @returns what goes on the emergency kit */
export async function create(
  { keyring, link, server }: AccountTools,
  given: {
    readonly serverUrl: string;
    readonly setupCode: string;
    readonly organisationName: string;
    readonly username: string;
    readonly masterPassword: string;
    readonly deviceLabel: string;
  },
): Promise<{ deviceSecret: string; rootFingerprint: string }> {
  const serverUrl = serverOrigin(given.serverUrl);
  await link.call("addon.connect", { servers: [serverUrl] });
  const organisation = { id: randomId(), name: given.organisationName.trim() };
  const user = { id: randomId(), username: given.username.trim() };
  const owner = { org: organisation.id, user: user.id };
  const made = await createAccount({ ...owner, masterPassword: given.masterPassword }).finally(
    giveBackMemory,
  );
  const vault = randomId();
  const key = await createVaultKey({ org: organisation.id, vault, author: made.keys });
  const sealKey = await importSealKey(key.raw);
  const code = given.setupCode.trim();
  const device = await newDevice(given.deviceLabel, owner, code);
  const opened = await server("setup.claim", {
    code,
    organisation,
    user,
    account: made.enrolment,
    device: device.sent,
    vault: {
      id: vault,
      name: await sealVaultName(organisation.id, vault, sealKey, "Logins"),
      fetchOnUse: false,
      keys: [{ epoch: key.epoch, sealed: key.sealed, state: key.state }],
    },
  });
  await remember(serverUrl, opened, device.stored, made.kit.deviceSecretText);
  await keyring.take(made.keys);
  await keyring.addVaultKey(vault, key.epoch, key.raw);
  return { deviceSecret: made.kit.deviceSecretText, rootFingerprint: made.kit.rootFingerprint };
}

/**
 * Sign in on this device.
 *
 * @throws WireError `sign_in_refused` when name, password or device secret is wrong; `data` tells of a device
 * secret that is missing or mistyped, which is seen here before a server is asked; `wrong_key` when the
 * organisation is not the one this device knew, `kdf_refused` when the server asks for weak derivation.
 */
export async function signIn(
  { keyring, link, server }: AccountTools,
  given: {
    readonly serverUrl: string;
    readonly username: string;
    readonly masterPassword: string;
    readonly deviceSecret?: string | undefined;
    readonly deviceLabel: string;
  },
): Promise<void> {
  const serverUrl = serverOrigin(given.serverUrl);
  const username = given.username.trim();
  const known = await readLocal("remembered");
  const isKnown = known?.serverUrl === serverUrl && known.username === username;
  const secretText = given.deviceSecret ?? (isKnown ? known.deviceSecret : undefined);
  if (secretText === undefined) {
    throw new WireError("sign_in_refused", "The device secret of the emergency kit is needed", {
      data: { missingDeviceSecret: 1 },
    });
  }
  const deviceSecret = await parseDeviceSecret(secretText).catch((cause) => {
    throw new WireError("sign_in_refused", "Mistyped device secret", {
      cause,
      data: { mistypedDeviceSecret: 1 },
    });
  });
  await link.call("addon.connect", { servers: [serverUrl] });
  const asked = await server("session.challenge", { username });
  const owner = { org: asked.organisation, user: asked.user };
  const { masterPassword } = given;
  const derived = await derivation(
    deriveFor(owner, asked, { masterPassword, deviceSecret }),
    "sign_in_refused",
  );
  const device = await newDevice(given.deviceLabel, owner, asked.challenge);
  const statement = challengeStatement({
    ...owner,
    challenge: asked.challenge,
    devicePublicKey: device.sent.publicKey,
  });
  const opened = await server("session.open", {
    username,
    challenge: asked.challenge,
    proof: toBase64Url(await derived.signAuth(statement)),
    device: device.sent,
  });
  const keys = await openAccountWith({
    ...owner,
    account: opened.account,
    derived,
    pinnedRoot: isKnown ? await fingerprint(known.rootPublicKey) : undefined,
  }).catch(cryptoRefusal("wrong_key"));
  await remember(serverUrl, opened, device.stored, secretText);
  await keyring.take(keys);
}

/** Open the account that is stored here; no server is needed. @throws WireError `wrong_key` */
export async function unlock(keyring: Keyring, masterPassword: string): Promise<void> {
  const { keys, deviceSecret } = await openedHere(masterPassword);
  deviceSecret.fill(0);
  await keyring.take(keys);
}

/** Nothing but proof that the person is there. @throws WireError `wrong_key` */
export async function confirm(masterPassword: string): Promise<void> {
  const { deviceSecret } = await openedHere(masterPassword);
  deviceSecret.fill(0);
}

/** The emergency kit again. @throws WireError `wrong_key` */
export async function kit(masterPassword: string) {
  const { account, deviceSecret } = await openedHere(masterPassword);
  return {
    username: account.user.username,
    serverUrl: account.serverUrl,
    deviceSecret: await deviceSecretText(deviceSecret),
    rootFingerprint: await fingerprint(account.enrolment.rootPublicKey),
  };
}

/** @throws WireError `wrong_key` when the present password is wrong */
export async function changeMasterPassword(
  server: Caller<Contract>,
  masterPassword: string,
  newMasterPassword: string,
): Promise<void> {
  const { account, deviceSecret, derived } = await derivedHere(masterPassword);
  const owner = ownerOf(account);
  const changed = await derivation(
    wrapAnew({
      ...owner,
      account: account.enrolment,
      masterPassword,
      deviceSecret,
      newMasterPassword,
    }),
    "wrong_key",
  );
  const { challenge } = await server("session.challenge", { username: account.user.username });
  const devicePublicKey = (await deviceKey()).publicKey;
  const statement = challengeStatement({ ...owner, challenge, devicePublicKey });
  const proof = toBase64Url(await derived.signAuth(statement));
  await server("account.changePassword", { ...changed, challenge, proof });
  const enrolment = { ...account.enrolment, ...changed };
  await writeLocal("account", { ...account, enrolment });
}

/**
 * The stored account, opened: whoever gets this far knows the master password.
 *
 * @throws WireError `wrong_key`: nothing but the master password was asked for, so nothing else is wrong
 */
async function openedHere(masterPassword: string) {
  const { account, deviceSecret, derived } = await derivedHere(masterPassword);
  const keys = await openAccountWith({
    ...ownerOf(account),
    account: account.enrolment,
    derived,
  }).catch(cryptoRefusal("wrong_key"));
  return { account, deviceSecret, keys };
}

async function derivedHere(masterPassword: string) {
  const [account, known] = await Promise.all([readLocal("account"), readLocal("remembered")]);
  if (account === undefined || known === undefined) {
    throw new WireError("signed_out", "Nobody is signed in here");
  }
  const deviceSecret = await parseDeviceSecret(known.deviceSecret);
  const derived = await derivation(
    deriveFor(ownerOf(account), account.enrolment.passwordSlot, { masterPassword, deviceSecret }),
    "wrong_key",
  );
  return { account, deviceSecret, derived };
}

/** Work that derives keys from the master password, whether they fit or not. */
const derivation = <Made>(work: Promise<Made>, code: ErrorCode): Promise<Made> =>
  work.catch(cryptoRefusal(code)).finally(giveBackMemory);

type Opened = Awaited<ReturnType<Caller<Contract>>> & Pick<StoredAccount, "organisation" | "user">;

async function remember(
  serverUrl: string,
  opened: Pick<Opened, "organisation" | "user"> & {
    readonly session: string;
    readonly account: StoredAccount["enrolment"];
  },
  device: StoredAccount["device"],
  deviceSecret: string,
): Promise<void> {
  const { organisation, user, session, account } = opened;
  await writeLocal("account", {
    serverUrl,
    organisation,
    user,
    session,
    enrolment: account,
    device,
  });
  await writeLocal("remembered", {
    serverUrl,
    username: user.username,
    deviceSecret,
    rootPublicKey: account.rootPublicKey,
  });
  await removeLocal("sentAway");
}

/** This device, with the proof that it holds its key. */
async function newDevice(
  label: string,
  owner: { readonly org: string; readonly user: string },
  challenge: string,
) {
  const { privateKey, publicKey } = await deviceKey();
  const stored = { id: await deviceIdOf(publicKey), label: label.trim().slice(0, 100) };
  const statement = deviceStatement({ ...owner, challenge, devicePublicKey: publicKey });
  const proof = await signStatement(privateKey, statement);
  return { stored, sent: { ...stored, publicKey, proof } };
}

/** A device's id follows from its key: the same profile stays the same device. */
async function deviceIdOf(publicKey: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", fromBase64Url(publicKey));
  return toBase64Url(new Uint8Array(hash).slice(0, 16));
}

const ownerOf = ({ organisation, user }: StoredAccount) => ({
  org: organisation.id,
  user: user.id,
});

/** @throws WireError `bad_request` unless it is an https URL, or http on this computer. */
export function serverOrigin(text: string): string {
  const url = URL.parse(/^[a-z]+:\/\//i.test(text.trim()) ? text.trim() : `https://${text.trim()}`);
  const isLoopback = url !== null && /^(127\.0\.0\.1|localhost|\[::1\])$/.test(url.hostname);
  if (url === null || (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback))) {
    throw new WireError("bad_request", "A server is named by an https URL");
  }
  return url.origin;
}
