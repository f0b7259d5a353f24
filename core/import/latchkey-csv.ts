import type { CsvFormat } from "./csv-format.ts";
import { keptRecord } from "./record.ts";

/** Our own table, as `core/export` writes it; docs/export-format.md describes it. */
export const latchkeyCsv: CsvFormat = {
  format: "latchkey-csv",
  columns: ["vault", "title", "username", "password", "totp", "notes", "linkedurls", "fields"],
  targets: {
    vault: "vault",
    title: "title",
    username: "username",
    password: "password",
    totp: "totp",
    notes: "notes",
    linkedurls: "linked-urls",
    fields: "field-json",
    tags: "tags",
    askfirst: "ask-first",
  },
  record: keptRecord,
  cell: (cell) => cell.replace(/^'(?='*[=+\-@\t\r\n])/, ""),
};
