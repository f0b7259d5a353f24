/**
 * How many guesses at a secret are admitted (SEC-83). Each is counted before it is judged, so that 200
 * at once are no better than one after the other; one that was right is taken back.
 */
import { WireError } from "#core/wire/error.ts";
import type { KeyedHash } from "../server-secret.ts";
import { type Attempts, noAttempts } from "../store/attempts.ts";
import type { Database, Stores } from "../store/database.ts";

const minute = 60_000;
const hour = 60 * minute;

/** A counter that nobody has touched for so long is dropped: its rule begins anew. */
export const forgetAttemptsMs = 24 * hour;

/** Count one more guess: the new count, or how long to wait for it to be admitted. */
export type Rule = (held: Attempts, now: number) => Attempts | { readonly waitMs: number };

/** Five wrong guesses, then none for 15 minutes; five more, then none for twice as long, up to 4 hours. */
export const perAccountAndNetwork: Rule = ({ count, until }, now) => {
  if (now < until) return { waitMs: until - now };
  const next = count + 1;
  const rounds = Math.floor(next / 5);
  if (next % 5 !== 0) return { count: next, until };
  return { count: next, until: now + Math.min(15 * minute * 2 ** (rounds - 1), 4 * hour) };
};

/** Ten at once, then one a minute. `until` is when the last of those counted will have been worked off. */
export const perAddress: Rule = ({ count, until }, now) => {
  const workedOff = Math.max(until, now) + minute;
  if (workedOff - now > 10 * minute) return { waitMs: workedOff - now - 10 * minute };
  return { count: count + 1, until: workedOff };
};

/** Fifty within a day from wherever; then only devices that have signed in before. `until` ends the day. */
export const perAccount: Rule = ({ count, until }, now) => {
  if (now >= until) return { count: 1, until: now + 24 * hour };
  if (count >= 50) return { waitMs: until - now };
  return { count: count + 1, until };
};

/** A guess at the secret called `secret` (a username, or the setup code). */
export type Guess = {
  readonly secret: string;
  readonly address: string;
  readonly network: string;
  /** It comes from a device that has signed in before: nobody may lock its owner out of it. */
  readonly knownDevice: boolean;
};

const rulesFor = (guess: Guess): readonly (readonly [Rule, readonly string[]])[] => [
  [perAccountAndNetwork, ["account-network", guess.secret, guess.network]],
  [perAddress, ["address", guess.address]],
  ...(guess.knownDevice ? [] : ([[perAccount, ["account", guess.secret]]] as const)),
];

/**
 * Count a guess, then judge it. What `judge` throws stays counted, what it answers is taken back.
 *
 * @throws WireError `too_many_attempts` with `retryAfterMs`, without judging.
 */
export async function limited<T>(
  database: Database,
  hash: KeyedHash,
  guess: Guess,
  now: number,
  judge: () => Promise<T>,
): Promise<T> {
  const counters = rulesFor(guess).map(
    ([rule, parts]) => [rule, hash("attempts", ...parts).toString("base64url")] as const,
  );
  await database.transact((stores) => admit(stores, counters, now));
  const answer = await judge();
  await database.transact((stores) => takeBack(stores, counters, now));
  return answer;
}

type Counters = readonly (readonly [Rule, string])[];

async function admit({ attempts }: Stores, counters: Counters, now: number): Promise<void> {
  for (const [rule, subject] of counters) {
    const counted = rule(await attempts.get(subject), now);
    if ("waitMs" in counted) {
      throw new WireError("too_many_attempts", "Too many attempts", {
        data: { retryAfterMs: counted.waitMs },
      });
    }
    await attempts.set(subject, counted, now);
  }
}

async function takeBack({ attempts }: Stores, counters: Counters, now: number): Promise<void> {
  for (const [rule, subject] of counters) {
    if (rule === perAccountAndNetwork) {
      await attempts.clear(subject);
      continue;
    }
    const { count, until } = await attempts.get(subject);
    const less = { count: count - 1, until: rule === perAddress ? until - minute : until };
    await attempts.set(subject, less.count > 0 ? less : noAttempts, now);
  }
}
