/** A process that migrates the database in its first argument in forty statements, telling before each. */
import type { Kysely } from "kysely";
import { openDatabase } from "../../server-bridge/store/database.ts";
import { migrations } from "../../server-bridge/store/migrate.ts";

const told = () => new Promise<void>((resolve) => process.send?.("next", () => resolve()));

async function grow(db: Kysely<unknown>): Promise<void> {
  await told();
  await db.schema.createTable("grown").addColumn("c0", "text").execute();
  for (let n = 1; n < 40; n += 1) {
    await told();
    await db.schema.alterTable("grown").addColumn(`c${n}`, "text").execute();
  }
}

const steps = [...migrations, { name: "grow", up: grow }];
const database = await openDatabase(process.argv[2] ?? "", Date.now(), steps);
await database.close();
process.disconnect?.();
