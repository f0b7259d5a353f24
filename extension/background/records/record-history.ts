import { verifyRecord, versionHash } from "#core/crypto/record.ts";
import type { OpenedVersion } from "#core/vault/record-diff.ts";
import { recordDiff } from "#core/vault/record-diff.ts";
import type { WholeRecord } from "#core/vault/sealed-record.ts";
import type { ResultOf } from "#core/wire/calls.ts";
import type { Contract } from "#core/wire/contract.ts";
import { WireError } from "#core/wire/error.ts";
import type { UiContract } from "#core/wire/ui-contract.ts";
import type { CachedRecord } from "../cache/cache.ts";
import type { Core } from "../core.ts";

/** A record's earlier versions, as far as the server keeps them: each checked before it is believed. */

/** A version that the server has answered; `isSigned` where it is what it says to be, in its place. */
export type KeptVersion = {
  readonly record: WholeRecord;
  readonly device: string | null;
  readonly isSigned: boolean;
};

/** The kept versions, the newest first. @throws WireError `not_found`, `wrong_key` where the newest is old */
export async function keptVersions(core: Core, cached: CachedRecord): Promise<KeptVersion[]> {
  const { id } = cached;
  const kept: Answered = [];
  for (let more = true; more; ) {
    const before = kept.at(-1)?.record.version ?? Number.MAX_SAFE_INTEGER;
    const page = await core.server("records.history", { id, before });
    // A page that does not go on would go on for ever.
    const older = page.versions.filter(({ record }) => record.version < before);
    kept.push(...older);
    more = page.more && older.length > 0;
  }
  if ((kept[0]?.record.version ?? 0) < cached.record.version) {
    throw new WireError("wrong_key", "Older than what is here");
  }
  return checked(core, cached, kept);
}

/** @throws WireError `not_found` where it is no longer kept, `wrong_key` where it is not what was signed */
export async function keptVersion(
  core: Core,
  cached: CachedRecord,
  version: number,
): Promise<WholeRecord> {
  const { id } = cached;
  const { versions } = await core.server("records.history", { id, before: version + 1, limit: 1 });
  const [found] = await checked(core, cached, versions);
  if (found?.record.version !== version) throw new WireError("not_found", "No longer kept");
  if (!found.isSigned) throw new WireError("wrong_key", "Not what its author signed");
  return found.record;
}

/** What each version changed of the one before; `opened` are they, in the same order, where they open. */
export async function told(
  core: Core,
  kept: readonly KeptVersion[],
  opened: readonly (OpenedVersion | undefined)[],
): Promise<ResultOf<UiContract["history.list"]>> {
  const { user } = await core.keyring.unlocked();
  const { devices } = await core.server("session.devices", {});
  const labels = new Map(devices.map((device) => [device.id, device.label]));
  const versions = kept.map(({ record: { version, time, author }, device }, n) => {
    const [now, before] = [opened[n], opened[n + 1]];
    return {
      version,
      time,
      byMe: author === user,
      device: labels.get(device ?? "") ?? null,
      isSound: now !== undefined,
      changes: now === undefined || before === undefined ? null : recordDiff(before, now),
    };
  });
  return { versions };
}

type Answered = ResultOf<Contract["records.history"]>["versions"];

/**
 * Whether each belongs to this record, was signed by somebody we know, and is what the version after it says
 * it came after. The newest first.
 */
async function checked(
  core: Core,
  cached: CachedRecord,
  answered: Answered,
): Promise<KeptVersion[]> {
  const { org, user, signPublicKey } = await core.keyring.unlocked();
  const isSigned = async (record: WholeRecord, next: KeptVersion | undefined) => {
    const isOurs = record.id === cached.id && record.vault === cached.record.vault;
    if (!isOurs || record.author !== user) return false;
    // One that is not believed itself says nothing of what came before it.
    const follows = next?.isSigned === true && next.record.version === record.version + 1;
    if (follows && next.record.prevHash !== (await versionHash(record, org))) return false;
    return verifyRecord(record, { org, signPublicKey }).then(
      () => true,
      () => false,
    );
  };
  const judged: KeptVersion[] = [];
  for (const one of answered) {
    judged.push({ ...one, isSigned: await isSigned(one.record, judged.at(-1)) });
  }
  return judged;
}
