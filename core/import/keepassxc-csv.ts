import type { CsvFormat } from "./csv-format.ts";

/** KeePassXC. Its groups are paths from the root. */
export const keepassxcCsv: CsvFormat = {
  format: "keepassxc-csv",
  columns: ["group", "title", "username", "password", "url", "notes"],
  targets: {
    group: "vault",
    title: "title",
    username: "username",
    password: "password",
    url: "url",
    notes: "notes",
    totp: "totp",
    icon: "nowhere",
    lastmodified: "nowhere",
    created: "nowhere",
  },
};
