import type { CsvFormat } from "./csv-format.ts";

/**
 * Passwordstate: the fields of its password lists. A list has only the ones that its owner has turned on,
 * and calls its ten generic fields as it likes: what is not named here becomes a custom field.
 */
export const passwordstateCsv: CsvFormat = {
  format: "passwordstate-csv",
  columns: ["title", "username", "description", "password"],
  targets: {
    passwordid: "nowhere",
    passwordlist: "vault",
    passwordlistname: "vault",
    treepath: "nowhere",
    title: "title",
    domain: "field",
    hostname: "field",
    username: "username",
    description: "notes",
    notes: "notes",
    password: "password",
    url: "url",
    otpuri: "totp",
    accounttype: "field",
    accounttypeid: "nowhere",
    expirydate: "field",
    allowexport: "nowhere",
  },
};
