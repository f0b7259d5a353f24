/** How long to wait before the next of many attempts: doubling, bounded, and spread so that many add-ons do not come at once. */
import { setTimeout as sleep } from "node:timers/promises";

const firstMs = 500;
const longestMs = 30_000;

/** Between half and all of 0.5 s, 1 s, 2 s … 30 s after `failures` (1 and up) failed attempts. */
export function backoffMs(failures: number, random: () => number = Math.random): number {
  const whole = Math.min(longestMs, firstMs * 2 ** Math.min(failures - 1, 16));
  return whole * (0.5 + random() / 2);
}

/** Resolves after the wait, or at once when `signal` aborts or `waker` is called. */
export async function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal, ref: false }).catch(() => undefined);
}
