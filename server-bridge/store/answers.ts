/** Answers by the caller's key for one intended effect, so that a retry gets the answer and no second effect. */
import type { Kysely } from "kysely";
import type { Schema } from "./schema.ts";

/** One intended effect: whose, under which key, and what exactly was asked. */
export type Effect = {
  readonly user: string;
  readonly key: string;
  readonly method: string;
  readonly bodyHash: string;
};

export type Remembered = Pick<Effect, "method" | "bodyHash"> & { readonly answer: unknown };

export interface AnswerStore {
  recall(user: string, key: string): Promise<Remembered | undefined>;
  remember(effect: Effect, answer: unknown, now: number): Promise<void>;
  /** Forget what was answered before `time`. */
  forget(time: number): Promise<void>;
}

/** How long a retry is known as one. An outbox that was offline for longer finds a new revision instead. */
export const rememberMs = 7 * 24 * 60 * 60_000;

export function answerStore(db: Kysely<Schema>): AnswerStore {
  return {
    async recall(user, key) {
      const row = await db
        .selectFrom("answer")
        .select(["method", "body_hash as bodyHash", "answer"])
        .where("user_id", "=", user)
        .where("key", "=", key)
        .executeTakeFirst();
      return row && { ...row, answer: JSON.parse(row.answer) };
    },

    async remember({ user, key, method, bodyHash }, answer, now) {
      const row = { user_id: user, key, method, body_hash: bodyHash, created_at: now };
      await db
        .insertInto("answer")
        .values({ ...row, answer: JSON.stringify(answer) })
        .execute();
    },

    async forget(time) {
      await db.deleteFrom("answer").where("created_at", "<", time).execute();
    },
  };
}
