import * as v from "valibot";
import { openSecret, openSummary, sealRecord, versionHash } from "#core/crypto/record.ts";
import {
  type RecordSecret,
  type RecordSummary,
  recordSecret,
  recordSummary,
} from "#core/vault/record.ts";
import type { SealedRecord, WholeRecord } from "#core/vault/sealed-record.ts";
import { WireError } from "#core/wire/error.ts";
import type { Keyring } from "../account/keyring.ts";

/** Opening and sealing records with the keys of the keyring: the one place where either happens. */

/** @throws WireError `wrong_key` when it was not sealed for here, `locked` */
export async function summaryOf(keyring: Keyring, record: SealedRecord): Promise<RecordSummary> {
  const { org } = await keyring.unlocked();
  const vaultKey = await keyring.vaultKey(record.vault, record.epoch);
  return readable(recordSummary, openSummary(record, { org, vaultKey }));
}

/**
 * The secret part. Only `release-secret.ts` and what a person asks for in the extension's own pages may
 * call this.
 *
 * @throws WireError `wrong_key`, `locked`
 */
export async function secretOf(keyring: Keyring, record: WholeRecord): Promise<RecordSecret> {
  const { org } = await keyring.unlocked();
  const vaultKey = await keyring.vaultKey(record.vault, record.epoch);
  return readable(recordSecret, openSecret(record, { org, vaultKey }));
}

/** What a new version of a record says. */
export type NewVersion = {
  readonly id: string;
  readonly vault: string;
  readonly before: SealedRecord | undefined;
  /** When it was written, where that was not just now. */
  readonly time?: number;
  readonly summary: RecordSummary;
  readonly secret: RecordSecret;
};

/** Seal and sign a version under the newest key of its vault that is open here. */
export async function sealVersion(keyring: Keyring, given: NewVersion): Promise<WholeRecord> {
  const keys = await keyring.unlocked();
  const epoch = newestEpoch(Object.keys(keys.session.vaultKeys), given.vault);
  return sealRecord({
    org: keys.org,
    vault: given.vault,
    record: given.id,
    version: (given.before?.version ?? 0) + 1,
    epoch,
    vaultKey: await keyring.vaultKey(given.vault, epoch),
    signKey: keys.signKey,
    author: keys.user,
    time: given.time ?? Date.now(),
    prevHash: given.before === undefined ? null : await versionHash(given.before, keys.org),
    summary: given.summary,
    secret: given.secret,
  });
}

function newestEpoch(names: readonly string[], vault: string): number {
  const epochs = names
    .filter((name) => name.startsWith(`${vault}/`))
    .map((name) => Number(name.slice(vault.length + 1)));
  if (epochs.length === 0) throw new WireError("not_found", "No such vault here");
  return Math.max(...epochs);
}

async function readable<S extends v.GenericSchema>(
  schema: S,
  opening: Promise<unknown>,
): Promise<v.InferOutput<S>> {
  let value: unknown;
  try {
    value = await opening;
  } catch (cause) {
    throw new WireError("wrong_key", "A record does not open", { cause });
  }
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) throw new WireError("wrong_key", "A record opens to something else");
  return parsed.output;
}
