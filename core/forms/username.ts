/** Which text field is the username. */
import { Score } from "./evidence.ts";
import { type Field, isOfElse } from "./field.ts";
import type { Meaning } from "./meaning.ts";
import { ENOUGH_FOR_USERNAME, usernamePoints } from "./points.ts";

export interface Username<F extends Field> {
  readonly field: F;
  readonly score: Score;
}

const telling = Object.keys(usernamePoints)
  .filter((code) => code.startsWith("says:"))
  .map((code) => code.slice("says:".length) as Meaning);

/** What no username declares; what is no autofill field name ("nope") says nothing. */
const isOthers = (declared: string): boolean =>
  isOfElse.test(declared) || declared.startsWith("one");

/** A word counts for each place that says it, but not for more than this. */
const MAX_SAID = 1.5;

/** How much `field` looks like a username by itself. */
export function likeness(field: Field): Score {
  const score = new Score(usernamePoints);
  const { declared } = field;
  score.add(
    `declared:${`declared:${declared}` in usernamePoints || !isOthers(declared) ? declared : "other"}`,
  );
  for (const meaning of telling) {
    score.add(`says:${meaning}`, Math.min(field.says(meaning), MAX_SAID));
  }
  score.add(`type:${field.type}`);
  return score;
}

/** The best of `candidates` to be the username that goes with `password`; none if none is good enough. */
export function usernameFor<F extends Field>(
  password: F | undefined,
  candidates: readonly F[],
): Username<F> | undefined {
  const before = password && candidates.filter((field) => field.at < password.at);
  const nearest = before?.at(-1);
  let best: Username<F> | undefined;
  for (const field of candidates) {
    const score = likeness(field);
    if (before !== undefined) {
      if (field === nearest) score.add("place:just-before");
      else score.add(before.includes(field) ? "place:before" : "place:after");
      if (candidates.length === 1) score.add("place:only");
    }
    if (
      score.points >= ENOUGH_FOR_USERNAME &&
      (best === undefined || score.points > best.score.points)
    ) {
      best = { field, score };
    }
  }
  return best;
}
