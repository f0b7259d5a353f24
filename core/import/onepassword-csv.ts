import type { CsvFormat } from "./csv-format.ts";

/** 1Password 8. The archive that it exports besides (1PUX) tells more. */
export const onepasswordCsv: CsvFormat = {
  format: "onepassword-csv",
  columns: ["title", "url", "username", "password", "otpauth", "favorite", "archived"],
  targets: {
    title: "title",
    url: "url",
    username: "username",
    password: "password",
    otpauth: "totp",
    favorite: "nowhere",
    archived: "nowhere",
    tags: "tags",
    notes: "notes",
  },
};
