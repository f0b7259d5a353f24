import "fake-indexeddb/auto";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { createAccount, type Enrolment, type Kit } from "#core/crypto/account.ts";
import { importSealKey } from "#core/crypto/keys.ts";
import { randomId } from "#core/crypto/random.ts";
import { type SealedRecord, sealRecord } from "#core/crypto/record.ts";
import type { UnlockedKeys } from "#core/crypto/session-keys.ts";
import { createVaultKey } from "#core/crypto/vault-key.ts";
import type { MatchStrategy } from "#core/match/strategy.ts";
import type { Change } from "#core/wire/contract.ts";
import { Keyring } from "../../../../extension/background/account/keyring.ts";
import { writeLocal } from "../../../../extension/background/state/stored-state.ts";

/** An unlocked account with one vault, and records as another client of it would write them. */
export type Household = {
  readonly keyring: Keyring;
  readonly keys: UnlockedKeys;
  readonly vault: string;
  readonly vaultKey: CryptoKey;
  readonly enrolment: Enrolment;
  readonly kit: Kit;
  readonly rawVaultKey: Uint8Array<ArrayBuffer>;
};

export const householdPassword = "correct horse";

/** Bounds allow no cheaper derivation than this. */
const quickest = {
  algorithm: "argon2id",
  memoryKib: 19 * 1024,
  iterations: 2,
  parallelism: 1,
} as const;

type Account = Pick<Household, "keys" | "enrolment" | "kit"> & {
  readonly owner: { readonly org: string; readonly user: string };
};

/** One account for every household: to make one takes longer than most tests, and nothing in it changes. */
let account: Promise<Account> | undefined;

async function makeAccount(): Promise<Account> {
  const owner = { org: randomId(), user: randomId() };
  const { keys, enrolment, kit } = await createAccount({
    ...owner,
    masterPassword: householdPassword,
    kdf: quickest,
  });
  return { owner, keys, enrolment, kit };
}

export function household(): Promise<Household> {
  account ??= makeAccount();
  return householdOf(account);
}

/** One of another person, in another organisation. */
export const otherHousehold = (): Promise<Household> => householdOf(makeAccount());

async function householdOf(theirs: Promise<Account>): Promise<Household> {
  fakeBrowser.reset();
  const { owner, keys, enrolment, kit } = await theirs;
  const vault = randomId();
  const made = await createVaultKey({ org: owner.org, vault, author: keys });
  const keyring = new Keyring();
  await keyring.take(keys);
  await keyring.addVaultKey(vault, made.epoch, made.raw);
  return {
    keyring,
    keys,
    vault,
    vaultKey: await importSealKey(made.raw),
    rawVaultKey: made.raw,
    enrolment,
    kit,
  };
}

export type Saying = {
  readonly id?: string;
  readonly version?: number;
  readonly title?: string;
  readonly username?: string;
  readonly password?: string;
  readonly url?: string;
  readonly strategy?: MatchStrategy;
  /** Where there are none, as in records from before there were tags, the summary says nothing of them. */
  readonly tags?: readonly string[] | undefined;
  readonly addedBy?: string;
  readonly author?: string;
  readonly prevHash?: string | null;
};

/** A sealed version of a login. */
export function login({ keys, vault, vaultKey }: Household, said: Saying): Promise<SealedRecord> {
  const url = {
    url: said.url ?? "https://login.example.com/",
    strategy: said.strategy ?? ("origin" as const),
    addedBy: said.addedBy ?? keys.user,
    addedAt: 1,
  };
  return sealRecord({
    org: keys.org,
    vault,
    record: said.id ?? randomId(),
    version: said.version ?? 1,
    epoch: 1,
    vaultKey,
    signKey: keys.signKey,
    author: said.author ?? keys.user,
    time: 1_000,
    prevHash: said.prevHash ?? null,
    summary: {
      title: said.title ?? "Mail",
      username: said.username ?? "ada",
      urls: [url],
      ...(said.tags && { tags: said.tags }),
    },
    secret: { password: said.password ?? "CANARY-p" },
  });
}

export const upsert = (record: SealedRecord, revision = 1): Change => ({
  kind: "upsert",
  revision,
  record,
});

export const metaOf = ({ keys }: Household, revision = 1) => ({
  organisation: keys.org,
  revision,
  vaultsRevision: 1,
  syncedAt: 1,
});

/** What a device keeps of the household's account while nobody is signed in at the server. */
export async function storeAccount({ keys, kit, enrolment }: Household): Promise<void> {
  const serverUrl = "https://latchkey.example:11011";
  await writeLocal("account", {
    serverUrl,
    organisation: { id: keys.org, name: "Northwind" },
    user: { id: keys.user, username: "ada" },
    session: null,
    enrolment,
    device: { id: randomId(), label: "Test" },
  });
  await writeLocal("remembered", {
    serverUrl,
    username: "ada",
    deviceSecret: kit.deviceSecretText,
    rootPublicKey: enrolment.rootPublicKey,
  });
}
