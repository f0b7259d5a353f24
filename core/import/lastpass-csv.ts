import type { CsvFormat } from "./csv-format.ts";

/** LastPass writes this address where a row is a secure note. */
const noteUrl = "http://sn";

const letters: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">" };

/**
 * Its extensions write some exports as for HTML: "&amp;" for "&", also in passwords. Such a file has no "&" that is
 * none of these; in any other file they are what a person has typed.
 */
const plainText = (text: string): string =>
  /&(?!(?:amp|lt|gt);)/.test(text)
    ? text
    : text.replace(/&(amp|lt|gt);/g, (_, name: string) => letters[name] ?? "");

/** LastPass. */
export const lastpassCsv: CsvFormat = {
  format: "lastpass-csv",
  columns: ["url", "username", "password", "extra", "name", "grouping"],
  targets: {
    url: "url",
    username: "username",
    password: "password",
    totp: "totp",
    extra: "notes",
    name: "title",
    grouping: "vault",
    fav: "nowhere",
  },
  betweenFolders: "\\",
  unescape: plainText,
  leftOut: (cell) => (cell("url").trim() === noteUrl ? "note_left_out" : undefined),
};
