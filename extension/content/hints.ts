/** Puts the fields that a person has picked in the place of what was detected. */
import type { DetectedField, DetectedForm } from "#core/forms/detect.ts";
import { precedes, rootOf } from "#core/forms/dom.ts";
import { Sight } from "#core/forms/visible.ts";
import type { FieldHint, FieldHints, HintedRole } from "#core/vault/field-hints.ts";

/** `forms`, with one form of the hinted fields instead of those that they belong to. */
export function withHints(
  forms: DetectedForm[],
  inputs: readonly HTMLInputElement[],
  hints: FieldHints,
): DetectedForm[] {
  const sight = new Sight();
  const picked = new Map<Element, DetectedField>();
  for (const [role, ways] of Object.entries(hints) as [HintedRole, FieldHint[]][]) {
    const found = ways.flatMap((way) => inputs.filter((input) => leadsTo(way, input)));
    const element = found.find((input) => sight.sees(input)) ?? found[0];
    if (element === undefined) continue;
    const visible = sight.sees(element);
    picked.set(element, { element, role, visible, confidence: 1, evidence: [] });
  }
  const [first] = picked.values();
  if (first === undefined) return forms;
  const { form } = first.element;
  const isHome = (one: DetectedForm) =>
    (form !== null && one.form === form) || one.fields.some(({ element }) => picked.has(element));
  const detected = forms.filter(isHome);
  const [home] = detected;
  const others = detected.flatMap(({ fields }) =>
    fields.filter(
      ({ element, role }) => role !== "new-password" && !hints[role] && !picked.has(element),
    ),
  );
  const fields = [...picked.values(), ...others].sort((a, b) =>
    precedes(a.element, b.element) ? -1 : 1,
  );
  const hinted: DetectedForm = {
    purpose: fields.every(({ role }) => role === "one-time-code") ? "one-time-code" : "sign-in",
    form: form ?? undefined,
    fields,
    submit: home?.submit,
    account: home?.account,
    confidence: 1,
    evidence: [{ code: "picked", points: 0 }],
  };
  return [hinted, ...forms.filter((one) => !isHome(one))];
}

/** From the inside out: the field, then the host of each shadow tree that it is in. */
function leadsTo(hint: FieldHint, input: Element): boolean {
  let at: Element | undefined = input;
  for (const selector of hint.toReversed()) {
    if (at === undefined || !fits(at, selector)) return false;
    const root = rootOf(at);
    at = root instanceof ShadowRoot ? root.host : undefined;
  }
  return at === undefined;
}

/** A selector that cannot be read fits nothing. */
function fits(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}
