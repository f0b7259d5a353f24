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
};

export function problem(line: number, code: ProblemCode): ImportProblem {
  return { line, code, message: messages[code] };
}
