import type { ImportFormat, ProblemCode } from "#core/import/import-result.ts";

/** Formats and problems of an import in words, by their codes. */

export const formatWords: Record<ImportFormat, string> = {
  "chrome-csv": "Chrome, Edge, Brave or another Chromium browser (CSV)",
  "firefox-csv": "Firefox (CSV)",
  "safari-csv": "Safari or Apple Passwords (CSV)",
  "bitwarden-json": "Bitwarden (JSON, also with a password)",
  "bitwarden-csv": "Bitwarden (CSV)",
  "onepassword-1pux": "1Password (1PUX)",
  "onepassword-csv": "1Password (CSV)",
  "lastpass-csv": "LastPass (CSV)",
  "dashlane-csv": "Dashlane (ZIP or CSV)",
  "proton-json": "Proton Pass (ZIP or JSON)",
  "proton-csv": "Proton Pass (CSV)",
  kdbx: "KeePass, KeePassXC (KDBX database)",
  "keepass-csv": "KeePass (CSV)",
  "keepassxc-csv": "KeePassXC (CSV)",
  "passwordstate-csv": "Passwordstate (CSV)",
  "latchkey-json": "Latchkey (encrypted or JSON)",
  "latchkey-csv": "Latchkey (CSV)",
  "other-csv": "Another table (CSV)",
};

export const problemWords: Record<ProblemCode, string> = {
  empty_file: "There is nothing in it.",
  binary_file: "This is no file that Latchkey can read. Export as one of the kinds below.",
  html_file: "This is a web page. Export as CSV or JSON.",
  unknown_format:
    "This is none of the kinds below, or not the one that you chose. Choose an export of one of the programs below.",
  encrypted_file: "The export is encrypted in a way that a password does not open.",
  broken_json: "The file ends too early or is damaged. Export it again.",
  no_rows: "There are columns but no rows.",
  too_many_broken: "Too many rows are damaged; reading stopped here.",
  broken_quotes: "A quotation mark is missing or too many. Left out.",
  wrong_cell_count: "More or fewer cells than columns. Left out.",
  damaged_text: "Characters were lost. Left out; save the file as UTF-8.",
  not_a_login: "Not a login. Left out.",
  nothing_in_it: "Neither username nor password. Left out.",
  broken_item: "Not as this format has it. Left out.",
  url_not_web: "An address of an app or file was left out.",
  url_not_understood: "An address could not be read and was left out.",
  url_too_long: "An address was too long and was left out.",
  too_many_urls: "More than 50 addresses: the rest were left out.",
  strategy_replaced: "A match rule does not exist here: linked to the site instead.",
  passkey_left_out: "A passkey was left out: it cannot be moved this way.",
  password_needed: "It opens with a password, a key file or both.",
  wrong_password: "That does not open it.",
  broken_file: "The file ends too early or is damaged. Export it again.",
  file_too_large: "The file is larger than Latchkey reads at once. Export it in parts.",
  kdf_refused:
    "It asks for more memory or time than a browser should give. Save it with usual settings first.",
  pgp_file:
    "The export is sealed by PGP. In Proton Pass, export again and choose ZIP without encryption.",
  account_encrypted:
    "Only the account that wrote this export can open it. In Bitwarden, export again and choose “password protected”.",
  keepass1_file: "This is a database of KeePass 1. Open it in KeePass 2 and save it as KDBX.",
  newer_version: "A newer Latchkey wrote this file. Update, then try again.",
  empty_archive: "The archive holds no export that Latchkey knows.",
  note_left_out: "A note. Left out.",
  card_left_out: "A payment card or bank account. Left out.",
  identity_left_out: "An identity or document of a person. Left out.",
  document_left_out: "A document. Left out.",
  trashed_left_out: "Deleted where it comes from. Left out.",
  record_too_large: "More than a record can hold. Left out.",
  attachments_left_out: "Attachments were left out.",
  seed_not_understood: "The one-time-code seed is not understood: kept as a field.",
};

/** Problems that leave the record out. */
export const leavesOut: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "broken_quotes",
  "wrong_cell_count",
  "damaged_text",
  "not_a_login",
  "nothing_in_it",
  "broken_item",
  "note_left_out",
  "card_left_out",
  "identity_left_out",
  "document_left_out",
  "trashed_left_out",
  "record_too_large",
]);
