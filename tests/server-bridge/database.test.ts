import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Kysely } from "kysely";
import { describe, expect, onTestFinished, test } from "vitest";
import { openDataDirectory } from "../../server-bridge/store/data-directory.ts";
import { openDatabase } from "../../server-bridge/store/database.ts";
import { type Migration, migrations } from "../../server-bridge/store/migrate.ts";
import { openSqlite } from "../../server-bridge/store/sqlite.ts";
import { sql } from "./seed.ts";
import { announced, runServer } from "./server-process.ts";
import { temporaryDirectory } from "./temporary-server.ts";

const schemaOf = (data: string): number =>
  sql(data, (db) => Number(db.prepare("select max(number) as n from schema_version").get()?.n));

describe("the database", () => {
  test("is opened so that an acknowledged write is on the disk (SEC-101)", () => {
    const db = openSqlite(openDataDirectory(temporaryDirectory()));
    onTestFinished(() => db.close());
    expect(db.prepare("pragma journal_mode").get()).toMatchObject({ journal_mode: "wal" });
    expect(db.prepare("pragma synchronous").get()).toMatchObject({ synchronous: 2 });
    expect(db.prepare("pragma foreign_keys").get()).toMatchObject({ foreign_keys: 1 });
    expect(db.prepare("pragma trusted_schema").get()).toMatchObject({ trusted_schema: 0 });
    expect(db.prepare("pragma busy_timeout").get()).toMatchObject({ timeout: 10_000 });
  });

  test("refuses a file that cannot have a journal of its own", () => {
    expect(() => openSqlite(":memory:")).toThrow("SQLite refuses journal_mode = wal");
  });

  test("is brought to the newest schema once, also by two servers that start at once", async () => {
    const data = temporaryDirectory();
    const both = await Promise.all([announced(data), announced(data)]);
    const rows = sql(data, (db) => db.prepare("select number from schema_version").all());
    expect(rows).toEqual(migrations.map((_, n) => ({ number: n + 1 })));
    for (const { url } of both) expect((await fetch(`${url}/health`)).status).toBe(200);
  });

  test("written by a newer version is refused, and left as it is (SEC-107)", async () => {
    const data = temporaryDirectory();
    await (await openDatabase(data, 1)).close();
    const newer = migrations.length + 1;
    sql(data, (db) =>
      db.prepare("insert into schema_version values (?, 'from the future', 0)").run(newer),
    );
    const server = runServer(["--data", data, "--port", "0", "--events-port", "0"]);
    expect(await server.ended).toBe(1);
    const words = `The database has schema ${newer}; this version knows ${migrations.length}`;
    expect(server.said().err).toContain(words);
    await expect(openDatabase(data, 2)).rejects.toMatchObject({ code: "schema_too_new" });
    expect(schemaOf(data)).toBe(newer);
  });

  test("of which a migration fails keeps the schema before, whole", async () => {
    const data = temporaryDirectory();
    await (await openDatabase(data, 1)).close();
    const failing: Migration = {
      name: "failing",
      async up(db: Kysely<unknown>) {
        await db.schema.createTable("half").addColumn("done", "text").execute();
        throw new Error("and then the lights went out");
      },
    };
    await expect(openDatabase(data, 2, [...migrations, failing])).rejects.toThrow("the lights");
    expect(schemaOf(data)).toBe(migrations.length);
    const half = sql(data, (db) =>
      db.prepare("select count(*) as n from sqlite_master where name = 'half'").get(),
    );
    expect(half).toMatchObject({ n: 0 });
  });

  const rounds = process.env.LATCHKEY_LONG === undefined ? 8 : 50;
  test(`killed ${rounds} times in a migration has the old schema or the new one (SEC-107)`, {
    timeout: rounds * 10_000,
  }, async () => {
    const child = fileURLToPath(new URL("./slow-migration.ts", import.meta.url));
    for (let round = 0; round < rounds; round += 1) {
      const data = temporaryDirectory();
      await (await openDatabase(data, 1)).close();
      const migrating = fork(child, [data], { execArgv: [] });
      // It tells before each of its statements; the kill comes after a random one of them.
      const statements = Math.floor(Math.random() * 40);
      let told = 0;
      migrating.on("message", () => {
        told += 1;
        if (told > statements) migrating.kill("SIGKILL");
      });
      await once(migrating, "exit");
      const columns = sql(data, (db) => db.prepare("pragma table_info(grown)").all().length);
      expect([
        [migrations.length, 0],
        [migrations.length + 1, 40],
      ]).toContainEqual([schemaOf(data), columns]);
      const check = sql(data, (db) => db.prepare("pragma integrity_check").get());
      expect(check).toEqual({ integrity_check: "ok" });
    }
  });
});
