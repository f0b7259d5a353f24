/** Which account a step of a login is about, where the page shows it instead of asking for it. */
import { parentElementOf, select, textOf } from "./dom.ts";
import { Field } from "./field.ts";
import type { Group } from "./group.ts";
import { type Labels, textWithin } from "./label.ts";
import { meaningsOf, says } from "./meaning.ts";
import { said } from "./text.ts";
import { likeness } from "./username.ts";

/** Bounded on both sides, so that a long text costs its length and no more. */
const address = /[^\s@<>()"',:;]{1,64}@[^\s@<>()"',:;]{1,190}\.[a-z]{2,24}/i;

const MAX_ACCOUNT = 256;

/** The account named by a read-only, disabled or hidden field of `group`, or by the text around it. */
export function accountOf(group: Group, labels: Labels): string | undefined {
  const named = select<HTMLInputElement>(
    group.holder,
    "input[type=hidden],input[readonly],input:disabled,input[type=email],input[type=text]",
  )
    .filter((input) => input.value !== "" && input.value.length <= MAX_ACCOUNT)
    .filter(
      (input) =>
        input.type === "hidden" ||
        input.readOnly ||
        input.disabled ||
        !group.inputs.includes(input) ||
        !input.checkVisibility(),
    )
    .map((input) => ({
      value: input.value,
      points: likeness(new Field(input, labels)).points + (address.test(input.value) ? 4 : 0),
    }))
    .filter(({ points }) => points >= 4)
    .sort((a, b) => b.points - a.points);
  return named[0]?.value ?? shownIn(group.holder);
}

/** How many pieces of text around the fields are looked at. */
const MAX_TEXTS = 200;

/** Addresses that are nobody's account: a help desk's. */
const desk =
  /^(?:support|help|service|info|contact|kontakt|hilfe|aide|ayuda|soporte|suporte|assist|tuki|admin|no-?reply)/i;

/** A customer's number, or a telephone's. */
const number = /^\+?\d[\d\s().-]{4,20}\d$/;

/** An e-mail address in what is shown around the fields, or a number that is said to be an account's. */
function shownIn(near: Element): string | undefined {
  const texts = document.createTreeWalker(near, NodeFilter.SHOW_TEXT);
  for (let seen = 0; seen < MAX_TEXTS && texts.nextNode() !== null; seen++) {
    const text = (textOf(texts.currentNode) ?? "").trim().slice(0, MAX_ACCOUNT);
    const found = address.exec(text)?.[0] ?? (isAccount(texts.currentNode, text) ? text : "");
    if (found !== "" && !desk.test(found)) return found;
  }
  return undefined;
}

const MAX_AROUND = 120;

function isAccount(node: Node, text: string): boolean {
  if (!number.test(text)) return false;
  const parent = parentElementOf(node);
  const around = parent && textWithin(parentElementOf(parent) ?? parent);
  if (!around || around.length > MAX_AROUND) return false;
  const told = meaningsOf(said(around));
  return says(told, "username") || says(told, "signIn");
}
