/** Puts released values into one form, into what a person sees of it and nothing else (SEC-13). */
import { Sight } from "#core/forms/visible.ts";
import type { Release } from "#core/wire/page-contract.ts";
import type { SeenField } from "./seen-form.ts";
import { isClosed, isDone, type Step, typeIn } from "./steps.ts";
import { holds } from "./type-in.ts";

export type Values = Release["values"];

export interface Outcome {
  /** Fields that took and kept their value. */
  readonly filled: number;
  /** Fields that did not, or that held something else already. */
  readonly refused: number;
  /** Those of them that are still empty and cannot be typed into yet: the page may open or show them. */
  readonly closed: readonly HTMLInputElement[];
}

/** A field that holds what was put into it, and what it held before. */
export interface Filled extends Step {
  readonly before: string;
}

/** Who asked: by itself, or a person who chose this record for this form. */
export type Occasion = "automatic" | "chosen";

/**
 * Fills the form that has these fields. By itself it fills fields only that are empty or as they were filled before; if
 * any of them holds something else, somebody typed it or another account is meant, and the whole form is left as it is.
 *
 * @param fieldsNow the form's fields, asked anew while it is filled
 * @param before what the fields held before the first fill: kept here, and from fill to fill
 */
export async function fill(
  fieldsNow: () => Promise<readonly SeenField[]>,
  values: Values,
  occasion: Occasion,
  before: Map<string, string>,
  signal: AbortSignal,
): Promise<Outcome & { readonly done: readonly Filled[] }> {
  const first = stepsFor(await fieldsNow(), values);
  const isTaken = ({ element, value }: Step) =>
    element.value !== "" && !holds(element, value) && !isOurs(element);
  if (occasion === "automatic" && first.some(isTaken)) {
    return { filled: 0, refused: first.length, closed: [], done: [] };
  }
  for (const { place, element } of first) {
    if (!before.has(place)) before.set(place, element.value);
  }
  const steps = await typeIn(async () => stepsFor(await fieldsNow(), values), signal);
  const done = steps.flatMap((step) =>
    isDone(step) ? [{ ...step, before: before.get(step.place) ?? "" }] : [],
  );
  for (const { element } of done) noteOurs(element);
  const sight = new Sight();
  const left = steps.filter((step) => !isDone(step));
  const closed = left.flatMap(({ element }) => (isClosed(element, sight) ? [element] : []));
  return { filled: done.length, refused: left.length, closed, done };
}

/** How long the values are that were put into fields, as long as nobody has typed there: another may take their place. */
const ours = new WeakMap<HTMLInputElement, number>();

const isOurs = (element: HTMLInputElement) => ours.get(element) === element.value.length;

function noteOurs(element: HTMLInputElement): void {
  if (!ours.has(element)) {
    element.addEventListener("input", ({ isTrusted }) => isTrusted && ours.delete(element), true);
  }
  ours.set(element, element.value.length);
}

/** A step that is known again when another input stands in its place. */
interface Place extends Step {
  readonly place: string;
}

/** Which field gets what. */
function stepsFor(fields: readonly SeenField[], values: Values): Place[] {
  return fields.flatMap(({ visible, role, part, element }) => {
    const value = values[role];
    if (!visible || !value) return [];
    const place = role + (part?.index ?? "");
    if (part === undefined) return [{ element, place, value }];
    // A code that cannot be shared out evenly would be put in wrongly.
    const size = value.length / part.of;
    if (!Number.isInteger(size)) return [];
    const from = part.index * size;
    return [{ element, place, value: value.slice(from, from + size) }];
  });
}
