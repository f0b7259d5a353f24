import type { CsvFormat } from "./csv-format.ts";
import type { ProblemCode } from "./import-result.ts";

const leftOut: Readonly<Record<string, ProblemCode>> = {
  note: "note_left_out",
  creditCard: "card_left_out",
  identity: "identity_left_out",
};

/** Proton Pass. Its JSON tells more. */
export const protonCsv: CsvFormat = {
  format: "proton-csv",
  columns: ["type", "name", "url", "username", "password", "note", "createtime"],
  targets: {
    type: "nowhere",
    name: "title",
    url: "url",
    autofillurls: "url",
    // Where there are both, sites are given the name; the address is kept beside it.
    username: "username",
    email: "username",
    password: "password",
    note: "notes",
    totp: "totp",
    createtime: "nowhere",
    modifytime: "nowhere",
    vault: "vault",
  },
  betweenUrls: /,\s*(?=https?:\/\/)|\n/,
  leftOut: (cell) =>
    cell("type") === "login" ? undefined : (leftOut[cell("type")] ?? "not_a_login"),
};
