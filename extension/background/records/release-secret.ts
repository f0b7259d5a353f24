import { blindToken } from "#core/crypto/blind-index.ts";
import { sameText } from "#core/crypto/same-text.ts";
import { totpAt } from "#core/crypto/totp.ts";
import type { WholeRecord } from "#core/vault/sealed-record.ts";
import type { Caller } from "#core/wire/caller.ts";
import type { Contract } from "#core/wire/contract.ts";
import { WireError } from "#core/wire/error.ts";
import type { PageForm, Release } from "#core/wire/page-contract.ts";
import type { Keyring } from "../account/keyring.ts";
import { serverNow } from "../addon/server-clock.ts";
import type { CachedRecord } from "../cache/cache.ts";
import type { Frame } from "../page/frame.ts";
import { secretOf } from "./record-box.ts";

/**
 * The only module that opens a secret for a page. It needs a grant that names the document, its origin,
 * the top origin, the record and its version; `pages.ts` makes one only from a decision (SEC-01).
 */
export type FillGrant = {
  readonly documentId: string | undefined;
  readonly tabId: number;
  readonly frameId: number;
  readonly frameOrigin: string;
  readonly topOrigin: string;
  readonly recordId: string;
  readonly version: number;
};

export function grantFor(frame: Frame, cached: CachedRecord): FillGrant {
  const top = frame.ancestors.at(-1)?.url ?? frame.url;
  return {
    documentId: frame.documentId,
    tabId: frame.tabId,
    frameId: frame.frameId,
    frameOrigin: new URL(frame.url).origin,
    topOrigin: new URL(top).origin,
    recordId: cached.id,
    version: cached.record.version,
  };
}

/**
 * The values that `form` asks for, out of the record that `grant` names.
 *
 * @throws WireError `refused_here` when the record is not the granted one, and what opening may throw.
 */
export async function releaseSecret(
  keyring: Keyring,
  server: Caller<Contract>,
  grant: FillGrant,
  cached: CachedRecord,
  username: string,
  form: PageForm,
): Promise<Release> {
  if (grant.recordId !== cached.id || grant.version !== cached.record.version) {
    throw new WireError("refused_here", "Not the record that was granted");
  }
  const roles = new Set(form.fields.map(({ role }) => role));
  const needsSecret = roles.has("current-password") || roles.has("one-time-code");
  const secret = needsSecret
    ? await secretOf(keyring, await wholeRecord(server, cached))
    : undefined;
  const values: Release["values"] = {};
  if (roles.has("username")) values.username = username;
  if (roles.has("current-password") && secret !== undefined) {
    values["current-password"] = secret.password;
  }
  if (roles.has("one-time-code") && secret?.totp !== undefined) {
    values["one-time-code"] = totpAt(secret.totp, await serverNow()).code;
  }
  return { formKey: form.key, values, submit: false };
}

/** The record's code of this moment, for a person's clipboard; `undefined` where it makes none. */
export async function codeFor(
  keyring: Keyring,
  server: Caller<Contract>,
  cached: CachedRecord,
): Promise<string | undefined> {
  const { totp } = await secretOf(keyring, await wholeRecord(server, cached));
  return totp === undefined ? undefined : totpAt(totp, await serverNow()).code;
}

/** The keyed hash of a record's password, to compare it with another's: what was opened for it stays here. */
export async function passwordHash(
  keyring: Keyring,
  server: Caller<Contract>,
  cached: CachedRecord,
): Promise<string> {
  const { password } = await secretOf(keyring, await wholeRecord(server, cached));
  return hashOf(keyring, password);
}

/** As {@link passwordHash}, of a password that a person has typed. */
export async function hashOf(keyring: Keyring, password: string): Promise<string> {
  const { indexKey } = await keyring.unlocked();
  return blindToken(indexKey, `password:${password}`);
}

/**
 * Whether `typed` is the record's password; nothing of it goes out. One that is fetched on use is not fetched for
 * what a page may have made up.
 */
export async function isPasswordOf(
  keyring: Keyring,
  { record }: CachedRecord,
  typed: string,
): Promise<boolean> {
  const { secret } = record;
  if (secret === undefined || typed === "") return false;
  return sameText((await secretOf(keyring, { ...record, secret })).password, typed);
}

/** Whether more than a username goes out. */
export const givesSecret = ({ values }: Release): boolean =>
  Object.keys(values).some((role) => role !== "username");

/** The record with its secret part: from the cache, or fetched where its vault is fetch-on-use. */
export async function wholeRecord(
  server: Caller<Contract>,
  { id, record }: CachedRecord,
): Promise<WholeRecord> {
  const { secret } = record;
  if (secret !== undefined) return { ...record, secret };
  const fetched = await server("records.secret", { id, version: record.version });
  return { ...record, secret: fetched.secret };
}
