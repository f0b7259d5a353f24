/** Puts released values into one form, into what a person sees of it and nothing else (SEC-13). */
import type { DetectedField, DetectedForm } from "#core/forms/detect.ts";
import { Sight } from "#core/forms/visible.ts";
import type { Release } from "#core/wire/page-contract.ts";
import { typeIn } from "./type-in.ts";

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
  const outcome = { filled: 0, refused: 0 };
  const steps = stepsFor(form.fields, values);
  if (occasion === "automatic" && steps.some(({ field, value }) => isTaken(field.element, value))) {
    outcome.refused = steps.length;
    return outcome;
  }
  for (const { field, value } of steps) {
    const { element } = field;
    // Looked at again at the last moment: the page may have moved it since it was found.
    const mayTake =
      element.isConnected && isUsable(element) && new Sight().sees(element) && fits(element, value);
    if (mayTake && (element.value === value || (await typeIn(element, value, signal))))
      outcome.filled += 1;
    else outcome.refused += 1;
  }
  return outcome;
}

interface Step {
  readonly field: DetectedField;
  readonly value: string;
}

/** Which field gets what. A new password is never a saved one's place. */
function stepsFor(fields: readonly DetectedField[], values: Values): Step[] {
  return fields.flatMap((field) => {
    if (!field.visible || field.role === "new-password") return [];
    const value = values[field.role];
    if (value === undefined || value === "") return [];
    if (field.part === undefined) return [{ field, value }];
    // A code of another length than there are boxes would be a code put in wrongly.
    if (value.length !== field.part.of) return [];
    return [{ field, value: value.charAt(field.part.index) }];
  });
}

const isTaken = (element: HTMLInputElement, value: string) =>
  element.value !== "" && element.value !== value;

const isUsable = (element: HTMLInputElement) => !element.readOnly && !element.matches(":disabled");

/** A value cut short would be a wrong value. */
const fits = (element: HTMLInputElement, value: string) =>
  element.maxLength < 0 || value.length <= element.maxLength;
