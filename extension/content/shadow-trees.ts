/** The shadow trees of a page: those that are there, and those that come later of what is there. */
import { composedParent } from "#core/forms/dom.ts";
import { type Found, type Place, scan } from "./scan.ts";

/** Of so many the size is watched: a page with more is made of such elements, which draw into no tree of their own. */
const MAX_SIZED = 20;

export class ShadowTrees {
  readonly #known = new Set<ShadowRoot>();
  /** Custom elements that have none so far: no observer is told when they get one. */
  readonly #pending = new Set<Element>();
  /** One that draws what it holds changes its size, or that of what is around it. */
  readonly #sizes = new ResizeObserver(() => {
    if (this.#pending.size <= MAX_SIZED) void this.findPending();
  });
  readonly #signal: AbortSignal;
  readonly #entered: (roots: readonly ShadowRoot[]) => void;
  readonly #spent: (ms: number) => void;

  /**
   * @param entered told of trees that are new
   * @param spent told what looking for them took
   */
  constructor(
    signal: AbortSignal,
    entered: (roots: readonly ShadowRoot[]) => void,
    spent: (ms: number) => void,
  ) {
    this.#signal = signal;
    this.#entered = entered;
    this.#spent = spent;
    signal.addEventListener("abort", () => {
      this.#pending.clear();
      this.#sizes.disconnect();
    });
  }

  [Symbol.iterator](): Iterator<ShadowRoot> {
    return this.#known.values();
  }

  get arePending(): boolean {
    return this.#pending.size > 0;
  }

  /** Look for trees in `places`, and in those trees. */
  async find(places: readonly Place[]): Promise<void> {
    const found: Found = { shadowRoots: [], pending: [] };
    const began = performance.now();
    await scan(places, found, () => this.#signal.aborted);
    if (this.#signal.aborted) return;
    this.#spent(performance.now() - began);
    for (const host of found.pending) this.#await(host);
    for (const { host } of found.shadowRoots) this.#pending.delete(host);
    const fresh = found.shadowRoots.filter((root) => !this.#known.has(root));
    for (const root of fresh) this.#known.add(root);
    if (fresh.length > 0) this.#entered(fresh);
  }

  /** A custom element gets its tree when its script has come. */
  async findPending(): Promise<void> {
    for (const host of this.#pending) if (!host.isConnected) this.#pending.delete(host);
    await this.find([...this.#pending]);
  }

  #await(host: Element): void {
    if (this.#pending.has(host)) return;
    this.#pending.add(host);
    if (this.#pending.size > MAX_SIZED) return;
    for (const one of [host, composedParent(host)]) if (one) this.#sizes.observe(one);
  }

  /** A tree that was come upon. */
  enter(root: ShadowRoot): void {
    if (this.#known.has(root)) return;
    this.#known.add(root);
    this.#entered([root]);
    void this.find([root]);
  }
}
