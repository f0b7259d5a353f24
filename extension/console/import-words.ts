import type { ImportFormat, ProblemCode } from "#core/import/import-result.ts";

/** Formats and problems of an import in words, by their codes. */

export const formatWords: Record<ImportFormat, string> = {
  "chrome-csv": "Chrome, Edge or another Chromium browser (CSV)",
  "firefox-csv": "Firefox (CSV)",
  "bitwarden-csv": "Bitwarden (CSV)",
  "bitwarden-json": "Bitwarden (JSON)",
  "keepass-csv": "KeePass (CSV)",
  "keepassxc-csv": "KeePassXC (CSV)",
};

export const problemWords: Record<ProblemCode, string> = {
  empty_file: "There is nothing in it.",
  binary_file: "This is not a text file. Export as CSV or JSON.",
  html_file: "This is a web page. Export as CSV or JSON.",
  unknown_format:
    "The columns are none that Latchkey knows. Choose an export of the programs above.",
  encrypted_file: "The export is encrypted. Export it again without a password.",
  broken_json: "The file ends too early or is damaged. Export it again.",
  no_rows: "There are columns but no rows.",
  too_many_broken: "Too many rows are damaged; reading stopped here.",
  broken_quotes: "A quotation mark is missing or too many. Left out.",
  wrong_cell_count: "More or fewer cells than columns. Left out.",
  damaged_text: "Characters were lost. Left out; save the file as UTF-8.",
  not_a_login: "A note, card, identity or key, not a login. Left out.",
  nothing_in_it: "Neither username nor password. Left out.",
  broken_item: "Not as this format has it. Left out.",
  url_not_web: "An address of an app or file was left out.",
  url_not_understood: "An address could not be read and was left out.",
  url_too_long: "An address was too long and was left out.",
  too_many_urls: "More than 50 addresses: the rest were left out.",
  strategy_replaced: "A match rule does not exist here: linked to the site instead.",
  passkey_left_out: "A passkey was left out: it cannot be moved this way.",
};

/** Problems that leave the record out, or the whole file. */
export const leavesOut: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "broken_quotes",
  "wrong_cell_count",
  "damaged_text",
  "not_a_login",
  "nothing_in_it",
  "broken_item",
]);
