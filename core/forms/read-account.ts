/** Reads what may name the account that a step of a login is about, where the page shows it instead of asking for it. */
import { address } from "./address.ts";
import { parentElementOf, select, textOf } from "./dom.ts";
import type { FormFacts, ShownFacts } from "./facts.ts";
import type { Group } from "./group.ts";
import { type Labels, textWithin } from "./label.ts";
import { readControl } from "./read-control.ts";

const MAX_ACCOUNT = 256;

/** What holds more than this without showing it is no step of a login. */
const MAX_HELD = 40;

export function readHeld(group: Group, labels: Labels): FormFacts["held"] {
  return select<HTMLInputElement>(
    group.holder,
    "input[type=hidden],input[readonly],input:disabled,input[type=email],input[type=text]",
  )
    .filter(({ type, value }) => type !== "password" && value !== "" && value.length <= MAX_ACCOUNT)
    .filter(
      (input) =>
        input.type === "hidden" ||
        input.readOnly ||
        input.disabled ||
        !group.inputs.includes(input) ||
        !input.checkVisibility(),
    )
    .slice(0, MAX_HELD)
    .map((input) => ({ ...readControl(input, labels), value: input.value }));
}

/** How many pieces of text around the fields are looked at, and how many may be accounts. */
const MAX_TEXTS = 200;
const MAX_SHOWN = 10;

/** A customer's number, or a telephone's. */
const number = /^\+?\d[\d\s().-]{4,20}\d$/;

/** Calls `look` with each text in `place`, and the first address in it. */
function eachText(
  place: Element,
  look: (text: string, named: string | undefined, node: Node) => void,
): void {
  const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  for (let seen = 0; seen < MAX_TEXTS && texts.nextNode() !== null; seen++) {
    const text = (textOf(texts.currentNode) ?? "").trim().slice(0, MAX_ACCOUNT);
    look(text, address.exec(text)?.[0], texts.currentNode);
  }
}

/** The e-mail addresses and numbers in what is shown around the fields. */
export function readShown(near: Element): ShownFacts[] {
  const shown: ShownFacts[] = [];
  eachText(near, (text, named, node) => {
    const around = named === undefined && number.test(text) ? aroundOf(node) : null;
    if (named !== undefined || around) shown.push({ text: named ?? text, around });
  });
  return shown.slice(0, MAX_SHOWN);
}

const MAX_NEAR = 20;
const MAX_NAME = 64;

/** What is pressed, or never shown. */
const noName = "a,button,[role=button],script,style,template";

/**
 * The addresses in `area`, and the texts of one word: where a site shows whose password it asks for outside the form,
 * nothing but the names of a person's accounts tells which of them it is.
 */
export function readNear(area: Element): string[] {
  const near: string[] = [];
  eachText(area, (text, named = text, node) => {
    if (named === "" || named.length > MAX_NAME || /\s/.test(named)) return;
    if (parentElementOf(node)?.closest(noName) === null) near.push(named);
  });
  return near.slice(0, MAX_NEAR);
}

const MAX_AROUND = 120;

function aroundOf(node: Node): string {
  const parent = parentElementOf(node);
  const around = parent === null ? "" : textWithin(parentElementOf(parent) ?? parent);
  return around.length > MAX_AROUND ? "" : around;
}
