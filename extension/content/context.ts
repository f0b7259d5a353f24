/**
 * The life of this content script: one signal that ends it.
 *
 * Stands in for WXT's own context, which tells the page of each start by an event and ends when the
 * page sends the same event back. A page has no say in whether this script runs.
 */
export class ContentScriptContext {
  #made: AbortController | undefined;

  /** Made when it is first asked for: a page without inputs has no use for it. */
  get #life(): AbortController {
    this.#made ??= new AbortController();
    return this.#made;
  }

  get signal(): AbortSignal {
    return this.#life.signal;
  }

  abort(): void {
    this.#life.abort();
  }
}
