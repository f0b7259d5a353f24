/** A table of which nothing is known but the names of its columns. */
import { type ColumnTarget, columnKey } from "./column-target.ts";
import type { CsvFormat } from "./csv-format.ts";

/** What columns are called by all kinds of programs; the first that fits holds. */
const guesses: readonly (readonly [RegExp, ColumnTarget])[] = [
  [/^(title|name|account|entry|label|item|titel|bezeichnung|nom|titre|nombre|título)$/, "title"],
  [
    /^(username\d?|user|login|loginname|login_username|userid|email|e-mail|benutzername|benutzer|identifiant|utilisateur|usuario)$/,
    "username",
  ],
  [
    /^(password|pass|pwd|secret|login_password|passwort|kennwort|motdepasse|contraseña)$/,
    "password",
  ],
  [/^(url|urls|uri|website|web|site|address|link|login_uri|adresse|webseite|siteweb)\d?$/, "url"],
  [/^(totp|otp|otpauth|otpurl|otpsecret|2fa|login_totp|authenticator)$/, "totp"],
  [
    /^(notes?|comments?|extra|remarks?|description|notiz(en)?|kommentar|remarques?|notas?)$/,
    "notes",
  ],
  [
    /^(folder|group|grouping|category|vault|collection|collections|passwordlist|ordner|gruppe|dossier|carpeta)$/,
    "vault",
  ],
  [/^(tags?|labels)$/, "tags"],
  [/^(pin|cvv|code|key|token|securitycode)$/, "hidden-field"],
];

const guess = (key: string): ColumnTarget =>
  guesses.find(([pattern]) => pattern.test(key))?.[1] ?? "field";

/** A format for these columns, if they look like logins at all. */
export function guessedFormat(names: readonly string[]): CsvFormat | undefined {
  const format = anyTable(names);
  const targets = new Set(Object.values(format.targets));
  const isLogins = targets.has("password") && (targets.has("username") || targets.has("url"));
  return isLogins ? format : undefined;
}

/** A format for any columns: a person has said that it is a table of logins. */
export const anyTable = (names: readonly string[]): CsvFormat => ({
  format: "other-csv",
  columns: [],
  targets: Object.fromEntries(names.map((name) => [columnKey(name), guess(columnKey(name))])),
});
