/** A control that a person presses: what it means. */
import type { ButtonFacts } from "./facts.ts";
import { type Meanings, meaningsOf } from "./meaning.ts";
import { named, said } from "./text.ts";

export interface Button {
  readonly facts: ButtonFacts;
  /** Its place among the buttons of its form. */
  readonly at: number;
  /** What it says to a person. */
  readonly text: Meanings;
  /** What it is called in the markup, and where it leads. */
  readonly name: Meanings;
  /** Whether the page calls it its main one. */
  readonly isPrimary: boolean;
  /** Whether it says more than a button's name. */
  readonly isLong: boolean;
  /** Whether it has no words at all. */
  readonly isMute: boolean;
}

/** What sends a form is named shortly. */
const MAX_WORDS = 5;

export function buttonOf(facts: ButtonFacts, at: number): Button {
  const name = named(facts.names);
  const text = said(facts.text);
  return {
    facts,
    at,
    text: meaningsOf(text),
    name: meaningsOf(facts.isLink ? name + named(facts.path) : name),
    isPrimary: name.includes(" submit ") || name.includes(" primary "),
    isLong: text.split(" ").length > MAX_WORDS + 2,
    isMute: text === "",
  };
}
