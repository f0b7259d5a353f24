import type { CsvFormat } from "./csv-format.ts";

/** Safari and Apple's Passwords. Older versions have neither notes nor seeds. */
export const safariCsv: CsvFormat = {
  format: "safari-csv",
  columns: ["title", "url", "username", "password"],
  targets: {
    title: "title",
    url: "url",
    username: "username",
    password: "password",
    notes: "notes",
    otpauth: "totp",
  },
};
