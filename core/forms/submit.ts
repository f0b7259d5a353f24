/** Which control sends a form. */
import type { Button } from "./button.ts";
import { Score } from "./evidence.ts";
import { type Meaning, says } from "./meaning.ts";
import { ENOUGH_FOR_SUBMIT, submitPoints } from "./points.ts";
import type { FormPurpose } from "./role.ts";

/** What the control of a form of each purpose says. */
const wanted: Readonly<Record<FormPurpose, readonly Meaning[]>> = {
  "sign-in": ["signIn", "next", "repeat"],
  "sign-up": ["signUp", "next", "repeat"],
  "change-password": ["change", "reset", "next", "repeat"],
  "one-time-code": ["code", "checks", "repeat", "next", "signIn"],
  other: [
    "next",
    "repeat",
    "newsletter",
    "payment",
    "message",
    "signIn",
    "signUp",
    "reset",
    "change",
    "search",
  ],
};

/** What the control of some form says. */
const sending: readonly Meaning[] = ["signIn", "signUp", "reset", "newsletter", "next", "repeat"];

/** Of a form that asks for no login, what is no clear submit control is of no interest. */
const ENOUGH_FOR_OTHER = 5;

interface Ranked {
  readonly button: Button;
  readonly points: number;
}

function ranked(buttons: readonly Button[], purpose: FormPurpose | undefined): readonly Ranked[] {
  return buttons
    .map((button) => ({ button, points: pointsOf(button, purpose) }))
    .filter(({ points }) => points >= ENOUGH_FOR_SUBMIT)
    .sort((a, b) => b.points - a.points);
}

const isReached = ({ button }: Ranked) => button.facts.isReached;

/** The controls that most likely send a form, before it is known for what: more where real ones tie. */
export function likelySubmits(buttons: readonly Button[]): readonly Button[] {
  const all = ranked(buttons, undefined);
  const best = all.find(isReached);
  if (best === undefined) return [];
  if (!best.button.facts.submits) return [best.button];
  return all
    .filter((one) => one.button.facts.submits && one.points === best.points && isReached(one))
    .map(({ button }) => button);
}

/** The control that sends a form of `purpose`. */
export function submitOf(buttons: readonly Button[], purpose: FormPurpose): Button | undefined {
  const best = ranked(buttons, purpose).find(isReached);
  if (best === undefined) return undefined;
  return purpose === "other" && best.points < ENOUGH_FOR_OTHER ? undefined : best.button;
}

function pointsOf(button: Button, purpose: FormPurpose | undefined): number {
  const { facts, text, name } = button;
  const textSays = (meaning: Meaning) => says(text, meaning);
  const wants = purpose === undefined ? sending : wanted[purpose];
  const isTold = wants.some(textSays);
  const score = new Score(submitPoints);
  if (facts.submits) score.add("submits");
  if (isTold) score.add("says");
  else if (sending.some(textSays)) score.add("says:other");
  if (textSays("social") && !textSays("password") && !textSays("email")) score.add("says:social");
  if (
    textSays("aside") ||
    (purpose !== "other" && textSays("forgot")) ||
    (textSays("removal") && !facts.submits)
  ) {
    score.add("says:aside");
  }
  if (textSays("otherCode")) score.add("says:code");
  if (button.isLong) score.add("says:much");
  const isNamed = button.isPrimary || (!isTold && wants.some((meaning) => says(name, meaning)));
  if (isNamed && !facts.leads) score.add("named");
  if (facts.isLink) score.add("link");
  if (facts.leads) score.add("leads");
  if (button.isMute) score.add("mute");
  if (facts.place !== "among") score.add(facts.place);
  if (!facts.isOwn) score.add("outside");
  return score.points;
}
