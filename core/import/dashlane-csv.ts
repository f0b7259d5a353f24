import type { CsvFormat } from "./csv-format.ts";

/** Dashlane's table of logins; `dashlane-zip.ts` finds it among the others. */
export const dashlaneCsv: CsvFormat = {
  format: "dashlane-csv",
  columns: ["username", "username2", "title", "password", "note", "url", "category"],
  targets: {
    username: "username",
    username2: "field",
    username3: "field",
    title: "title",
    password: "password",
    note: "notes",
    url: "url",
    category: "vault",
    otpurl: "totp",
    otpsecret: "totp",
  },
};
