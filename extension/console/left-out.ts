import type { ImportProblem, ProblemCode } from "#core/import/import-result.ts";

/** What of a file does not come along, counted in words. */

const things: Readonly<Partial<Record<ProblemCode, readonly [one: string, many: string]>>> = {
  note_left_out: ["note", "notes"],
  card_left_out: ["payment card", "payment cards"],
  identity_left_out: ["identity", "identities"],
  document_left_out: ["document", "documents"],
  not_a_login: ["other item", "other items"],
  trashed_left_out: ["deleted item", "deleted items"],
  passkey_left_out: ["passkey", "passkeys"],
  attachments_left_out: ["attachment", "attachments"],
};

/** "2 notes, 1 passkey", or nothing. */
export function leftOutWords(problems: readonly ImportProblem[]): string | undefined {
  const counts = new Map<ProblemCode, number>();
  for (const { code, count = 1 } of problems) counts.set(code, (counts.get(code) ?? 0) + count);
  const words = Object.entries(things).flatMap(([code, [one, many]]) => {
    const count = counts.get(code as ProblemCode) ?? 0;
    return count === 0 ? [] : [`${count.toLocaleString("en")} ${count === 1 ? one : many}`];
  });
  return words.length === 0 ? undefined : words.join(", ");
}
