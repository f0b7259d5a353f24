import type { CsvFormat } from "./csv-format.ts";

/** LastPass writes this address where a row is a secure note. */
const noteUrl = "http://sn";

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
  leftOut: (cell) => (cell("url").trim() === noteUrl ? "note_left_out" : undefined),
};
