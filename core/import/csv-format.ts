/** The exports that are tables: by which columns each is known, and what its cells mean. */
import type { ImportedField, ImportFormat } from "./import-result.ts";

/** A row in words of our own, its URLs still as they were written. */
export type RawRecord = {
  readonly title: string;
  readonly username: string;
  readonly password: string;
  readonly totp?: string;
  readonly notes?: string;
  readonly urls: readonly { readonly text: string; readonly match?: number | null }[];
  readonly vault?: string;
  readonly fields?: readonly ImportedField[];
};

export type CsvFormat = {
  readonly format: ImportFormat;
  /** Columns that it always has, in lower case. */
  readonly columns: readonly string[];
  /** Undoes a way of quoting that is not that of other CSV files. */
  readonly unescape?: (text: string) => string;
  /** The record of one row; `undefined`: it is no login. A column that is not there reads as "". */
  readonly read: (cell: (column: string) => string) => RawRecord | undefined;
};

/** A comma may be part of a URL: it ends one only before a scheme or what looks like a host. */
const betweenUrls = /,(?=\s*(?:[a-z][a-z0-9+.-]*:\/\/|[\w.-]+\.[a-z]{2,}(?:[/:,?#]|$)))/i;

/** The first whose columns are all there is the format: the ones with rarer columns come first. */
export const csvFormats: readonly CsvFormat[] = [
  {
    format: "bitwarden-csv",
    columns: ["type", "name", "login_uri", "login_username", "login_password"],
    read: (cell) =>
      cell("type").toLowerCase() !== "login"
        ? undefined
        : {
            title: cell("name"),
            username: cell("login_username"),
            password: cell("login_password"),
            totp: cell("login_totp"),
            notes: cell("notes"),
            urls: separated(cell("login_uri"), betweenUrls),
            // A vault's export has folders, an organisation's has collections.
            vault: cell("folder") || cell("collections"),
            fields: bitwardenFields(cell("fields")),
          },
  },
  {
    format: "firefox-csv",
    columns: ["url", "username", "password", "httprealm", "formactionorigin"],
    read: (cell) => ({
      title: "",
      username: cell("username"),
      password: cell("password"),
      urls: separated(cell("url"), /\n/),
      fields: named("httpRealm", cell("httprealm")),
    }),
  },
  {
    format: "keepassxc-csv",
    columns: ["group", "title", "username", "password", "url", "notes"],
    read: (cell) => ({
      title: cell("title"),
      username: cell("username"),
      password: cell("password"),
      totp: cell("totp"),
      notes: cell("notes"),
      urls: separated(cell("url"), /\s*\n\s*/),
      vault: cell("group"),
    }),
  },
  {
    format: "keepass-csv",
    columns: ["account", "login name", "password", "web site", "comments"],
    unescape: (text) => text.replace(/\\(["\\])/g, (_, escaped) => (escaped === '"' ? '""' : "\\")),
    read: (cell) => ({
      title: cell("account"),
      username: cell("login name"),
      password: cell("password"),
      notes: cell("comments"),
      urls: separated(cell("web site"), /\s*\n\s*/),
    }),
  },
  {
    format: "chrome-csv",
    columns: ["name", "url", "username", "password"],
    read: (cell) => ({
      title: cell("name"),
      username: cell("username"),
      password: cell("password"),
      notes: cell("note"),
      urls: separated(cell("url"), /\n/),
    }),
  },
];

const separated = (text: string, separator: RegExp) =>
  text
    .split(separator)
    .filter((one) => one.trim() !== "")
    .map((one) => ({ text: one }));

const named = (name: string, value: string): ImportedField[] =>
  value === "" ? [] : [{ name, value, hidden: false }];

/** One "name: value" per line; a line without a name goes on with the value before. */
function bitwardenFields(text: string): ImportedField[] {
  const fields: { name: string; value: string; hidden: boolean }[] = [];
  for (const line of text.split("\n")) {
    const colon = line.indexOf(": ");
    const last = fields.at(-1);
    if (colon > 0)
      fields.push({ name: line.slice(0, colon), value: line.slice(colon + 2), hidden: false });
    else if (last !== undefined) last.value += `\n${line}`;
    else if (line.trim() !== "") fields.push({ name: "", value: line, hidden: false });
  }
  return fields;
}
