import { readSession, removeSession, writeSession } from "../state/stored-state.ts";

/** How far this computer's clock is from the server's: proofs and one-time codes go by the server's. */

const key = "clockOffset";

/** An answer that took longer says too little of the time. */
const roundTripMs = 5_000;

let known: Promise<number> | undefined;

/** Milliseconds to add to this computer's clock; 0 while nothing is known. */
export function clockOffset(): Promise<number> {
  known ??= readSession<number>(key).then((offset) => offset ?? 0);
  return known;
}

/** The server's time, as far as it is known. */
export async function serverNow(): Promise<number> {
  return Date.now() + (await clockOffset());
}

/** The server said what time it is, in answer to what was asked at `askedAt`. */
export async function noteServerTime(serverTime: number, askedAt: number): Promise<void> {
  const took = Date.now() - askedAt;
  if (took < 0 || took > roundTripMs) return;
  const offset = Math.round(serverTime - (askedAt + took / 2));
  known = Promise.resolve(offset);
  await writeSession(key, offset);
}

export async function forgetServerTime(): Promise<void> {
  known = undefined;
  await removeSession(key);
}
