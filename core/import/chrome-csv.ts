import type { CsvFormat } from "./csv-format.ts";

/** Chrome, Edge, Brave, Opera, Vivaldi. */
export const chromeCsv: CsvFormat = {
  format: "chrome-csv",
  columns: ["name", "url", "username", "password"],
  targets: {
    name: "title",
    url: "url",
    username: "username",
    password: "password",
    note: "notes",
    notes: "notes",
  },
};
