/** What an import would do with each record: is it new, here already, or twice in the file? */
import { earlierPasswords } from "./earlier-passwords.ts";
import type { ImportedRecord, ImportedUrl } from "./import-result.ts";

/** A record that is here, as lists show it. */
export type RecordHere = {
  readonly id: string;
  readonly title: string;
  readonly username: string;
  readonly urls: readonly ImportedUrl[];
};

export type PlannedRow =
  | { readonly kind: "new"; readonly record: ImportedRecord }
  /** `first` is the place of the row that has the same username, password and site. */
  | { readonly kind: "twice"; readonly record: ImportedRecord; readonly first: number }
  /** A record of the same username on the same site is here; `others` are such ones too. */
  | {
      readonly kind: "here";
      readonly record: ImportedRecord;
      readonly here: RecordHere;
      readonly others: readonly RecordHere[];
    };

/** In the order of the file; linear in what is given and found. */
export function planRows(
  records: readonly ImportedRecord[],
  here: readonly RecordHere[],
): PlannedRow[] {
  const known = byKey(here);
  const seen = new Map<string, number>();
  return records.map((record, index): PlannedRow => {
    const keys = keysOf(record);
    const withPassword = keys.map((key) => `${key}\n${record.password}`);
    const first = withPassword.map((key) => seen.get(key)).find((at) => at !== undefined);
    if (first !== undefined) return { kind: "twice", record, first };
    for (const key of withPassword) seen.set(key, index);
    const [found, ...others] = new Set(keys.flatMap((key) => known.get(key) ?? []));
    return found === undefined
      ? { kind: "new", record }
      : { kind: "here", record, here: found, others };
  });
}

function byKey(here: readonly RecordHere[]): ReadonlyMap<string, readonly RecordHere[]> {
  const known = new Map<string, RecordHere[]>();
  for (const one of here) {
    for (const key of keysOf(one)) {
      const alike = known.get(key);
      if (alike === undefined) known.set(key, [one]);
      else alike.push(one);
    }
  }
  return known;
}

/** One per site, or the title where a record has none: what two records must share to be the same login. */
function keysOf({ title, username, urls }: Pick<RecordHere, "title" | "username" | "urls">) {
  const name = username.trim().toLowerCase();
  const hosts = new Set(urls.flatMap(({ url }) => hostOf(url) ?? []));
  if (hosts.size === 0) return [`${name}\ntitle ${title.trim().toLowerCase()}`];
  return [...hosts].map((host) => `${name}\nhost ${host}`);
}

const hostOf = (url: string) => URL.parse(url)?.host.replace(/^www\./, "");

/** Whether every linked URL of the one is among those of the other. */
export const hasAllUrls = (
  { urls }: Pick<RecordHere, "urls">,
  given: Pick<ImportedRecord, "urls">,
): boolean =>
  given.urls.every(({ url, strategy }) =>
    urls.some((one) => one.url === url && one.strategy === strategy),
  );

/** Two records of a file as one: the first one's values hold, what it lacks comes from the second. */
export function joined(first: ImportedRecord, second: ImportedRecord): ImportedRecord {
  const notes = [first.notes, second.notes].filter((one) => one !== undefined);
  const fields = [...(first.fields ?? []), ...(second.fields ?? [])];
  const tags = [...(first.tags ?? []), ...(second.tags ?? [])];
  const totp = first.totp ?? second.totp;
  const history = earlierPasswords(
    [...(first.history ?? []), ...(second.history ?? [])],
    first.password,
  );
  return {
    ...second,
    ...first,
    urls: distinct([...first.urls, ...second.urls], ({ url, strategy }) => `${strategy} ${url}`),
    ...(totp === undefined ? {} : { totp }),
    ...(notes.length === 0 ? {} : { notes: distinct(notes, (one) => one).join("\n\n") }),
    ...(fields.length === 0
      ? {}
      : { fields: distinct(fields, ({ name, value }) => `${name}\n${value}`) }),
    ...(tags.length === 0 ? {} : { tags: distinct(tags, (one) => one) }),
    ...(history.length === 0 ? {} : { history }),
  };
}

const distinct = <One>(all: readonly One[], key: (one: One) => string): One[] =>
  [...new Map(all.toReversed().map((one) => [key(one), one])).values()].toReversed();
