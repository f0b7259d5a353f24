/** Which text field is the username. */
import { precedes } from "./dom.ts";
import { Score } from "./evidence.ts";
import type { Field } from "./field.ts";
import type { Meaning } from "./meaning.ts";
import { usernameDeclared, usernamePlace, usernameWords } from "./points.ts";

export interface Username {
  readonly field: Field;
  readonly score: Score;
}

const meanings = Object.entries(usernameWords) as [Meaning, number][];

/** How much `field` looks like a username by itself. */
export function likeness(field: Field): Score {
  const score = new Score();
  score.add(`declared:${field.declared}`, usernameDeclared[field.declared]);
  for (const [meaning, points] of meanings) {
    const said = field.says(meaning);
    if (said > 0) score.add(`says:${meaning}`, (points * Math.min(said, 6)) / 4);
  }
  if (field.type === "email") score.add("type:email", usernamePlace.typeEmail);
  if (field.type === "search") score.add("type:search", usernamePlace.typeSearch);
  if (field.type === "number") score.add("type:number", usernamePlace.typeNumber);
  return score;
}

/** The best of `candidates` to be the username that goes with `password`; none if none is good enough. */
export function usernameFor(
  password: Field | undefined,
  candidates: readonly Field[],
): Username | undefined {
  const before =
    password && candidates.filter((field) => precedes(field.element, password.element));
  const nearest = before?.at(-1);
  const enough =
    password === undefined ? usernamePlace.enoughAlone : usernamePlace.enoughWithPassword;
  let best: Username | undefined;
  for (const field of candidates) {
    const score = likeness(field);
    if (before !== undefined) {
      if (field === nearest) score.add("place:just-before", usernamePlace.justBeforePassword);
      else if (before.includes(field)) score.add("place:before", usernamePlace.beforePassword);
      else score.add("place:after", usernamePlace.afterPassword);
      if (candidates.length === 1) score.add("place:only", usernamePlace.only);
    }
    if (score.points >= enough && (best === undefined || score.points > best.score.points)) {
      best = { field, score };
    }
  }
  return best;
}
