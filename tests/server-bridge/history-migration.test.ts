import { expect, test } from "vitest";
import { openDatabase } from "../../server-bridge/store/database.ts";
import { migrations } from "../../server-bridge/store/migrate.ts";
import { newPerson, newVault } from "./people.ts";
import { nextVersion, sealedRecord } from "./sealed.ts";
import { sql } from "./seed.ts";
import { temporaryDirectory } from "./temporary-server.ts";

test("a database of the first schema keeps its records, and knows which versions are superseded", async () => {
  const data = temporaryDirectory();
  const person = await newPerson();
  const vault = newVault();
  const first = sealedRecord(person.user.id, vault.id, { time: 7 });
  const second = nextVersion(first, { time: 9 });
  await (await openDatabase(data, 1, migrations.slice(0, 1))).close();
  sql(data, (db) => {
    const org = person.organisation.id;
    db.exec("pragma foreign_keys = off");
    db.prepare("insert into record values (?, ?, ?, 5, 2, 0)").run(first.id, org, vault.id);
    for (const one of [first, second]) {
      db.prepare("insert into record_version values (?,?,1,?,?,null,?,?,?,?,?,?)").run(
        ...[one.id, one.version, one.author, one.time, one.summary, one.secret],
        ...[one.secretHash, one.dek, one.dekHash, one.signature],
      );
    }
  });
  await (await openDatabase(data, 2)).close();
  const rows = sql(data, (db) =>
    db
      .prepare("select version, superseded_at, device_id from record_version order by version")
      .all(),
  );
  expect(rows).toEqual([
    { version: 1, superseded_at: 7, device_id: null },
    { version: 2, superseded_at: null, device_id: null },
  ]);
  const record = sql(data, (db) => db.prepare("select trashed_at, deleted from record").get());
  expect(record).toEqual({ trashed_at: null, deleted: 0 });
});
