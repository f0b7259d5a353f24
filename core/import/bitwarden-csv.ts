import type { CsvFormat } from "./csv-format.ts";

/** Bitwarden, of a person (with folders) or of an organisation (with collections). */
export const bitwardenCsv: CsvFormat = {
  format: "bitwarden-csv",
  columns: ["type", "name", "login_uri", "login_username", "login_password"],
  targets: {
    folder: "vault",
    collections: "vault",
    favorite: "nowhere",
    type: "nowhere",
    name: "title",
    notes: "notes",
    fields: "field-lines",
    reprompt: "nowhere",
    archiveddate: "nowhere",
    login_uri: "url",
    login_username: "username",
    login_password: "password",
    login_totp: "totp",
  },
  // A comma may be part of a URL: it ends one only before a scheme or what looks like a host.
  betweenUrls: /,(?=\s*(?:[a-z][a-z0-9+.-]*:\/\/|[\w.-]+\.[a-z]{2,}(?:[/:,?#]|$)))/i,
  leftOut: (cell) => {
    const type = cell("type").toLowerCase();
    if (type === "login") return undefined;
    return type === "note" ? "note_left_out" : "not_a_login";
  },
};
