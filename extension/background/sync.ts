import type { Caller } from "#core/wire/caller.ts";
import type { Change, Contract } from "#core/wire/contract.ts";
import { type ErrorCode, WireError } from "#core/wire/error.ts";
import { readMeta } from "./cache.ts";
import type { Keyring } from "./keyring.ts";
import { takeIn } from "./take-in.ts";
import { openVaults, storeVaults } from "./vaults.ts";

/** Answers that are gathered before they are written: the catalogue is re-sealed once for all of them. */
const answersAtOnce = 10;

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
  status: SyncState = { state: "idle", lastAt: 0, problem: null };
  readonly #keyring: Keyring;
  readonly #server: Caller<Contract>;
  readonly #changed: () => void;
  readonly #stateChanged: () => void;
  #running: Promise<void> | undefined;
  #next: Promise<void> | undefined;

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

  /** Pull now, or once more after the pull that is under way. @throws WireError why it failed */
  run(): Promise<void> {
    if (this.#running === undefined) {
      this.#running = this.#pull().finally(() => {
        this.#running = undefined;
      });
      return this.#running;
    }
    this.#next ??= this.#running
      .catch(() => undefined)
      .then(() => {
        this.#next = undefined;
        return this.run();
      });
    return this.#next;
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
    const gathered: Change[] = [];
    let more = true;
    for (let answers = 0; more && answers < answersAtOnce; answers += 1) {
      const answer = await this.#server("records.since", { revision, limit: 500 });
      if (meta === undefined || answer.vaultsRevision > vaultsRevision) {
        const { vaults } = await this.#server("vaults.list", {});
        await openVaults(this.#keyring, vaults);
        await storeVaults(vaults);
        vaultsRevision = answer.vaultsRevision;
      }
      gathered.push(...answer.changes);
      revision = answer.revision;
      more = answer.more;
    }
    await takeIn(this.#keyring, gathered, {
      organisation: org,
      revision,
      vaultsRevision,
      syncedAt: Date.now(),
    });
    if (gathered.length > 0) this.#changed();
    return more;
  }

  #set(status: SyncState): void {
    this.status = status;
    this.#stateChanged();
  }
}
