/** Puts released values into one form, into what a person sees of it and nothing else (SEC-13). */
import type { DetectedField, DetectedForm } from "#core/forms/detect.ts";
import { Sight } from "#core/forms/visible.ts";
import type { Release } from "#core/wire/page-contract.ts";
import { holds, settled, type Way, ways } from "./type-in.ts";

export type Values = Release["values"];

export interface Outcome {
  /** Fields that took and kept their value. */
  filled: number;
  /** Fields that did not, or that held something else already. */
  refused: number;
}

/** Who asked: by itself, or a person who chose this record for this form. */
export type Occasion = "automatic" | "chosen";

/**
 * Fills `form`. By itself it fills empty fields only; if any of them holds something else, somebody
 * typed it or another account is meant, and the whole form is left as it is.
 */
export async function fill(
  form: DetectedForm,
  values: Values,
  occasion: Occasion,
  signal: AbortSignal,
): Promise<Outcome> {
  const steps = stepsFor(form.fields, values);
  if (occasion === "automatic" && steps.some(isTaken)) return { filled: 0, refused: steps.length };
  let left = steps;
  for (const way of ways) {
    const tried = await putIn(left, way, signal);
    if (signal.aborted || tried.length === 0) break;
    await settled();
    left = left.filter(({ element, value }) => !(element.isConnected && holds(element, value)));
    if (left.length === 0) break;
  }
  return { filled: steps.length - left.length, refused: left.length };
}

interface Step {
  readonly element: HTMLInputElement;
  readonly value: string;
}

/** Which field gets what. A new password is never a saved one's place. */
function stepsFor(fields: readonly DetectedField[], values: Values): Step[] {
  return fields.flatMap(({ visible, role, part, element }) => {
    if (!visible || role === "new-password") return [];
    const value = values[role];
    if (value === undefined || value === "") return [];
    if (part === undefined) return [{ element, value }];
    // A code of another length than there are boxes would be a code put in wrongly.
    if (value.length !== part.of) return [];
    return [{ element, value: value.charAt(part.index) }];
  });
}

/** Puts each value in, all of them before the page is drawn again. @returns where that was tried */
async function putIn(steps: readonly Step[], way: Way, signal: AbortSignal): Promise<Step[]> {
  // Looked at again at the last moment, and all at once: each look after a change lays the page out anew.
  const sight = new Sight();
  const tried = steps.filter((step) => mayTake(step) && sight.sees(step.element));
  for (const step of tried) {
    if (signal.aborted) break;
    if (!mayTake(step) || step.element.value === step.value) continue;
    way(step.element, step.value);
    // Frameworks draw anew in a microtask that they queue on hearing of the first field.
    await undefined;
  }
  return tried;
}

const mayTake = ({ element, value }: Step) =>
  element.isConnected && isUsable(element) && fits(element, value);

const isTaken = ({ element, value }: Step) => element.value !== "" && element.value !== value;

const isUsable = (element: HTMLInputElement) => !element.readOnly && !element.matches(":disabled");

/** A value cut short would be a wrong value. */
const fits = (element: HTMLInputElement, value: string) =>
  element.maxLength < 0 || value.length <= element.maxLength;
