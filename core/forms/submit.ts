/** Which control sends a form. */
import { contains, precedes } from "./dom.ts";
import type { Group } from "./group.ts";
import { type FormMeaning, formSays } from "./meaning.ts";
import { submitPoints } from "./points.ts";
import type { FormPurpose } from "./role.ts";
import type { Button } from "./surroundings.ts";
import type { Sight } from "./visible.ts";

/** What the control of a form of each purpose says. */
const wanted: Readonly<Record<FormPurpose, readonly FormMeaning[]>> = {
  "sign-in": ["signIn", "next"],
  "sign-up": ["signUp", "next"],
  "change-password": ["reset", "next"],
  "one-time-code": ["verify", "next", "signIn"],
  other: ["next"],
};

const pressed: readonly FormMeaning[] = ["signIn", "signUp", "reset", "newsletter"];

/** Before the purpose is known: the control that most likely sends the form, whatever it says. */
export function likelySubmit(group: Group, buttons: readonly Button[]): Button | undefined {
  return best(group, buttons, () => true, undefined);
}

export function submitOf(
  group: Group,
  buttons: readonly Button[],
  purpose: FormPurpose,
  sight: Sight,
): Element | undefined {
  return best(group, buttons, (element) => sight.unseen(element) !== "hidden", purpose)?.element;
}

function best(
  group: Group,
  buttons: readonly Button[],
  usable: (element: Element) => boolean,
  purpose: FormPurpose | undefined,
): Button | undefined {
  const ranked = buttons
    .map((button) => ({ button, points: pointsOf(button, group, purpose) }))
    .filter(({ points }) => points >= submitPoints.enough)
    .sort((a, b) => b.points - a.points);
  return ranked.find(({ button }) => usable(button.element))?.button;
}

function pointsOf(button: Button, group: Group, purpose: FormPurpose | undefined): number {
  const { element, text, name } = button;
  let points = 0;
  if (button.submits) points += submitPoints.submits;
  const wants = purpose === undefined ? [...pressed, "next" as const] : wanted[purpose];
  if (wants.some((meaning) => formSays(meaning, text))) points += submitPoints.says;
  else if (pressed.some((meaning) => formSays(meaning, text))) points += submitPoints.saysOther;
  if (formSays("social", text)) points += submitPoints.social;
  if (formSays("aside", text) || formSays("forgot", text)) points += submitPoints.aside;
  if (/ submit | primary /.test(name) || wants.some((meaning) => formSays(meaning, name))) {
    points += submitPoints.named;
  }
  if (button.isLink) points += submitPoints.link;
  const last = group.inputs.at(-1);
  const first = group.inputs[0];
  if (last !== undefined && precedes(last, element)) points += submitPoints.afterFields;
  else if (first !== undefined && precedes(element, first)) points += submitPoints.beforeFields;
  const isOwn =
    group.form === undefined ||
    contains(group.form, element) ||
    (element as HTMLButtonElement).form === group.form;
  if (!isOwn) points += submitPoints.outside;
  return points;
}
