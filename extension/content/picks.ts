/** Finds the fields that a person has picked. */
import { rootOf } from "#core/forms/dom.ts";
import { Sight } from "#core/forms/visible.ts";
import type { FieldHint, FieldHints, HintedRole } from "#core/vault/field-hints.ts";
import type { Pick } from "#core/wire/page-facts.ts";
import { keyOf } from "./keys.ts";

/** What is picked, with the elements. */
export interface Picked {
  readonly picks: readonly Pick[];
  readonly elements: readonly Element[];
}

export function pickedAmong(inputs: readonly HTMLInputElement[], hints: FieldHints): Picked {
  const sight = new Sight();
  const elements: Element[] = [];
  const picks = (Object.entries(hints) as [HintedRole, FieldHint[]][]).map(([role, ways]): Pick => {
    const found = ways.flatMap((way) => inputs.filter((input) => leadsTo(way, input)));
    const element = found.find((input) => sight.sees(input)) ?? found[0];
    if (element === undefined) return { role, field: null };
    const { form } = element;
    elements.push(element, ...(form === null ? [] : [form]));
    const owner = form && keyOf(form);
    return { role, field: { key: keyOf(element), isSeen: sight.sees(element), owner } };
  });
  return { picks, elements };
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
