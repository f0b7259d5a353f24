/**
 * Who listens, and what they are told: that something they may read has changed, or that their session
 * has ended. Told at once of what this server does, and by a look at the database of what others do.
 */
import type { ServerEvent } from "#core/wire/contract.ts";
import type { Logger } from "../log.ts";
import type { Database } from "../store/database.ts";
import type { Session } from "../store/sessions.ts";

/** One client's events connection. */
export type Listener = {
  readonly session: Session;
  readonly tell: (event: ServerEvent) => void;
  /** The same session has opened a newer connection. */
  readonly displaced: () => void;
  /** The session has ended. */
  readonly revoked: () => void;
};

/** How often the database is asked what other servers did. */
const lookEveryMs = 1_000;

/** Servers' clocks may differ: a session that ended by another's is looked for so far back. */
const clockSlackMs = 60_000;

export class EventHub {
  readonly #database: Database;
  readonly #now: () => number;
  readonly #log: Logger;
  /** By session: each has one connection. */
  readonly #listeners = new Map<string, Listener>();
  /** What each organisation's listeners have been told of. */
  readonly #told = new Map<string, number>();
  readonly #timer: NodeJS.Timeout;
  /** One thing at a time, so that nobody hears of revision 8 before 7, or misses what came between. */
  #queue: Promise<void> = Promise.resolve();

  constructor(database: Database, now: () => number, log: Logger) {
    this.#database = database;
    this.#now = now;
    this.#log = log;
    this.#timer = setInterval(() => this.#look(), lookEveryMs);
    this.#timer.unref();
  }

  /** Tell `listener` where things stand, and from then on what changes. */
  join(listener: Listener): void {
    this.#inTurn(async () => {
      const { tokenHash, organisation } = listener.session;
      const { revision } = await this.#database.vaults.revisions(organisation);
      this.#listeners.get(tokenHash)?.displaced();
      this.#listeners.set(tokenHash, listener);
      if (!this.#told.has(organisation)) this.#told.set(organisation, revision);
      listener.tell({ event: "ready", revision });
      // It may have ended between the look at its ticket and now.
      await this.#tellEnded();
    });
  }

  leave(listener: Listener): void {
    const { tokenHash } = listener.session;
    if (this.#listeners.get(tokenHash) === listener) this.#listeners.delete(tokenHash);
  }

  /** Something was committed in this organisation. */
  changed(organisation: string): void {
    this.#inTurn(() => this.#tellChanged(organisation));
  }

  /** Sessions were ended. */
  ended(): void {
    this.#inTurn(() => this.#tellEnded());
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#queue;
  }

  #look(): void {
    if (this.#listeners.size === 0) return;
    const organisations = new Set([...this.#listeners.values()].map((l) => l.session.organisation));
    for (const organisation of organisations) this.changed(organisation);
    this.ended();
  }

  async #tellChanged(organisation: string): Promise<void> {
    const told = this.#told.get(organisation);
    if (told === undefined) return;
    const { revision } = await this.#database.vaults.revisions(organisation);
    if (revision === told) return;
    const readers = await this.#database.vaults.readersSince(organisation, told);
    this.#told.set(organisation, revision);
    for (const { session, tell } of this.#listeners.values()) {
      if (readers.has(session.user)) tell({ event: "changed", revision });
    }
  }

  async #tellEnded(): Promise<void> {
    if (this.#listeners.size === 0) return;
    const ended = await this.#database.sessions.endedSince(this.#now() - clockSlackMs);
    for (const tokenHash of ended) {
      const listener = this.#listeners.get(tokenHash);
      if (listener === undefined) continue;
      listener.revoked();
      this.#listeners.delete(tokenHash);
    }
  }

  #inTurn(work: () => Promise<void>): void {
    this.#queue = this.#queue.then(work).catch((reason: unknown) => {
      this.#log.error({ err: reason }, "events fail");
    });
  }
}
