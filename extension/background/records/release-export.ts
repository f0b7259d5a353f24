import { randomId } from "#core/crypto/random.ts";
import type { RecordSecret, RecordSummary } from "#core/vault/record.ts";
import type { WholeRecord } from "#core/vault/sealed-record.ts";
import { WireError } from "#core/wire/error.ts";
import type { exportKinds } from "#core/wire/transfer-contract.ts";
import * as account from "../account/account.ts";
import { type CachedRecord, cache } from "../cache/cache.ts";
import type { Core } from "../core.ts";
import { secretOf, summaryOf } from "./record-box.ts";
import { wholeRecord } from "./release-secret.ts";

/**
 * The one way by which many secrets leave at once: an export, which a person begins in the extension's own page
 * with the master password. Each record is in the audit log before its secret is out.
 */

export type ExportKind = (typeof exportKinds)[number];

export type Released = {
  readonly cached: CachedRecord;
  readonly summary: RecordSummary;
  readonly secret: RecordSecret;
};

type Grant = {
  readonly id: string;
  readonly user: string;
  readonly kind: ExportKind;
  readonly records: readonly string[];
  next: number;
  until: number;
};

/** A grant that is not used for this long is void. */
const lastsMs = 5 * 60_000;

/** Records in one answer. */
const batch = 100;

/** At most one export is under way. It ends with the service worker, and is begun anew then. */
let grant: Grant | undefined;

/** @throws WireError `wrong_key` where the master password is another, `locked` */
export async function openExport(
  core: Core,
  asked: {
    readonly masterPassword: string;
    readonly kind: ExportKind;
    readonly vault?: string | undefined;
    readonly ids?: readonly string[] | undefined;
  },
): Promise<{ grant: string; records: number }> {
  await account.confirm(asked.masterPassword);
  const { user } = await core.keyring.unlocked();
  const wanted = asked.ids === undefined ? undefined : new Set(asked.ids);
  const records = (await core.summaries.search("", { vault: asked.vault }))
    .map(({ id }) => id)
    .filter((id) => wanted?.has(id) ?? true);
  const until = Date.now() + lastsMs;
  grant = { id: randomId(), user, kind: asked.kind, records, next: 0, until };
  return { grant: grant.id, records: records.length };
}

/** @throws WireError `forbidden` without a grant that holds, `locked`, `server_unreachable` */
export async function readExport(
  core: Core,
  id: string,
): Promise<{ released: Released[]; unreadable: number; left: number }> {
  const held = grant;
  const { user } = await core.keyring.unlocked();
  if (held === undefined || held.id !== id || held.user !== user || held.until < Date.now()) {
    throw new WireError("forbidden", "Nobody has begun this export");
  }
  const ids = held.records.slice(held.next, held.next + batch);
  const found = await Promise.all(ids.map((one) => fetched(core, one)));
  const whole = found.filter((one) => one !== undefined);
  await core.audit.noteAll(
    "record.exported",
    whole.map(({ cached }) => cached),
    { kind: held.kind },
  );
  const parts = await Promise.all(whole.map((one) => opened(core, one)));
  const released = parts.filter((one) => one !== undefined);
  held.next += ids.length;
  held.until = Date.now() + lastsMs;
  const left = held.records.length - held.next;
  if (left === 0) grant = undefined;
  return { released, unreadable: ids.length - released.length, left };
}

type Whole = { readonly cached: CachedRecord; readonly record: WholeRecord };

/** `undefined`: it is gone, or was never this person's to read. */
async function fetched(core: Core, id: string): Promise<Whole | undefined> {
  const cached = await (await cache()).get("records", id);
  if (cached === undefined) return undefined;
  try {
    return { cached, record: await wholeRecord(core.server, cached) };
  } catch (reason) {
    return unlessRefused(reason);
  }
}

/** `undefined`: it does not open with the keys that are here. */
async function opened(core: Core, { cached, record }: Whole): Promise<Released | undefined> {
  try {
    const summary = await summaryOf(core.keyring, record);
    return { cached, summary, secret: await secretOf(core.keyring, record) };
  } catch (reason) {
    return unlessRefused(reason);
  }
}

const refusals = new Set(["not_found", "forbidden", "wrong_key"]);

/** One record that cannot be had does not stop the others; a server that is away does. */
function unlessRefused(reason: unknown): undefined {
  if (reason instanceof WireError && refusals.has(reason.code)) return undefined;
  throw reason;
}
