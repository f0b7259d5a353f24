/** Types values into fields, each verified, each tried a second way once, though the page draws them anew. */
import { Sight } from "#core/forms/visible.ts";
import { holds, settled, ways } from "./type-in.ts";

/** One field and what it is to hold. */
export interface Step {
  readonly element: HTMLInputElement;
  readonly value: string;
}

/** A page that draws its form anew on each change is followed so many times. */
const PASSES = 6;

/**
 * Carries the steps out, all of them before the page is drawn again. They are asked for anew each time
 * the page has answered: it may have put other inputs in their place.
 *
 * @returns the steps as they are in the end, whether they were done or not
 */
export async function typeIn<S extends Step>(
  stepsNow: () => Promise<readonly S[]>,
  signal: AbortSignal,
): Promise<readonly S[]> {
  const tries = new Map<HTMLInputElement, number>();
  let steps = await stepsNow();
  for (let pass = 0; pass < PASSES; pass++) {
    // Looked at again at the last moment, and all at once: each look after a change lays the page out anew.
    const sight = new Sight();
    const left = steps.filter((step) => !isDone(step) && mayTake(step) && sight.sees(step.element));
    let changed = false;
    for (const step of left) {
      const { element, value } = step;
      const way = ways[tries.get(element) ?? 0];
      if (signal.aborted || way === undefined || !mayTake(step) || isDone(step)) continue;
      tries.set(element, (tries.get(element) ?? 0) + 1);
      way(element, value);
      changed = true;
      // Frameworks draw anew in a microtask that they queue on hearing of the first field.
      await undefined;
    }
    if (!changed) break;
    await settled();
    steps = await stepsNow();
  }
  return steps;
}

export const isDone = ({ element, value }: Step) => element.isConnected && holds(element, value);

/** An empty field that nobody can type into by now, or sees. */
export const isClosed = (element: HTMLInputElement, sight: Sight): boolean =>
  isEmpty(element) && isShut(element, sight);

/** An empty field that a person could type into. */
export const isOpen = (element: HTMLInputElement, sight: Sight): boolean =>
  isEmpty(element) && !isShut(element, sight);

const isEmpty = ({ isConnected, value }: HTMLInputElement) => isConnected && value === "";

const isShut = (element: HTMLInputElement, sight: Sight) =>
  element.readOnly || element.matches(":disabled") || !sight.sees(element);

/** An empty field that is read-only may open when it gets the focus. */
const mayTake = ({ element, value }: Step) =>
  element.isConnected &&
  (!element.readOnly || element.value === "") &&
  !element.matches(":disabled") &&
  fits(element, value);

/** A value cut short would be a wrong value. */
const fits = (element: HTMLInputElement, value: string) =>
  element.maxLength < 0 || value.length <= element.maxLength;
