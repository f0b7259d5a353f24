/** The passwords a record had before: so that a change which a site did not take after all can be undone. */
import type { RecordSecret } from "./record.ts";

export const keptPasswords = 10;

/**
 * `after` with the history that follows from writing it over `before`: a password that was replaced goes to
 * the front, and one that is in use again is no longer past.
 */
export function withHistory(
  before: RecordSecret,
  after: RecordSecret,
  nowMs: number,
): RecordSecret {
  const past = before.history ?? [];
  const isReplaced = before.password !== "" && before.password !== after.password;
  const replaced = isReplaced ? [{ password: before.password, replacedAt: nowMs }] : [];
  const history = [...replaced, ...past.filter(({ password }) => password !== after.password)]
    .filter(({ password }, index) => index === 0 || password !== replaced[0]?.password)
    .slice(0, keptPasswords);
  const { history: _, ...rest } = after;
  return history.length === 0 ? rest : { ...rest, history };
}
