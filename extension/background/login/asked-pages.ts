/**
 * What each tab has asked for and not got yet, by what the browser says of navigations.
 *
 * Chromium tells of a navigation once, however often servers lead on. Firefox begins anew where a
 * redirect takes another process, and only then ends the one before; and it has no word for pages that lead
 * on by a script, which it calls links.
 */

export type Asked = {
  readonly url: string;
  /** The page that the tab still shows was not all there: no person has clicked on anything in it. */
  readonly isByItself: boolean;
};

export class AskedPages {
  readonly #begun = new Map<number, readonly Asked[]>();
  /** Tabs whose page has not been read to its end. */
  readonly #incomplete = new Set<number>();

  begun(tabId: number, url: string): void {
    const before = this.#begun.get(tabId) ?? [];
    const isByItself = this.#incomplete.has(tabId);
    this.#begun.set(tabId, [...before, { url, isByItself }]);
  }

  /** Came to nothing; where another was begun meanwhile, that is the same one going on. */
  failed(tabId: number, url: string): void {
    const [only, ...others] = this.#begun.get(tabId) ?? [];
    if (others.length === 0 && only?.url === url) this.#begun.delete(tabId);
  }

  /** The tab shows the next page. @returns what was asked for to get there, the first before the last */
  arrived(tabId: number): readonly Asked[] {
    const begun = this.#begun.get(tabId) ?? [];
    this.#begun.delete(tabId);
    this.#incomplete.add(tabId);
    return begun;
  }

  /** The page has been read to its end, its scripts have run. */
  complete(tabId: number): void {
    this.#incomplete.delete(tabId);
  }

  forget(tabId: number): void {
    this.#begun.delete(tabId);
    this.#incomplete.delete(tabId);
  }
}
