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
  other: ["next", "newsletter", "message", "payment", "signUp", "search"],
};

/** What the control of some form says. */
const sending: readonly Meaning[] = ["signIn", "signUp", "reset", "newsletter", "next"];

/** The control that most likely sends a form, before (without a purpose) or after it is known for what. */
export function submitOf(
  group: Group,
  buttons: readonly Button[],
  purpose: FormPurpose | undefined,
): Button | undefined {
  return buttons
    .map((button) => ({ button, points: pointsOf(button, group, purpose) }))
    .filter(({ points }) => points >= submitPoints.enough)
    .sort((a, b) => b.points - a.points)
    .find(({ button }) => button.element.checkVisibility())?.button;
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
