/** What an archive of Dashlane's has besides the logins: counted, and left out. */
import type { Archive } from "./archive.ts";
import { csvRows } from "./csv-rows.ts";
import type { ImportProblem, ProblemCode } from "./import-result.ts";
import { problem } from "./problem.ts";

const otherTables: readonly (readonly [RegExp, ProblemCode])[] = [
  [/(^|\/)securenotes\.csv$/i, "note_left_out"],
  [/(^|\/)payments\.csv$/i, "card_left_out"],
  [/(^|\/)(ids|personalinfo)\.csv$/i, "identity_left_out"],
  [/(^|\/)passkeys\.csv$/i, "passkey_left_out"],
  [/(^|\/)(wifi|secrets)\.csv$/i, "not_a_login"],
];

export function leftOutOfDashlane(archive: Archive): ImportProblem[] {
  return archive.names.flatMap((name) => {
    const code = otherTables.find(([file]) => file.test(name))?.[1];
    const text = code === undefined ? "" : archive.text(name);
    if (code === undefined || typeof text !== "string") return [];
    const count = csvRows(text.replace(/\r\n?/g, "\n"), ",").rows.length - 1;
    return count > 0 ? [problem(0, code, count)] : [];
  });
}
