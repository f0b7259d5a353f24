/**
 * Whether the menu is truly seen: not covered, not see-through, not cut off, by the browser's own word.
 *
 * One observer that stays looks every 100 ms and is deceived by whatever comes and goes in between: so each
 * other look is a new observer's, at times that no page can foresee (SEC-17).
 */

/** A frame that is not drawn cannot be looked at: after longer than this nobody knows what was seen. */
const longestGapMs = 250;

const earliestMs = 10;
const latestMs = 45;

/** What version 2 of intersection observers adds. https://w3c.github.io/IntersectionObserver/v2/ */
type Options = IntersectionObserverInit & {
  readonly trackVisibility: boolean;
  readonly delay: number;
};
type Entry = IntersectionObserverEntry & { readonly isVisible?: boolean };

const options: Options = { threshold: 1, trackVisibility: true, delay: 100 };

export class Visibility {
  readonly #element: Element;
  readonly #signal: AbortSignal;
  #since: number | undefined;
  #lookedAt = Number.NEGATIVE_INFINITY;

  /** @param element covers the whole frame */
  constructor(element: Element, signal: AbortSignal) {
    this.#element = element;
    this.#signal = signal;
    // As long as one stays, the page around keeps the frame told of what covers it; new ones alone find that late.
    const lasting = new IntersectionObserver(([entry]) => this.#note(entry), options);
    lasting.observe(element);
    signal.addEventListener("abort", () => lasting.disconnect());
    this.#look();
  }

  /**
   * Since when it has been in sight at each look, in ms of `performance.now`; undefined: not at the last. Where
   * nobody has looked for a while, on a machine that is busy, it begins anew.
   */
  get since(): number | undefined {
    const now = performance.now();
    return now - this.#lookedAt > longestGapMs ? now : this.#since;
  }

  #look(): void {
    const observer = new IntersectionObserver(([entry]) => {
      observer.disconnect();
      this.#note(entry);
      if (!this.#signal.aborted) setTimeout(() => this.#look(), waitMs());
    }, options);
    observer.observe(this.#element);
  }

  #note(entry: Entry | undefined): void {
    const now = performance.now();
    const isSeen = entry?.isVisible === true && entry.intersectionRatio > 0.98;
    if (!isSeen) this.#since = undefined;
    else if (this.#since === undefined || now - this.#lookedAt > longestGapMs) this.#since = now;
    this.#lookedAt = now;
  }
}

function waitMs(): number {
  const [random = 0] = crypto.getRandomValues(new Uint8Array(1));
  return earliestMs + (random / 255) * (latestMs - earliestMs);
}
