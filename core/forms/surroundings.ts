/** What stands around the fields of a form means: buttons, links, headings, boxes to tick, names. */
import { type Button, buttonOf } from "./button.ts";
import type { FormFacts, PageFacts } from "./facts.ts";
import { type Meanings, meaningsOf, says } from "./meaning.ts";
import { named, said } from "./text.ts";

export interface Surroundings {
  /** In document order; links among them. */
  readonly buttons: readonly Button[];
  readonly headings: Meanings;
  /** Whether one of the headings speaks of signing in and of signing up: "Log in or create an account". */
  readonly isForBoth: boolean;
  /** What the boxes to tick say. */
  readonly ticks: Meanings;
  /** Names of the form and its target. */
  readonly names: Meanings;
  /** Names of what is around it. */
  readonly around: Meanings;
  /** Title and path of the page. */
  readonly page: Meanings;
  /** Whether the page has a way to sign out. */
  readonly signsOut: boolean;
  /** Lists and radio buttons to choose from. */
  readonly choices: number;
  /** Fields for more than a line. */
  readonly paragraphs: number;
}

export function surroundingsOf(
  facts: FormFacts,
  { title, path, signsOut }: PageFacts,
): Surroundings {
  const { choices, paragraphs } = facts;
  const headings = facts.headings.split("\n").map((one) => meaningsOf(said(one)));
  return {
    buttons: facts.buttons.map(buttonOf),
    headings: headings.reduce((all, one) => all | one, 0),
    isForBoth: headings.some((one) => says(one, "signIn") && says(one, "signUp")),
    ticks: meaningsOf(said(facts.ticks)),
    names: meaningsOf(named(facts.names)) | meaningsOf(named(facts.path)),
    around: facts.around.reduce((all, names) => all | meaningsOf(named(names)), 0),
    page: meaningsOf(said(title)) | meaningsOf(named(path)),
    signsOut,
    choices,
    paragraphs,
  };
}
