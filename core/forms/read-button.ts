/** Reads a control that a person presses: what it says, and what it is. */
import { attribute, contains, precedes, select, textOf } from "./dom.ts";
import { type ButtonFacts, MAX_TEXT } from "./facts.ts";
import type { Group } from "./group.ts";
import { hasWords, textWithin } from "./label.ts";
import type { Sight } from "./visible.ts";

const MAX_INSIDE = 100;
/** Names are short, but for classes that only style. */
const MAX_NAME = 100;

export function readButton(element: Element, group: Group, sight: Sight): ButtonFacts {
  const tag = element.localName;
  const type = attribute(element, "type").toLowerCase();
  const isLink = tag === "a";
  const href = isLink ? attribute(element, "href") : "";
  const leads = isLink && !/^(?:#|javascript:|\/?$)/i.test(href);
  return {
    text: textOfButton(element).slice(0, MAX_TEXT),
    names: namesOf(element, ["id", "name", "class", "data-testid"]),
    path: pathOf(href),
    submits:
      // Of no form, a plain button is any button.
      (tag === "button" && (type === "submit" || (type === "" && formOf(element) !== null))) ||
      (tag === "input" && (type === "submit" || type === "image")),
    isLink,
    leads,
    place: placeOf(element, group),
    isOwn:
      group.form === undefined || contains(group.form, element) || formOf(element) === group.form,
    isReached: !leads && sight.reaches(element),
  };
}

const formOf = (button: Element) => (button as HTMLButtonElement).form;

function placeOf(button: Element, { inputs }: Group): ButtonFacts["place"] {
  const [first] = inputs;
  const last = inputs.at(-1);
  if (last !== undefined && precedes(last, button)) return "after";
  return first !== undefined && precedes(button, first) ? "before" : "among";
}

function textOfButton(element: Element): string {
  const isInput = element.localName === "input";
  const inside = isInput ? attribute(element, "value") : textWithin(element).slice(0, MAX_INSIDE);
  const text = `${inside} ${namesOf(element, ["aria-label", "title"])}`;
  if (hasWords(text)) return text;
  const pictures = isInput ? [element] : select(element, "img[alt],svg[aria-label],svg title");
  return pictures
    .map((one) => `${namesOf(one, ["alt", "aria-label"])} ${textOf(one) ?? ""}`)
    .join(" ")
    .slice(0, MAX_INSIDE);
}

/** The values of several attributes, as one text. */
export function namesOf(element: Element, names: readonly string[]): string {
  let text = "";
  for (const name of names) {
    const value = attribute(element, name);
    if (value !== "") text += ` ${value.slice(0, MAX_NAME)}`;
  }
  return text.slice(0, MAX_TEXT);
}

/** What an address says by its path: hosts and parameters would mislead. */
export function pathOf(address: string): string {
  const path = address.replace(/^(?:https?:)?\/\/[^/]*|^javascript:/i, "");
  const end = path.search(/[?#]/);
  return (end < 0 ? path : path.slice(0, end)).slice(0, MAX_TEXT);
}
