/**
 * The seconds after a fill. Escape takes it back; a page that empties the fields meanwhile, as one does
 * whose scripts start late, is filled once more, unless a person has done something by then.
 */
import type { Filled } from "./fill.ts";
import { isDone } from "./steps.ts";

/** How long Escape takes a fill back. */
const UNDO_MS = 10_000;

/** When the fields are looked at again, besides on the page's own `load`. */
const LOOKS_MS = [100, 400, 1200, 3000];

export interface Ways {
  /** The page has emptied the fields. Absent where it has done so before. */
  readonly refill: (() => void) | undefined;
  /** A person wants the earlier values back. */
  readonly undo: () => void;
}

/** Lasts some seconds, or until `signal` aborts. */
export function standBy(
  done: readonly Filled[],
  { refill, undo }: Ways,
  signal: AbortSignal,
): void {
  const life = new AbortController();
  const until = { capture: true, signal: AbortSignal.any([signal, life.signal]) };
  let isTouched = false;
  const look = () => {
    const isEmptied = done.some((one) => one.element.value === one.before && !isDone(one));
    if (refill === undefined || isTouched || until.signal.aborted || !isEmptied) return;
    life.abort();
    refill();
  };
  const act = (event: Event) => {
    if (!event.isTrusted) return;
    isTouched = true;
    const { key, isComposing } = event as KeyboardEvent;
    if (key !== "Escape" || isComposing || !done.every(isDone)) return;
    // This one was for us; every other goes to the page as if nobody had listened.
    event.preventDefault();
    event.stopImmediatePropagation();
    life.abort();
    undo();
  };
  for (const type of ["keydown", "pointerdown", "submit"]) addEventListener(type, act, until);
  addEventListener("load", () => setTimeout(look), until);
  for (const ms of LOOKS_MS) setTimeout(look, ms);
  setTimeout(() => life.abort(), UNDO_MS);
}
