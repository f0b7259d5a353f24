import type { LatchkeyRecord } from "#core/import/latchkey-json.ts";
import type { ResultOf } from "#core/wire/calls.ts";
import { WireError } from "#core/wire/error.ts";
import type { UiContract } from "#core/wire/ui-contract.ts";
import type { Surroundings } from "../../pages/background.ts";
import type { ExportKind } from "./export-words.ts";

type RunExport = {
  readonly masterPassword: string;
  readonly kind: ExportKind;
  readonly vault: string | undefined;
  /** Only these. */
  readonly ids: readonly string[] | undefined;
  readonly onProgress: (done: number, total: number) => void;
};

/**
 * Everything that the person may read, with what opens it.
 *
 * @throws WireError `wrong_key` where the master password is another, and what the way to the server may
 */
export async function readForExport(
  ask: Surroundings["ask"],
  { masterPassword, kind, vault, ids, onProgress }: RunExport,
): Promise<{ records: LatchkeyRecord[]; unreadable: number }> {
  const { grant, records: total } = await ask("export.open", {
    masterPassword,
    kind,
    ...(vault === undefined ? {} : { vault }),
    ...(ids === undefined ? {} : { ids: [...ids] }),
  });
  if (total === 0) throw new WireError("not_found", "There is nothing to export");
  const records: LatchkeyRecord[] = [];
  let unreadable = 0;
  for (let left = total; left > 0; ) {
    const some = await ask("export.read", { grant });
    records.push(...some.records.map(exported));
    unreadable += some.unreadable;
    left = some.left;
    onProgress(total - left, total);
  }
  return { records, unreadable };
}

type Released = ResultOf<UiContract["export.read"]>["records"][number];

function exported({ secret, urls, ...record }: Released): LatchkeyRecord {
  const { password, totp, notes, fields = [] } = secret;
  return {
    title: record.title,
    username: record.username,
    password,
    ...(totp === undefined ? {} : { totp }),
    ...(notes === undefined ? {} : { notes }),
    urls: urls.map(({ url, strategy }) => ({ url, strategy })),
    ...(fields.length === 0 ? {} : { fields: fields.map((field) => ({ ...field })) }),
    ...(record.tags.length === 0 ? {} : { tags: [...record.tags] }),
    ...(record.askFirst ? { askFirst: true } : {}),
    vault: record.vaultName,
    changedAt: new Date(record.changedAt).toISOString(),
  };
}
