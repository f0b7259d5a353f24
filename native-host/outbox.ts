/**
 * Audit events that have not reached their server yet, in a SQLite file: on disk before the extension is
 * told so, whatever kills the process next; gone only when the server has answered for them.
 */
import { DatabaseSync } from "node:sqlite";
import * as v from "valibot";
import type { AddonContract } from "#core/wire/addon-contract.ts";
import type { ParamsOf } from "#core/wire/calls.ts";
import { WireError } from "#core/wire/error.ts";
import { keepPrivate } from "./home.ts";
import type { ServerUrl } from "./server-url.ts";

export type AuditEvent = ParamsOf<AddonContract["addon.audit"]>["events"][number];

/** Events for one list of servers, oldest first. */
export type Batch = {
  readonly servers: readonly ServerUrl[];
  readonly events: readonly AuditEvent[];
};

export type Outbox = {
  /**
   * Keep `events` for the first of `servers` that answers. On disk when it returns; an event that is
   * already kept is not kept twice.
   *
   * @throws WireError `too_large` when the outbox is full: nothing old is thrown away for the new, and
   * who asks must not go on as if the event had been noted.
   */
  readonly keep: (events: readonly AuditEvent[], servers: readonly ServerUrl[]) => void;
  /** The oldest events, at most `limit` of those that go the way of the very oldest. */
  readonly oldest: (limit: number) => Batch | undefined;
  readonly remove: (ids: readonly string[]) => void;
  readonly size: () => number;
  readonly close: () => void;
};

/** At some 400 bytes each; a person's use for months without a server. */
const mostEvents = 50_000;

const schema = `
  CREATE TABLE IF NOT EXISTS event (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    servers TEXT NOT NULL,
    json TEXT NOT NULL
  ) STRICT`;

export function openOutbox(path: string, limit = mostEvents): Outbox {
  const database = new DatabaseSync(path, { timeout: 5_000 });
  keepPrivate(path);
  database.exec(
    "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON",
  );
  database.exec(schema);
  const insert = database.prepare(
    "INSERT INTO event (id, servers, json) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING",
  );
  const select = database.prepare(`
    SELECT servers, json FROM event
    WHERE servers = (SELECT servers FROM event ORDER BY number LIMIT 1)
    ORDER BY number LIMIT ?`);
  const remove = database.prepare("DELETE FROM event WHERE id = ?");
  const count = database.prepare("SELECT count(*) AS size FROM event");

  const size = () => Number(v.parse(counted, count.get()).size);
  const atOnce = (work: () => void) => {
    database.exec("BEGIN IMMEDIATE");
    try {
      work();
      database.exec("COMMIT");
    } catch (reason) {
      database.exec("ROLLBACK");
      throw reason;
    }
  };

  return {
    size,
    close: () => database.close(),
    keep(events, servers) {
      if (size() + events.length > limit) throw new WireError("too_large", "The outbox is full");
      const way = JSON.stringify(servers);
      atOnce(() => {
        for (const event of events) insert.run(event.id, way, JSON.stringify(event));
      });
    },
    oldest(most) {
      const rows = v.parse(v.array(stored), select.all(most));
      const [first] = rows;
      if (first === undefined) return undefined;
      return {
        servers: JSON.parse(first.servers),
        events: rows.map(({ json }) => JSON.parse(json)),
      };
    },
    remove(ids) {
      atOnce(() => {
        for (const id of ids) remove.run(id);
      });
    },
  };
}

const counted = v.object({ size: v.number() });
const stored = v.object({ servers: v.string(), json: v.string() });
