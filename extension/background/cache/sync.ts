import type { Vault } from "#core/vault/account.ts";
import type { Caller } from "#core/wire/caller.ts";
import type { Change, Contract } from "#core/wire/contract.ts";
import { type ErrorCode, WireError } from "#core/wire/error.ts";
import type { Keyring } from "../account/keyring.ts";
import { readMeta } from "./cache.ts";
import { OwnWrites } from "./own-writes.ts";
import { takeIn } from "./take-in.ts";
import { cachedVaults, openVaults } from "./vaults.ts";

/** Answers that are gathered before they are written: the catalogue is re-sealed once for all of them. */
const answersAtOnce = 10;

/** After a write of many records others may follow: what is told of them is pulled when none did for so long. */
const writesFollowWithinMs = 1_000;

/** Own writes that are gathered before they are taken in, as answers are. */
const ownAtOnce = 2_500;

export type SyncState = {
  readonly state: "idle" | "running" | "failed";
  readonly lastAt: number;
  readonly problem: ErrorCode | null;
};

/**
 * Pulls what changed on the server into the cache. Runs one at a time; a request during a run makes one
 * more run follow, so that nothing that was announced is missed.
 */
export class Sync {
  readonly own = new OwnWrites();
  status: SyncState = { state: "idle", lastAt: 0, problem: null };
  readonly #keyring: Keyring;
  readonly #server: Caller<Contract>;
  readonly #changed: () => void;
  readonly #stateChanged: () => void;
  #running: Promise<void> | undefined;
  #next: Promise<void> | undefined;
  #writing = 0;
  #pullLater: ReturnType<typeof setTimeout> | undefined;

  constructor(
    keyring: Keyring,
    server: Caller<Contract>,
    hooks: {
      /** Records came, changed or went: pages and lists may look different now. */
      readonly changed: () => void;
      readonly stateChanged: () => void;
    },
  ) {
    this.#keyring = keyring;
    this.#server = server;
    this.#changed = hooks.changed;
    this.#stateChanged = hooks.stateChanged;
  }

  /**
   * Do `write`, one of many. Each makes the server tell of changes, most of which this device knows: they are pulled
   * once, after the last of them.
   */
  async whileWriting<Result>(write: () => Promise<Result>): Promise<Result> {
    clearTimeout(this.#pullLater);
    this.#writing += 1;
    try {
      return await write();
    } finally {
      this.#writing -= 1;
      clearTimeout(this.#pullLater);
      if (this.own.size >= ownAtOnce) this.#pullUnlessLocked();
      this.#pullLater = setTimeout(() => this.#pullUnlessLocked(), writesFollowWithinMs);
    }
  }

  /** Something changed on the server: pull it, at once or after the writes that are under way. */
  told(): void {
    if (this.#writing === 0 && this.#pullLater === undefined) this.#pullUnlessLocked();
  }

  /** Pull now, or once more after the pull that is under way. @throws WireError why it failed */
  run(): Promise<void> {
    clearTimeout(this.#pullLater);
    this.#pullLater = undefined;
    if (this.#running === undefined) return this.#start(() => this.#pull());
    this.#next ??= this.#running
      .catch(() => undefined)
      .then(() => {
        this.#next = undefined;
        return this.run();
      });
    return this.#next;
  }

  /**
   * Pull everything, into the cache that `empty` has emptied. A pull that is under way is waited for: what it
   * has read of the old cache must not be written down in the new one. Nothing is emptied while the server does
   * not answer: what is here is all that there is then.
   */
  anew(empty: () => Promise<void>): Promise<void> {
    const before = this.#running;
    return this.#start(async () => {
      await before?.catch(() => undefined);
      await this.#server("records.since", { revision: 0, limit: 1 });
      await empty();
      await this.#pull();
    });
  }

  #start(work: () => Promise<void>): Promise<void> {
    const running = work().finally(() => {
      if (this.#running === running) this.#running = undefined;
    });
    this.#running = running;
    return running;
  }

  async #pull(): Promise<void> {
    this.#set({ ...this.status, state: "running" });
    try {
      while (await this.#pullSome());
      this.#set({ state: "idle", lastAt: Date.now(), problem: null });
    } catch (reason) {
      const { code } = WireError.from(reason);
      this.#set({ ...this.status, state: "failed", problem: code });
      throw reason;
    }
  }

  /** @returns whether there is more. */
  async #pullSome(): Promise<boolean> {
    const { org } = await this.#keyring.unlocked();
    const meta = await readMeta();
    let revision = meta?.revision ?? 0;
    let vaultsRevision = meta?.vaultsRevision ?? 0;
    const known = this.own.take(revision, await fetchOnUse());
    ({ revision } = known);
    const gathered: Change[] = [...known.changes];
    let vaults: readonly Vault[] | undefined;
    let more = true;
    for (let answers = 0; more && answers < answersAtOnce; answers += 1) {
      const answer = await this.#server("records.since", { revision, limit: 500 });
      if (meta === undefined || answer.vaultsRevision > vaultsRevision) {
        ({ vaults } = await this.#server("vaults.list", {}));
        await openVaults(this.#keyring, vaults);
        vaultsRevision = answer.vaultsRevision;
      }
      gathered.push(...answer.changes);
      revision = answer.revision;
      more = answer.more;
    }
    await takeIn(
      this.#keyring,
      { changes: gathered, vaults, own: known.summaries },
      { organisation: org, revision, vaultsRevision, syncedAt: Date.now() },
    );
    if (gathered.length > 0) this.#changed();
    return more;
  }

  #pullUnlessLocked(): void {
    this.#keyring
      .current()
      .then((keys) => (keys === undefined ? undefined : this.run()))
      .catch(() => undefined);
  }

  #set(status: SyncState): void {
    this.status = status;
    this.#stateChanged();
  }
}

const fetchOnUse = async (): Promise<ReadonlySet<string>> =>
  new Set((await cachedVaults()).flatMap((vault) => (vault.fetchOnUse ? [vault.id] : [])));
