/**
 * Finds what a page asks a person to sign in with: DOM in, data out. Nothing of the page is written.
 *
 * What is read of a page is judged apart from it ({@link judge}): an extension reads in the page, and judges elsewhere.
 */
import { collect, type OpenShadow } from "./collect.ts";
import type { Evidence } from "./evidence.ts";
import { judge } from "./judge.ts";
import { readAmong } from "./read.ts";
import { readPage } from "./read-around.ts";
import type { FieldRole, FormPurpose } from "./role.ts";

export interface DetectedField {
  readonly element: HTMLInputElement;
  readonly role: FieldRole;
  /** Whether a person sees it: only then may it get a value (SEC-13). */
  readonly visible: boolean;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  /** Its place in a code that is split into fields of one digit each. */
  readonly part?: { readonly index: number; readonly of: number };
}

export interface DetectedForm {
  readonly purpose: FormPurpose;
  /** The `<form>` that owns the fields, where there is one. */
  readonly form: HTMLFormElement | undefined;
  /** In document order. */
  readonly fields: readonly DetectedField[];
  readonly submit: Element | undefined;
  /** The account the page shows this step to be about. */
  readonly account: string | undefined;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
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
