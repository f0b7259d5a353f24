import { ancestorsOf, framesAround } from "#core/forms/dom.ts";
import { Sight } from "#core/forms/visible.ts";
import { listen } from "./listen.ts";

/** Says when a field that was out of sight has come into it. */
export class Sightings {
  readonly #sizes: ResizeObserver;
  readonly #screen: IntersectionObserver;

  constructor(seen: () => void, signal: AbortSignal) {
    const look = (entries: readonly { readonly target: Element }[]) => {
      const sight = new Sight();
      if (entries.some(({ target }) => sight.sees(target))) seen();
    };
    this.#sizes = new ResizeObserver(look);
    this.#screen = new IntersectionObserver(look, { threshold: [0, 0.5, 1] });
    const around = new MutationObserver(seen);
    for (const frame of framesAround()) {
      listen(frame.ownerDocument, ["transitionend", "animationend"], seen, signal);
      for (let at: Element | null = frame; at !== null; at = at.parentElement) {
        around.observe(at, { attributes: true });
      }
    }
    signal.addEventListener("abort", () => {
      this.watch([]);
      around.disconnect();
    });
  }

  /** From now on these, and no others. */
  watch(fields: readonly Element[]): void {
    for (const observer of [this.#sizes, this.#screen]) {
      observer.disconnect();
      for (const field of fields) observer.observe(field);
    }
  }
}

/**
 * Resolves when what moves or fades around these fields is at rest: of what a script animates, and of what is animated
 * in a shadow tree, no event tells the document.
 *
 * @returns whether anything did
 */
export async function stillness(fields: readonly Element[]): Promise<boolean> {
  const around = new Set(fields.flatMap((field) => [field, ...ancestorsOf(field)]));
  const moving = [...around].flatMap((one) => animationsOf.call(one)).filter(willEnd);
  await Promise.all(moving.map(ended));
  return moving.length > 0;
}

const animationsOf = Element.prototype.getAnimations;

const willEnd = ({ playState, effect }: Animation): boolean =>
  playState === "running" && Number(effect?.getComputedTiming().endTime) < Number.POSITIVE_INFINITY;

const ended = (animation: Animation) =>
  new Promise((resolve) => {
    for (const name of ["finish", "cancel", "remove"]) animation.addEventListener(name, resolve);
  });
