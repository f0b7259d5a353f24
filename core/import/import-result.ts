/** What a file of another password manager amounts to: records to save, and what was wrong with the rest. */
import type { MatchStrategy } from "#core/match/strategy.ts";
import type { ImportTable } from "./column-target.ts";
import type { EarlierPassword } from "./earlier-passwords.ts";

/** The exports that are understood. Edge, Brave, Opera and Vivaldi write what Chrome writes. */
export const importFormats = [
  "chrome-csv",
  "firefox-csv",
  "safari-csv",
  "bitwarden-json",
  "bitwarden-csv",
  "onepassword-1pux",
  "onepassword-csv",
  "lastpass-csv",
  "dashlane-csv", // also as an archive of tables
  "proton-json", // also in an archive
  "proton-csv",
  "kdbx", // KeePass, KeePassXC and their kin
  "keepass-csv",
  "keepassxc-csv",
  "passwordstate-csv",
  "latchkey-json", // also sealed under a passphrase
  "latchkey-csv",
  "other-csv", // any table: where its columns go is guessed, and a person's to say
] as const;

export type ImportFormat = (typeof importFormats)[number];

/** What can be wrong. Codes are public API: add one, never rename or reuse one. */
export const problemCodes = [
  // The whole file; there are no records then.
  "empty_file",
  "binary_file", // not text: a database, an archive, another encoding
  "html_file", // a web page, as is saved instead of a download
  "unknown_format", // text, but no export that is understood
  "encrypted_file", // an export under a password
  "broken_json", // begins as JSON and is none, often cut off
  "no_rows", // the right columns and nothing below them
  "too_many_broken", // so many broken rows that reading ended at this line
  // One row; its record is left out.
  "broken_quotes", // a quote is missing or too many: the next line is read as a row of its own
  "wrong_cell_count", // more or fewer cells than there are columns
  "damaged_text", // characters were lost when the file was written or read: not UTF-8
  "not_a_login", // a note, card, identity or key
  "nothing_in_it", // neither username nor password nor one-time code
  "broken_item", // an item of a JSON export that is not as it should be
  // A part of one row; its record goes in without it.
  "url_not_web", // an address of an app or a file, which no page has
  "url_not_understood", // text that is no address
  "url_too_long", // more than 4,096 characters
  "too_many_urls", // the first 50 go in
  "strategy_replaced", // this rule does not exist here: the URL is linked by its origin
  "passkey_left_out", // a passkey, which cannot be moved this way
  // The whole file, again.
  "password_needed", // it opens with a password, a key file or both
  "wrong_password", // the password or the key file does not open it
  "broken_file", // an archive or a database that is cut off or damaged
  "file_too_large", // it is, or unpacks to, more than is read
  "kdf_refused", // it asks for more memory or work than a browser should give
  "pgp_file", // sealed for a PGP key or password, as Proton Pass offers it
  "account_encrypted", // only the account that wrote it can open it
  "keepass1_file", // a database of KeePass 1
  "newer_version", // written by a newer Latchkey
  "empty_archive", // an archive without anything that is understood
  // One item; it is left out.
  "note_left_out",
  "card_left_out",
  "identity_left_out",
  "document_left_out",
  "trashed_left_out", // deleted where it was
  "record_too_large", // more than a record can hold
  // A part of one item; its record goes in without it.
  "attachments_left_out", // `count` of them
  "seed_not_understood", // a one-time-code seed in a way of writing that is not known: kept as a field
] as const;

export type ProblemCode = (typeof problemCodes)[number];

export type ImportProblem = {
  /** As of the record; 0: the whole file. */
  readonly line: number;
  readonly code: ProblemCode;
  /** How many, where it is about several things of one record. */
  readonly count?: number;
  /** One English sentence, without anything secret. */
  readonly message: string;
};

export type ImportedUrl = { readonly url: string; readonly strategy: MatchStrategy };

export type ImportedField = {
  readonly name: string;
  readonly value: string;
  readonly hidden: boolean;
};

export type ImportedRecord = {
  /** The line of the file on which its row begins, from 1; of JSON the number of the item, from 1. */
  readonly line: number;
  readonly title: string;
  readonly username: string;
  readonly password: string;
  /** An `otpauth:` URI or a bare seed, as it was. */
  readonly totp?: string;
  readonly notes?: string;
  /** The first is the one to open. */
  readonly urls: readonly ImportedUrl[];
  /** The folder it was in, "/" between its parts. */
  readonly vault?: string;
  readonly tags?: readonly string[];
  /** Never fill without being asked; only Latchkey's own exports and Bitwarden's know it. */
  readonly askFirst?: boolean;
  readonly fields?: readonly ImportedField[];
  /** The newest first; a record keeps only so many of them. */
  readonly history?: readonly EarlierPassword[];
};

export type ImportResult = {
  /** `undefined` where the file is none that is understood. */
  readonly format: ImportFormat | undefined;
  readonly records: readonly ImportedRecord[];
  /** In the order of the file. */
  readonly problems: readonly ImportProblem[];
  /** Of a table: its columns and where each goes. */
  readonly table?: ImportTable;
};

/** Nothing can be read: why. */
export const unreadable = (problem: ImportProblem, format?: ImportFormat): ImportResult => ({
  format,
  records: [],
  problems: [problem],
});
