/** Which account a step of a login is about, where the page shows it instead of asking for it. */
import { address } from "./address.ts";
import type { FormFacts, ShownFacts } from "./facts.ts";
import { Field } from "./field.ts";
import { meaningsOf, says } from "./meaning.ts";
import { said } from "./text.ts";
import { likeness } from "./username.ts";

/** What a control out of reach must reach to name the account. */
const ENOUGH = 4;

/** The account named by a read-only, disabled or hidden control of a form, or by the text around its fields. */
export function accountOf({ held, shown }: FormFacts): string | undefined {
  const named = held
    .map((one) => ({
      value: one.value,
      points: likeness(new Field(one)).points + (address.test(one.value) ? ENOUGH : 0),
    }))
    .filter(({ points }) => points >= ENOUGH)
    .sort((a, b) => b.points - a.points);
  return named[0]?.value ?? shown.find(isAccount)?.text;
}

/** Addresses that are nobody's account: a help desk's. */
const desk =
  /^(?:support|help|service|info|contact|kontakt|hilfe|aide|ayuda|soporte|suporte|assist|tuki|admin|no-?reply)/i;

function isAccount({ text, around }: ShownFacts): boolean {
  if (around === null) return !desk.test(text);
  const told = meaningsOf(said(around));
  return says(told, "username") || says(told, "signIn");
}
