/** The sentences of the problems; the UI translates by code. */
import type { ImportProblem, ProblemCode } from "./import-result.ts";

const messages: Record<ProblemCode, string> = {
  empty_file: "The file is empty",
  binary_file: "The file is not text: export it as CSV or JSON",
  html_file: "The file is a web page: export it as CSV or JSON",
  unknown_format: "The columns are those of no export that is understood",
  encrypted_file: "The export is encrypted: export it again without a password",
  broken_json: "The file is not complete JSON",
  no_rows: "The file has columns but no rows",
  too_many_broken: "Too many rows are broken: reading ended here",
  broken_quotes: "A quotation mark is missing or too many",
  wrong_cell_count: "The row has more or fewer cells than there are columns",
  damaged_text: "Characters were lost: save the file as UTF-8",
  not_a_login: "This is a note, card, identity or key, not a login",
  nothing_in_it: "There is neither a username nor a password",
  broken_item: "The item is not as this format has it",
  url_not_web: "An address of an app or file was left out: no page has it",
  url_not_understood: "An address was left out: it is not understood",
  url_too_long: "An address was left out: it is longer than 4,096 characters",
  too_many_urls: "Only the first 50 addresses were taken",
  strategy_replaced: "A match rule was replaced: the address is linked by its origin",
  passkey_left_out: "A passkey was left out: it cannot be moved this way",
  password_needed: "The file opens with a password or a key file",
  wrong_password: "The password or the key file does not open the file",
  broken_file: "The file is cut off or damaged",
  file_too_large: "The file is larger than what is read",
  kdf_refused: "The file asks for more memory or work than a browser should give",
  pgp_file: "The export is sealed by PGP: export it again without encryption",
  account_encrypted: "Only the account that wrote this export can open it",
  keepass1_file: "This is a database of KeePass 1: save it as KDBX first",
  newer_version: "The file was written by a newer version",
  empty_archive: "The archive holds no export that is understood",
  note_left_out: "This is a note, not a login",
  card_left_out: "This is a payment card, not a login",
  identity_left_out: "This is an identity, not a login",
  document_left_out: "This is a document, not a login",
  trashed_left_out: "This was deleted where it comes from",
  record_too_large: "There is more in it than a record can hold",
  attachments_left_out: "Attachments were left out",
  seed_not_understood: "The seed of one-time codes is not understood: it is kept as a field",
};

export function problem(line: number, code: ProblemCode, count?: number): ImportProblem {
  return { line, code, ...(count === undefined ? {} : { count }), message: messages[code] };
}
