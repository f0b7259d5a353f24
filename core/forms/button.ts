/** A control that a person presses: what it says, and what it is. */
import { attribute, select, textOf } from "./dom.ts";
import { textWithin } from "./label.ts";
import { type Meanings, meaningsOf } from "./meaning.ts";
import { named, said } from "./text.ts";

export interface Button {
  readonly element: Element;
  /** What it says to a person. */
  readonly text: Meanings;
  /** What it is called in the markup, and where it leads. */
  readonly name: Meanings;
  /** Whether the page calls it its main one. */
  readonly isPrimary: boolean;
  /** Whether it submits by itself, without a script. */
  readonly submits: boolean;
  readonly isLink: boolean;
  /** Whether it is a link to another page. */
  readonly leads: boolean;
  /** Whether it says more than a button's name. */
  readonly isLong: boolean;
  /** Whether it has no words at all. */
  readonly isMute: boolean;
}

const MAX_TEXT = 100;
/** What sends a form is named shortly. */
const MAX_WORDS = 5;
/** Names are short, but for classes that only style. */
const MAX_NAME = 100;

export function buttonOf(element: Element): Button {
  const tag = element.localName;
  const type = attribute(element, "type").toLowerCase();
  const name = named(namesOf(element, ["id", "name", "class", "data-testid"]));
  const text = textOfButton(element);
  return {
    element,
    text: meaningsOf(text),
    name: meaningsOf(tag === "a" ? name + named(pathOf(attribute(element, "href"))) : name),
    isPrimary: name.includes(" submit ") || name.includes(" primary "),
    submits:
      // Of no form, a plain button is any button.
      (tag === "button" && (type === "submit" || (type === "" && isOwned(element)))) ||
      (tag === "input" && (type === "submit" || type === "image")),
    isLink: tag === "a",
    leads: tag === "a" && !/^(?:#|javascript:|\/?$)/i.test(attribute(element, "href")),
    isLong: text.split(" ").length > MAX_WORDS + 2,
    isMute: text === "",
  };
}

const isOwned = (button: Element) => (button as HTMLButtonElement).form !== null;

function textOfButton(element: Element): string {
  const isInput = element.localName === "input";
  const inside = isInput ? attribute(element, "value") : textWithin(element).slice(0, MAX_TEXT);
  const text = said(`${inside} ${namesOf(element, ["aria-label", "title"])}`);
  if (text !== "") return text;
  const pictures = isInput ? [element] : select(element, "img[alt],svg[aria-label],svg title");
  return said(
    pictures
      .map((one) => `${namesOf(one, ["alt", "aria-label"])} ${textOf(one) ?? ""}`)
      .join(" ")
      .slice(0, MAX_TEXT),
  );
}

/** The values of several attributes, as one text. */
export function namesOf(element: Element, names: readonly string[]): string {
  let text = "";
  for (const name of names) {
    const value = attribute(element, name);
    if (value !== "") text += ` ${value.slice(0, MAX_NAME)}`;
  }
  return text;
}

/** What an address says by its path: hosts and parameters would mislead. */
export function pathOf(address: string): string {
  const path = address.replace(/^(?:https?:)?\/\/[^/]*|^javascript:/i, "");
  const end = path.search(/[?#]/);
  return end < 0 ? path : path.slice(0, end);
}
