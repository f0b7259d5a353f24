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

function isOnScreen(field: Element): boolean {
  const { left, top, right, bottom } = field.getBoundingClientRect();
  return right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
}
