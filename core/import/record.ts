/** Makes an imported record of what a format has read, and says what had to be left out of it. */
import type { RawRecord } from "./csv-format.ts";
import type { ImportedRecord, ImportedUrl, ImportProblem, ProblemCode } from "./import-result.ts";
import { readUrl } from "./linked-urls.ts";
import { problem } from "./problem.ts";

export type RecordOrNot = {
  readonly record?: ImportedRecord;
  readonly problems: readonly ImportProblem[];
};

/** What a record may be linked to at most. */
const mostUrls = 50;

/** Only what is there is in the record; passwords and names stay exactly as they were, spaces too. */
export function importedRecord(raw: RawRecord, line: number): RecordOrNot {
  const { username, password, totp = "", notes = "", vault = "", fields = [] } = raw;
  if (username === "" && password === "" && totp === "") {
    return { problems: [problem(line, "nothing_in_it")] };
  }
  const read = raw.urls.map(({ text, match }) => readUrl(text, match));
  const urls = distinct(read.flatMap(({ url }) => url ?? []));
  const codes = new Set<ProblemCode>(read.flatMap(({ problem }) => problem ?? []));
  if (urls.length > mostUrls) codes.add("too_many_urls");
  const record = {
    line,
    title: raw.title.trim() || hostOf(urls[0]) || username.trim() || "Imported login",
    username,
    password,
    ...(totp.trim() === "" ? {} : { totp: totp.trim() }),
    ...(notes.trim() === "" ? {} : { notes }),
    urls: urls.slice(0, mostUrls),
    ...(vault.trim() === "" ? {} : { vault: vault.trim() }),
    ...(fields.length === 0 ? {} : { fields }),
  };
  return { record, problems: [...codes].map((code) => problem(line, code)) };
}

const hostOf = (first: ImportedUrl | undefined) =>
  first === undefined ? "" : new URL(first.url).hostname;

function distinct(urls: readonly ImportedUrl[]): ImportedUrl[] {
  const byText = new Map(urls.map((one) => [`${one.strategy} ${one.url}`, one]));
  return [...byText.values()];
}
