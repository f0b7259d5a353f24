/**
 * The life of this content script: one signal that ends it.
 *
 * Stands in for WXT's own context, which tells the page of each start by an event and ends when the
 * page sends the same event back. A page has no say in whether this script runs.
 */
export class ContentScriptContext {
  readonly #life = new AbortController();

  get signal(): AbortSignal {
    return this.#life.signal;
  }

  abort(): void {
    this.#life.abort();
  }
}
