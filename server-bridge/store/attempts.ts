/** How often a secret was guessed at; shared by all servers of one database, and outlives them. */
import type { Kysely } from "kysely";
import type { Schema } from "./schema.ts";

/** `count` guesses, and the time `until` which the rule at hand counts or blocks. */
export type Attempts = { readonly count: number; readonly until: number };

export interface AttemptStore {
  get(subject: string): Promise<Attempts>;
  set(subject: string, attempts: Attempts, now: number): Promise<void>;
  clear(subject: string): Promise<void>;
  /** Forget subjects that nobody has tried since `time`. */
  forget(time: number): Promise<void>;
}

export const noAttempts: Attempts = { count: 0, until: 0 };

export function attemptStore(db: Kysely<Schema>): AttemptStore {
  return {
    async get(subject) {
      const row = await db
        .selectFrom("attempt")
        .select(["count", "until"])
        .where("subject", "=", subject)
        .executeTakeFirst();
      return row ?? noAttempts;
    },

    async set(subject, { count, until }, now) {
      const row = { count, until, updated_at: now };
      await db
        .insertInto("attempt")
        .values({ subject, ...row })
        .onConflict((on) => on.column("subject").doUpdateSet(row))
        .execute();
    },

    async clear(subject) {
      await db.deleteFrom("attempt").where("subject", "=", subject).execute();
    },

    async forget(time) {
      await db.deleteFrom("attempt").where("updated_at", "<", time).execute();
    },
  };
}
