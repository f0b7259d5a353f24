/** Vaults that are gone: what is left of them is what their records' tombstones hang on. */
import type { Kysely } from "kysely";

export async function vaultTombstones({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .alterTable("vault")
    .addColumn("deleted", "integer", (c) => c.notNull().defaultTo(0))
    .execute();
}
