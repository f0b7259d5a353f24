/** The one way to the data: every store over one database, and all of them over one transaction. */
import { Kysely, sql } from "kysely";
import { type AccountStore, accountStore } from "./accounts.ts";
import { type AnswerStore, answerStore } from "./answers.ts";
import { type AttemptStore, attemptStore } from "./attempts.ts";
import { type AuditStore, auditStore } from "./audit.ts";
import { openDataDirectory } from "./data-directory.ts";
import { type HistoryStore, historyStore } from "./history.ts";
import { type Migration, migrate, migrations } from "./migrate.ts";
import { type RecordStore, recordStore } from "./records.ts";
import type { Schema } from "./schema.ts";
import { type SessionStore, sessionStore } from "./sessions.ts";
import { type SettingStore, settingStore } from "./settings.ts";
import { openSqlite, sqliteDialect } from "./sqlite.ts";
import { type TrashStore, trashStore } from "./trash.ts";
import { type VaultStore, vaultStore } from "./vaults.ts";

export type Stores = {
  readonly accounts: AccountStore;
  readonly answers: AnswerStore;
  readonly attempts: AttemptStore;
  readonly audit: AuditStore;
  readonly history: HistoryStore;
  readonly records: RecordStore;
  readonly sessions: SessionStore;
  readonly settings: SettingStore;
  readonly trash: TrashStore;
  readonly vaults: VaultStore;
};

export interface Database extends Stores {
  /** Everything in `work` happens or nothing of it, and nobody writes in between. */
  transact<T>(work: (stores: Stores) => Promise<T>): Promise<T>;
  /** @throws when the database does not answer. */
  ping(): Promise<void>;
  /** Fold the journal in and let go of the file. */
  close(): Promise<void>;
}

/** Open the database in `directory`, made and migrated as needed. @throws WireError `schema_too_new` */
export async function openDatabase(
  directory: string,
  now: number,
  steps: readonly Migration[] = migrations,
): Promise<Database> {
  const sqlite = openSqlite(openDataDirectory(directory));
  const db = new Kysely<Schema>({ dialect: sqliteDialect(sqlite) });
  try {
    await migrate(db, now, steps);
  } catch (reason) {
    sqlite.close();
    throw reason;
  }
  return {
    ...stores(db),
    transact: (work) => db.transaction().execute((transaction) => work(stores(transaction))),
    ping: async () => {
      await sql`select 1 from organisation limit 1`.execute(db);
    },
    close: async () => {
      sqlite.exec("pragma wal_checkpoint(truncate)");
      await db.destroy();
    },
  };
}

const stores = (db: Kysely<Schema>): Stores => ({
  accounts: accountStore(db),
  answers: answerStore(db),
  attempts: attemptStore(db),
  audit: auditStore(db),
  history: historyStore(db),
  records: recordStore(db),
  sessions: sessionStore(db),
  settings: settingStore(db),
  trash: trashStore(db),
  vaults: vaultStore(db),
});
