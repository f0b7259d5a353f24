/** Makes an imported record of what a format has read, and says what had to be left out of it. */
import { earlierPasswords } from "./earlier-passwords.ts";
import type { ImportedRecord, ImportedUrl, ImportProblem, ProblemCode } from "./import-result.ts";
import { linkedUrlOf } from "./linked-urls.ts";
import { problem } from "./problem.ts";
import type { RawRecord } from "./raw-record.ts";

export type RecordOrNot = {
  readonly record?: ImportedRecord;
  readonly problems: readonly ImportProblem[];
};

/** What a record may be linked to at most. */
const mostUrls = 50;

/** Characters of a whole record: sealed and encoded it stays below what the server takes. */
const mostCharacters = 400_000;

/** A login of another program. Passwords and names stay exactly as they were, spaces too. */
export function importedRecord(raw: RawRecord, line: number): RecordOrNot {
  const { username, password, totp = "", notes = "", vault = "" } = raw;
  if (username === "" && password === "" && totp === "") {
    return { problems: [problem(line, "nothing_in_it")] };
  }
  const read = keptRecord(
    { ...raw, totp: totp.trim(), notes: notes.trim() === "" ? "" : notes },
    line,
  );
  if (read.record === undefined) return read;
  const title =
    raw.title.trim() || hostOf(read.record.urls[0]) || username.trim() || "Imported login";
  const { vault: _, ...record } = read.record;
  const place = vault.trim() === "" ? {} : { vault: vault.trim() };
  return { ...read, record: { ...record, title, ...place } };
}

/** A record of our own, whatever is in it: nothing is put right. Only what is there is in it. */
export function keptRecord(raw: RawRecord, line: number): RecordOrNot {
  const { title, username, password } = raw;
  const { totp = "", notes = "", vault = "", tags = [], fields = [], askFirst = false } = raw;
  const history = earlierPasswords(raw.history ?? [], password);
  const read = raw.urls.map(linkedUrlOf);
  const urls = distinct(read.flatMap(({ url }) => url ?? []));
  const codes = new Set<ProblemCode>(read.flatMap(({ problem }) => problem ?? []));
  if (urls.length > mostUrls) codes.add("too_many_urls");
  const record = {
    line,
    title,
    username,
    password,
    ...(totp === "" ? {} : { totp }),
    ...(notes === "" ? {} : { notes }),
    urls: urls.slice(0, mostUrls),
    ...(vault === "" ? {} : { vault }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(fields.length === 0 ? {} : { fields }),
    ...(askFirst ? { askFirst } : {}),
    ...(history.length === 0 ? {} : { history }),
  };
  if (charactersOf(record) > mostCharacters) {
    return { problems: [problem(line, "record_too_large")] };
  }
  return { record, problems: [...codes].map((code) => problem(line, code)) };
}

function charactersOf({ title, username, password, ...rest }: ImportedRecord): number {
  const { notes = "", fields = [], history = [] } = rest;
  const further = [
    ...fields.flatMap(({ name, value }) => [name, value]),
    ...history.map((earlier) => earlier.password),
  ];
  return [title, username, password, notes, ...further].reduce((sum, text) => sum + text.length, 0);
}

const hostOf = (first: ImportedUrl | undefined) =>
  first === undefined ? "" : (URL.parse(first.url)?.hostname ?? "");

function distinct(urls: readonly ImportedUrl[]): ImportedUrl[] {
  const byText = new Map(urls.map((one) => [`${one.strategy} ${one.url}`, one]));
  return [...byText.values()];
}
