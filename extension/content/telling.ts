/** Turns what was read of a page into what the background is told: keys and plain data, no elements. */
import { attribute, has } from "#core/forms/dom.ts";
import type { Group } from "#core/forms/group.ts";
import { type ReadForm, readAmong } from "#core/forms/read.ts";
import { readPage } from "#core/forms/read-around.ts";
import type { FieldHints } from "#core/vault/field-hints.ts";
import type { ToldForm, ToldPage } from "#core/wire/page-facts.ts";
import { keyOf } from "./keys.ts";
import { pickedAmong } from "./picks.ts";
import { type Target, targetOf } from "./target.ts";

/** What the background is told, and what it is told of. */
export interface Telling {
  readonly told: ToldPage;
  readonly elements: ReadonlyMap<string, Element>;
  /** Where a form is sent, and where a control sends it that says so itself. */
  readonly targets: ReadonlyMap<string, Target>;
}

const MAX_FORMS = 50;
const MAX_RULES = 400;

/** @param hints where a person has picked fields: they may be of a form that is of no other interest */
export function tell(
  page: Document,
  inputs: readonly HTMLInputElement[],
  hints: FieldHints | undefined,
): Telling {
  const picked = hints && pickedAmong(inputs, hints);
  const read = readAmong(inputs, hints === undefined ? asks : undefined);
  const elements = new Map<string, Element>();
  const targets = new Map<string, Target>();
  const keep = (element: Element) => {
    const key = keyOf(element);
    elements.set(key, element);
    return key;
  };
  picked?.elements.forEach(keep);
  const forms = mostTelling(read).map(({ facts, form, fields, buttons }): ToldForm => {
    const key = form === undefined ? null : keep(form);
    const target = targetOf(form, undefined);
    if (key !== null) targets.set(key, target);
    return {
      ...facts,
      key,
      ...target,
      fields: fields.map((field) => ({
        ...field.facts,
        key: keep(field.element),
        ...rulesOf(field.element),
      })),
      buttons: buttons.map((button) => {
        const own = form && ownTarget(form, button.element);
        const key = keep(button.element);
        if (own !== undefined) targets.set(key, own);
        return { ...button.facts, key, ...(own && { target: own }) };
      }),
    };
  });
  return { told: { page: readPage(page), forms, picked: picked?.picks ?? [] }, elements, targets };
}

/** A form that only searches is of no interest. */
const asks = ({ inputs }: Group) => inputs.some(({ type }) => type !== "search");

/** Of too many, those that have a password. */
function mostTelling(forms: readonly ReadForm[]): readonly ReadForm[] {
  if (forms.length <= MAX_FORMS) return forms;
  const hasPassword = ({ fields }: ReadForm) =>
    fields.some(({ facts }) => facts.type === "password");
  const first = new Set([...forms.filter(hasPassword), ...forms].slice(0, MAX_FORMS));
  return forms.filter((form) => first.has(form));
}

/** Where a control sends its form, if other than the form says. */
function ownTarget(form: HTMLFormElement, control: Element): Target | undefined {
  const isOwn = ["formaction", "formmethod", "formtarget"].some((name) => has(control, name));
  return isOwn ? targetOf(form, control) : undefined;
}

/** What a field says of the passwords it takes. */
function rulesOf(input: HTMLInputElement) {
  const { minLength, pattern } = input;
  const rules = attribute(input, "passwordrules");
  return {
    ...(minLength > 0 && { minLength }),
    ...(rules !== "" && { rules: rules.slice(0, MAX_RULES) }),
    ...(pattern !== "" && { pattern: pattern.slice(0, MAX_RULES) }),
  };
}
