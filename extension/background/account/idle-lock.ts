import browser from "webextension-polyfill";
import type { Settings } from "#core/wire/ui-contract.ts";
import { settingsNow } from "../state/policy.ts";

/** Locking by itself: after a while without use, and with the screen. */

/** The shortest time that browsers measure idleness in. */
const shortestSeconds = 15;

export function watchIdle({ lockAfterMinutes }: Settings): void {
  browser.idle.setDetectionInterval(Math.max(shortestSeconds, lockAfterMinutes * 60));
}

/** Whether this change of the person's presence locks. */
export async function locksOn(state: string): Promise<boolean> {
  const { lockAfterMinutes, lockWithScreen } = await settingsNow();
  if (state === "locked") return lockWithScreen || lockAfterMinutes > 0;
  return state === "idle" && lockAfterMinutes > 0;
}
