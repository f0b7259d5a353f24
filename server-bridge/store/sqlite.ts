/** SQLite of Node itself as Kysely's database: the embedded store of a single server. */
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { type Dialect, SqliteDialect } from "kysely";
import { type ErrorCode, WireError } from "#core/wire/error.ts";

/** Without these an acknowledged write may be lost (SEC-101) or a reference dangle. */
const pragmas = {
  journal_mode: "wal",
  synchronous: 2, // FULL
  foreign_keys: 1,
  trusted_schema: 0,
} as const;

/** How long a statement waits for another process that writes. */
const busyTimeoutMs = 10_000;

/** Kysely makes few distinct statements; what is beyond this, or of a batch's size, is prepared each time. */
const statementsKept = 300;
const statementLength = 5_000;

/** Open the database file, which is made if it is missing. @throws Error when a PRAGMA does not hold. */
export function openSqlite(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: busyTimeoutMs });
  for (const [pragma, value] of Object.entries(pragmas)) {
    db.exec(`pragma ${pragma} = ${value}`);
    const held = Object.values(db.prepare(`pragma ${pragma}`).get() ?? {})[0];
    if (held !== value) throw new Error(`SQLite refuses ${pragma} = ${value}: it says ${held}`);
  }
  return db;
}

/** Kysely over an open database. */
export function sqliteDialect(db: DatabaseSync): Dialect {
  const kept = new Map<string, Prepared>();
  return new SqliteDialect({
    database: {
      close: () => db.close(),
      prepare(sql) {
        const known = kept.get(sql);
        if (known !== undefined) return known;
        // A transaction here always writes. Begun as a reader it could fail to become a writer.
        const made = prepared(db.prepare(sql === "begin" ? "begin immediate" : sql));
        if (kept.size < statementsKept && sql.length < statementLength) kept.set(sql, made);
        return made;
      },
    },
  });
}

type Prepared = ReturnType<typeof prepared>;

function prepared(statement: StatementSync) {
  const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters: readonly unknown[]) => told(() => statement.all(...values(parameters))),
    run: (parameters: readonly unknown[]) => told(() => statement.run(...values(parameters))),
    iterate: (parameters: readonly unknown[]) => statement.iterate(...values(parameters)),
  };
}

/** What a peer may know of SQLite's failures, by primary result code: https://www.sqlite.org/rescode.html */
const failures: Readonly<Record<number, readonly [ErrorCode, string]>> = {
  5: ["timeout", "Another process holds the database"], // SQLITE_BUSY
  8: ["server_read_only", "The database cannot be written at the moment"], // SQLITE_READONLY
  13: ["server_read_only", "The database's disk is full"], // SQLITE_FULL
};

function told<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const { errcode = 0 } = cause as { readonly errcode?: number };
    // The low byte is the primary code, the others say more.
    const [code, message] = failures[errcode & 0xff] ?? [];
    if (code === undefined || message === undefined) throw cause;
    throw new WireError(code, message, { cause });
  }
}
