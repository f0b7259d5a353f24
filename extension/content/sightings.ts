import { composedParent } from "#core/forms/dom.ts";

/** Says when a field that was out of sight gets a size, or comes onto the screen. */

export class Sightings {
  readonly #watched = new Set<Element>();
  /** Whether a field had a size when it was last asked. */
  readonly #sized = new WeakMap<Element, boolean>();
  /** Fields that were on the screen when they were looked at, of which the browser's first word is no news. */
  readonly #onScreen = new WeakSet<Element>();
  readonly #sizes: ResizeObserver;
  readonly #screen: IntersectionObserver;

  constructor(seen: () => void) {
    this.#sizes = new ResizeObserver((entries) => {
      const isNew = ({ target, contentRect: { width, height } }: ResizeObserverEntry) => {
        const isSized = width > 0 && height > 0;
        const changed = isSized !== this.#sized.get(target);
        this.#sized.set(target, isSized);
        return changed;
      };
      if (entries.filter(isNew).length > 0) seen();
    });
    this.#screen = new IntersectionObserver((entries) => {
      const isNew = (entry: IntersectionObserverEntry) =>
        !this.#onScreen.delete(entry.target) && entry.isIntersecting;
      if (entries.filter(isNew).length > 0) seen();
    });
  }

  /** From now on these, and no others. Their layout must be up to date. */
  watch(fields: readonly HTMLElement[]): void {
    const wanted = new Set<Element>(fields);
    for (const field of this.#watched) if (!wanted.has(field)) this.#leave(field);
    for (const field of fields) {
      if (this.#watched.has(field)) continue;
      this.#watched.add(field);
      this.#sized.set(field, field.clientWidth > 0 && field.clientHeight > 0);
      // A frame may get its size between this and the browser's first word.
      if (isOnScreen(field)) this.#onScreen.add(field);
      this.#sizes.observe(field);
      this.#screen.observe(field);
    }
  }

  #leave(field: Element): void {
    this.#watched.delete(field);
    this.#sizes.unobserve(field);
    this.#screen.unobserve(field);
  }

  stop(): void {
    this.#watched.clear();
    this.#sizes.disconnect();
    this.#screen.disconnect();
  }
}

/**
 * Resolves when what moves or fades around these fields is at rest: of what a script animates, and of what is animated
 * in a shadow tree, no event tells the document.
 *
 * @returns whether anything did
 */
export async function stillness(fields: readonly Element[]): Promise<boolean> {
  const around = new Set<Element>();
  for (const field of fields) {
    let at: Element | undefined = field;
    for (; at !== undefined && !around.has(at); at = composedParent(at)) around.add(at);
  }
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

function isOnScreen(field: Element): boolean {
  const { left, top, right, bottom } = field.getBoundingClientRect();
  return right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
}
