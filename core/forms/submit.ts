/** Which control sends a form. */
import type { Button } from "./button.ts";
import { contains, precedes } from "./dom.ts";
import type { Group } from "./group.ts";
import { type Meaning, says } from "./meaning.ts";
import { submitPoints } from "./points.ts";
import type { FormPurpose } from "./role.ts";

/** What the control of a form of each purpose says. */
const wanted: Readonly<Record<FormPurpose, readonly Meaning[]>> = {
  "sign-in": ["signIn", "next"],
  "sign-up": ["signUp", "next"],
  "change-password": ["change", "reset", "next"],
  "one-time-code": ["verify", "checks", "repeat", "next", "signIn"],
  other: ["next", "newsletter", "payment", "signUp", "search"],
};

/** What the control of some form says. */
const sending: readonly Meaning[] = ["signIn", "signUp", "reset", "newsletter", "next"];

interface Ranked {
  readonly button: Button;
  readonly points: number;
}

function ranked(
  group: Group,
  buttons: readonly Button[],
  purpose: FormPurpose | undefined,
): readonly Ranked[] {
  return buttons
    .map((button) => ({ button, points: pointsOf(button, group, purpose) }))
    .filter(({ points }) => points >= submitPoints.enough)
    .sort((a, b) => b.points - a.points)
    .filter(({ button }) => button.element.checkVisibility());
}

/** The controls that most likely send a form, before it is known for what: more where real ones tie. */
export function likelySubmits(group: Group, buttons: readonly Button[]): readonly Button[] {
  const all = ranked(group, buttons, undefined);
  const [best] = all;
  if (best === undefined) return [];
  if (!best.button.submits) return [best.button];
  return all
    .filter(({ button, points }) => button.submits && points === best.points)
    .map(({ button }) => button);
}

/** The control that sends a form of `purpose`. */
export function submitOf(
  group: Group,
  buttons: readonly Button[],
  purpose: FormPurpose,
): Button | undefined {
  return ranked(group, buttons, purpose)[0]?.button;
}

function pointsOf(button: Button, group: Group, purpose: FormPurpose | undefined): number {
  const { element, text, name } = button;
  const textSays = (meaning: Meaning) => says(text, meaning);
  const wants = purpose === undefined ? sending : wanted[purpose];
  let points = 0;
  if (button.submits) points += submitPoints.submits;
  if (wants.some(textSays)) points += submitPoints.says;
  else if (sending.some(textSays)) points += submitPoints.saysOther;
  if (textSays("social") && !textSays("password") && !textSays("email")) {
    points += submitPoints.social;
  }
  if (textSays("aside") || (purpose !== "other" && textSays("forgot")))
    points += submitPoints.aside;
  if (button.isPrimary || wants.some((meaning) => says(name, meaning)))
    points += submitPoints.named;
  if (button.isLink) points += submitPoints.link;
  if (button.isMute) points += submitPoints.mute;
  const [first] = group.inputs;
  const last = group.inputs.at(-1);
  if (last !== undefined && precedes(last, element)) points += submitPoints.afterFields;
  else if (first !== undefined && precedes(element, first)) points += submitPoints.beforeFields;
  const isOwn =
    group.form === undefined ||
    contains(group.form, element) ||
    (element as HTMLButtonElement).form === group.form;
  if (!isOwn) points += submitPoints.outside;
  return points;
}
