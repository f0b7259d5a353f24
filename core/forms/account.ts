/** Which account a step of a login is about, where the page shows it instead of asking for it. */
import { address } from "./address.ts";
import type { FormFacts, ShownFacts } from "./facts.ts";
import { Field } from "./field.ts";
import { meaningsOf, says } from "./meaning.ts";
import { said } from "./text.ts";
import { likeness } from "./username.ts";

/** What a control out of reach must reach to name the account. */
const ENOUGH = 4;

/** The account, as OpenID Connect hands it on: no "password hint". */
const isLoginHint = (name: string): boolean => /^login_?hint$/i.test(name);

export interface Account {
  readonly name: string;
  /** Whether a field says so that is not declared hidden, in which nothing but what one signs in with can stand. */
  readonly isInField: boolean;
}

/**
 * The account named by a read-only, disabled or hidden control of a form, or by the text around its fields. What a person
 * can read is meant for them; what is hidden may be for the site's own use: "client".
 */
export function accountOf({ held, shown }: FormFacts): Account | undefined {
  const named = held
    .map((one) => ({ value: one.value, points: pointsOf(one), isShown: one.type !== "hidden" }))
    .filter(({ points }) => points >= ENOUGH)
    .sort((a, b) => Number(b.isShown) - Number(a.isShown) || b.points - a.points);
  const [first] = named;
  if (first !== undefined) return { name: first.value, isInField: first.isShown };
  const text = shown.find(isAccount)?.text;
  return text === undefined ? undefined : { name: text, isInField: false };
}

function pointsOf(one: FormFacts["held"][number]): number {
  const names = address.test(one.value) || one.names.some(isLoginHint) ? ENOUGH : 0;
  return likeness(new Field(one)).points + names;
}

/** Addresses that are nobody's account: a help desk's. */
const desk =
  /^(?:support|help|service|info|contact|kontakt|hilfe|aide|ayuda|soporte|suporte|assist|tuki|admin|no-?reply)/i;

function isAccount({ text, around }: ShownFacts): boolean {
  if (around === null) return !desk.test(text);
  const told = meaningsOf(said(around));
  return says(told, "username") || says(told, "signIn");
}
