/** Turns what was detected into what the background is told: keys and plain data, no elements, no values. */
import type { DetectedField, DetectedForm } from "#core/forms/detect.ts";
import { attribute } from "#core/forms/dom.ts";
import type { PageForm } from "#core/wire/page-contract.ts";
import { targetOf } from "./target.ts";

const MAX_FORMS = 50;
const MAX_FIELDS = 40;
const MAX_ACCOUNT = 400;

const keys = new WeakMap<Element, string>();
let lastKey = 0;

/** A name for an element that this script and the background use, and the page never sees. */
export function keyOf(element: Element): string {
  let key = keys.get(element);
  if (key === undefined) {
    lastKey += 1;
    key = `e${lastKey}`;
    keys.set(element, key);
  }
  return key;
}

const anchorOf = (form: DetectedForm) => form.form ?? form.fields[0]?.element;

/** A form keeps its key as long as its element, or its first field, stays. */
export function formKeyOf(form: DetectedForm): string {
  const anchor = anchorOf(form);
  return anchor === undefined ? "" : `${keyOf(anchor)}-${form.purpose}`;
}

/** `to` was drawn in the place of `from`: to the background it is the same form, with the same fields. */
export function adopt(from: DetectedForm, to: DetectedForm): void {
  const inherit = (heir: Element | undefined, of: Element | undefined) =>
    heir && of && keys.set(heir, keyOf(of));
  inherit(anchorOf(to), anchorOf(from));
  for (const { element, role, part } of to.fields) {
    const twin = from.fields.find((one) => one.role === role && one.part?.index === part?.index);
    inherit(element, twin?.element);
  }
}

/** The forms with a field in sight, as the background is told of them. */
export function describe(forms: readonly DetectedForm[]): Omit<PageForm, "undone">[] {
  return forms
    .filter((form) => form.fields.some((field) => field.visible))
    .slice(0, MAX_FORMS)
    .map(describeOne);
}

export function describeOne(form: DetectedForm): Omit<PageForm, "undone"> {
  return {
    key: formKeyOf(form),
    purpose: form.purpose,
    confidence: form.confidence,
    fields: form.fields
      .filter((field) => field.visible && (field.part?.index ?? 0) === 0)
      .slice(0, MAX_FIELDS)
      .map(describeField),
    ...targetOf(form.form, form.submit),
    account: form.account?.slice(0, MAX_ACCOUNT) ?? null,
  };
}

function describeField({ element, role, part }: DetectedField): PageForm["fields"][number] {
  const maxLength = part?.of ?? element.maxLength;
  const { minLength, pattern } = element;
  const rules = attribute(element, "passwordrules");
  return {
    key: keyOf(element),
    role,
    ...(maxLength > 0 && { maxLength }),
    ...(role === "new-password" && {
      minLength,
      rules: rules.slice(0, MAX_ACCOUNT),
      pattern: pattern.slice(0, MAX_ACCOUNT),
    }),
  };
}
