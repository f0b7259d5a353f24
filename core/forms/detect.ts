/**
 * Finds what a page asks a person to sign in with: DOM in, data out. Nothing of the page is written.
 *
 * What is read of a page is judged apart from it ({@link judge}): an extension reads in the page, and judges elsewhere.
 */
import { collect, type OpenShadow } from "./collect.ts";
import { type FieldVerdict, judge, type Verdict } from "./judge.ts";
import { readAmong } from "./read.ts";
import { readPage } from "./read-around.ts";

export interface DetectedField extends Omit<FieldVerdict, "at"> {
  readonly element: HTMLInputElement;
  /** Whether a person sees it: only then may it get a value (SEC-13). */
  readonly visible: boolean;
}

export interface DetectedForm extends Omit<Verdict, "fields" | "submit"> {
  /** The `<form>` that owns the fields, where there is one. */
  readonly form: HTMLFormElement | undefined;
  /** In document order. */
  readonly fields: readonly DetectedField[];
  readonly submit: Element | undefined;
}

/** The forms below `root` that ask for a username, password or code, shadow trees included. */
export function detect(root: Document | ShadowRoot, openShadow?: OpenShadow): DetectedForm[] {
  const page = readPage(root instanceof Document ? root : root.ownerDocument);
  return readAmong(collect(root, openShadow)).map(({ facts, form, fields, buttons }) => {
    const verdict = judge(
      { ...facts, fields: fields.map(factsOf), buttons: buttons.map(factsOf) },
      page,
    );
    return {
      ...verdict,
      form,
      fields: verdict.fields.flatMap(({ at, ...field }) => {
        const read = fields[at];
        if (read === undefined) return [];
        return [{ ...field, element: read.element, visible: read.facts.isSeen }];
      }),
      submit: verdict.submit === undefined ? undefined : buttons[verdict.submit]?.element,
    };
  });
}

const factsOf = <F>({ facts }: { readonly facts: F }): F => facts;
