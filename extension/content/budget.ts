/**
 * Keeps the time spent on a page within bounds: a burst when something appears, little in the long run.
 * A page that changes without end is looked at ever more seldom, and never slowed.
 */

/** Share of the main thread in the long run. */
const SHARE = 0.015;

/** Milliseconds that may be spent at once after a quiet while. */
const BURST_MS = 40;

/**
 * What is done for the first time is slow, and slower on a busy machine, where the clock counts what others do:
 * so many stretches count as no longer than this.
 */
const COLD_MS = 10;
const COLD_STRETCHES = 4;

/** However long a stretch took by the clock, the next one is at most 2 s away: a form must not wait for longer. */
const DEBT_MS = 30;

export class Budget {
  #cold = COLD_STRETCHES;
  #left = BURST_MS;
  #since: number;

  constructor(nowMs: number) {
    this.#since = nowMs;
  }

  spend(ms: number, nowMs: number): void {
    this.#refill(nowMs);
    const isCold = ms > COLD_MS && this.#cold > 0;
    if (isCold) this.#cold -= 1;
    this.#left = Math.max(this.#left - (isCold ? COLD_MS : ms), -DEBT_MS);
  }

  /** How long to wait, in milliseconds, before spending again; 0 for not at all. */
  waitMs(nowMs: number): number {
    this.#refill(nowMs);
    return this.#left > 0 ? 0 : Math.ceil(-this.#left / SHARE);
  }

  #refill(nowMs: number): void {
    this.#left = Math.min(BURST_MS, this.#left + (nowMs - this.#since) * SHARE);
    this.#since = nowMs;
  }
}
