/** What an installation knows of itself, shared by all its servers. */
import type { Kysely } from "kysely";
import type { Schema } from "./schema.ts";

/** `serverSecret`: 32 random bytes, base64url; `setupCodeHash`: of the code that lets the first owner in. */
export type SettingName = "serverSecret" | "setupCodeHash";

export interface SettingStore {
  get(name: SettingName): Promise<string | undefined>;
  set(name: SettingName, value: string): Promise<void>;
  /** The value that is there, else `value`, which then is: two servers that start at once agree. */
  getOrSet(name: SettingName, value: string): Promise<string>;
  remove(name: SettingName): Promise<void>;
}

export function settingStore(db: Kysely<Schema>): SettingStore {
  const get = async (name: SettingName) => {
    const row = await db
      .selectFrom("setting")
      .select("value")
      .where("name", "=", name)
      .executeTakeFirst();
    return row?.value;
  };
  return {
    get,

    async set(name, value) {
      await db
        .insertInto("setting")
        .values({ name, value })
        .onConflict((on) => on.column("name").doUpdateSet({ value }))
        .execute();
    },

    async getOrSet(name, value) {
      await db
        .insertInto("setting")
        .values({ name, value })
        .onConflict((on) => on.column("name").doNothing())
        .execute();
      return (await get(name)) ?? value;
    },

    async remove(name) {
      await db.deleteFrom("setting").where("name", "=", name).execute();
    },
  };
}
