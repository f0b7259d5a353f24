import { randomId } from "#core/crypto/random.ts";
import type { Writes } from "#core/import/carry-out.ts";
import type { ImportedRecord } from "#core/import/import-result.ts";
import { limits } from "#core/vault/limits.ts";
import type { ErrorCode } from "#core/wire/error.ts";
import { t } from "../../language/messages.ts";
import type { Surroundings } from "../../pages/background.ts";
import type { Seen } from "../trash/thrown-away.ts";
import type { FolderKept } from "./folder-vaults.ts";

/** A record that was read and could not be saved. */
export type Failed = { readonly record: ImportedRecord; readonly code: ErrorCode };

/** As many as go in one call, which takes a moment: progress is seen. */
const batch = limits.batch;

type Run = {
  /** The vault that a record goes to. */
  readonly vaultOf: (record: ImportedRecord) => string;
  /** How the folder is kept, where it is and does not become a vault. */
  readonly folderAs: FolderKept | undefined;
  /** How many are written already. */
  readonly from: number;
  readonly onProgress: (done: number, refused: readonly Failed[], made: readonly Seen[]) => void;
};

/**
 * Write what an import comes to, batch by batch: new records first, then what is joined with records that
 * are here. `onProgress` says how far it came, which of the batch were refused and which records it made.
 *
 * @throws WireError where a whole batch failed: nothing of it is in.
 */
export async function runImport(
  ask: Surroundings["ask"],
  { added, merged }: Writes,
  { vaultOf, folderAs, from, onProgress }: Run,
): Promise<void> {
  for (let start = from; start < added.length; ) {
    const asked = added.slice(start, start + batch);
    const { sent, failed, made } = await ask("records.saveMany", {
      records: asked.map((record) => newRecord(record, vaultOf(record), folderAs)),
    });
    const some = asked.slice(0, sent);
    for (const record of some) ids.delete(record);
    start += sent;
    const refused = new Set(failed.map(({ index }) => index));
    const titles = some.filter((_, index) => !refused.has(index)).map(({ title }) => title);
    const seen = made.map((one, n) => ({ ...one, title: titles[n] ?? "" }));
    onProgress(start, refusals(some, failed), seen);
  }
  for (let start = Math.max(0, from - added.length); start < merged.length; ) {
    const asked = merged.slice(start, start + batch);
    const { sent, failed } = await ask("import.merge", {
      merges: asked.map(({ here, record }) => ({
        id: here.id,
        urls: urlsOf(record),
        tags: [...(record.tags ?? [])],
        secret: secretOf(record),
      })),
    });
    start += sent;
    const records = asked.map(({ record }) => record);
    onProgress(added.length + start, refusals(records, failed), []);
  }
  // Lists are to show them now. Where the server has just gone all is saved there nonetheless.
  await ask("sync.refresh", {}).catch(() => undefined);
}

type Refused = readonly { readonly index: number; readonly code: ErrorCode }[];

const refusals = (some: readonly ImportedRecord[], failed: Refused): Failed[] =>
  failed.flatMap(({ index, code }) => {
    const record = some[index];
    return record === undefined ? [] : [{ record, code }];
  });

function newRecord(record: ImportedRecord, vault: string, folderAs: FolderKept | undefined) {
  const { title, username, askFirst = false, tags = [] } = record;
  const isTag = folderAs === "tag" && record.vault !== undefined;
  return {
    id: idOf(record),
    vault,
    title,
    username,
    urls: urlsOf(record),
    askFirst,
    tags: isTag ? [...tags, record.vault] : [...tags],
    secret: secretOf(record, folderAs),
  };
}

/** What each is called from the first time that it is asked to be saved, until that is answered. */
const ids = new WeakMap<ImportedRecord, string>();

function idOf(record: ImportedRecord): string {
  const id = ids.get(record) ?? randomId();
  ids.set(record, id);
  return id;
}

const urlsOf = ({ urls }: ImportedRecord) => urls.map(({ url, strategy }) => ({ url, strategy }));

/** The secret part, with the folder, for which records have no place, where it is kept as a field. */
export function secretOf(record: ImportedRecord, folderAs?: FolderKept) {
  const { password, totp, notes, fields = [], vault, history } = record;
  const kept = [
    ...fields.map((field) => ({ ...field })),
    ...(folderAs === "field" && vault !== undefined
      ? [{ name: t("import.field.folder"), value: vault, hidden: false }]
      : []),
  ];
  return {
    password,
    ...(totp === undefined ? {} : { totp }),
    ...(notes === undefined ? {} : { notes }),
    ...(kept.length === 0 ? {} : { fields: kept }),
    ...(history === undefined ? {} : { history: history.map((one) => ({ ...one })) }),
  };
}
