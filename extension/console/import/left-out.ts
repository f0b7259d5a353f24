import type { ImportProblem, ProblemCode } from "#core/import/import-result.ts";
import { list } from "../../language/format.ts";
import { counted, type PluralKey } from "../../language/messages.ts";

/** What of a file does not come along, counted in words. */

const things: Readonly<Partial<Record<ProblemCode, PluralKey>>> = {
  note_left_out: "transfer.thing.note",
  card_left_out: "transfer.thing.card",
  identity_left_out: "transfer.thing.identity",
  document_left_out: "transfer.thing.document",
  not_a_login: "transfer.thing.other",
  trashed_left_out: "transfer.thing.trashed",
  passkey_left_out: "transfer.thing.passkey",
  attachments_left_out: "transfer.thing.attachment",
};

/** "2 notes, 1 passkey", or nothing. */
export function leftOutWords(problems: readonly ImportProblem[]): string | undefined {
  const counts = new Map<ProblemCode, number>();
  for (const { code, count = 1 } of problems) counts.set(code, (counts.get(code) ?? 0) + count);
  const words = Object.entries(things).flatMap(([code, key]) => {
    const count = counts.get(code as ProblemCode) ?? 0;
    return count === 0 ? [] : [counted(key, count)];
  });
  return words.length === 0 ? undefined : list(words);
}
