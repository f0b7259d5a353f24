import type { CsvFormat } from "./csv-format.ts";

/** KeePass. It escapes quotes and backslashes by a backslash. */
export const keepassCsv: CsvFormat = {
  format: "keepass-csv",
  columns: ["account", "loginname", "password", "website", "comments"],
  unescape: (text) => text.replace(/\\(["\\])/g, (_, escaped) => (escaped === '"' ? '""' : "\\")),
  targets: {
    account: "title",
    loginname: "username",
    password: "password",
    website: "url",
    comments: "notes",
  },
};
