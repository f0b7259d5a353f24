import type { ImportedRecord } from "#core/import/import-result.ts";
import type { ErrorCode } from "#core/wire/error.ts";
import type { Surroundings } from "../pages/background.ts";

/** A record that was read and could not be saved. */
export type Failed = { readonly record: ImportedRecord; readonly code: ErrorCode };

/** As many as are sealed and sent in a moment, so that progress is seen. */
const batch = 200;

type SaveAll = {
  readonly vault: string;
  /** How many are saved already. */
  readonly from: number;
  readonly onProgress: (done: number, refused: readonly Failed[]) => void;
};

/**
 * Save imported records batch by batch. `onProgress` says how far it came and which of the batch were refused.
 *
 * @throws WireError where a whole batch failed: nothing of it is in.
 */
export async function saveAll(
  ask: Surroundings["ask"],
  records: readonly ImportedRecord[],
  { vault, from, onProgress }: SaveAll,
): Promise<void> {
  for (let start = from; start < records.length; start += batch) {
    const some = records.slice(start, start + batch);
    const { failed } = await ask("records.saveMany", {
      records: some.map((record) => newRecord(record, vault)),
    });
    const refused = failed.flatMap(({ index, code }) => {
      const record = some[index];
      return record === undefined ? [] : [{ record, code }];
    });
    onProgress(start + some.length, refused);
  }
}

function newRecord(
  { title, username, password, totp, notes, fields, urls }: ImportedRecord,
  vault: string,
) {
  return {
    vault,
    title,
    username,
    askFirst: false,
    urls: urls.map(({ url, strategy }) => ({ url, strategy })),
    secret: {
      password,
      ...(totp === undefined ? {} : { totp }),
      ...(notes === undefined ? {} : { notes }),
      ...(fields === undefined ? {} : { fields: fields.map((field) => ({ ...field })) }),
    },
  };
}
