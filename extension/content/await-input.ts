/** Says when a page has something that is typed into, or may have it where it cannot be seen from outside. */
import { isTyped } from "#core/forms/collect.ts";
import { tops } from "./added.ts";
import { bareHosts, type Found, hasInput, lookInto, openHosts, type Place, scan } from "./scan.ts";

/**
 * Calls `begin` once, when there is an input, a shadow tree or a custom element that may get one. Most pages
 * have none for as long as they are open: until then one observer that compares names is all there is of us,
 * and neither an element nor a class of the platform is touched that need not be. The first of its kind costs a
 * page as much as hundreds that follow.
 *
 * @param begin given the shadow tree that a person's focus is in, where that has told of it
 */
export function awaitInput(page: Document, begin: (focused?: ShadowRoot) => void): void {
  const observer = new MutationObserver(noticed);
  let isParsed = page.readyState === "complete";
  let isOver = false;

  function found(focused?: ShadowRoot): void {
    if (isOver) return;
    isOver = true;
    observer.disconnect();
    page.removeEventListener("DOMContentLoaded", parsed);
    removeEventListener("load", loaded);
    page.removeEventListener("focusin", focus, inCapture);
    begin(focused);
  }

  function noticed(records: readonly MutationRecord[]): void {
    // The parser brings hundreds of elements at once: one look for all of them.
    if (!isParsed) {
      lookFor([page]);
      return;
    }
    const added = tops(records);
    lookFor(added);
    void search(added);
  }

  function lookFor(places: readonly Place[]): void {
    if (places.some(hasInput)) found();
  }

  async function search(places: readonly Place[]): Promise<void> {
    const seen: Found = { shadowRoots: [], pending: [] };
    await scan(places, seen, () => isOver);
    if (seen.shadowRoots.length + seen.pending.length > 0) found();
  }

  // Scripts attach most of a page's shadow trees: looked for once they have.
  function parsed(): void {
    isParsed = true;
    // What the parser brought last is looked through with all the rest.
    observer.takeRecords();
    lookFor([page]);
    void search([page]);
  }

  function loaded(): void {
    // A script that came between the end of the parser and this has not heard of that end.
    if (!isParsed) parsed();
    for (const host of bareHosts(page)) lookInto(host, () => found());
    if (isOver) return;
    requestIdleCallback(() => !isOver && openHosts(page).length > 0 && found(), { timeout: 1000 });
  }

  function focus({ target }: FocusEvent): void {
    // The focus within a shadow tree is said to be its host's.
    if (target instanceof Element && !isTyped(target)) lookInto(target, found);
  }

  page.addEventListener("DOMContentLoaded", parsed);
  addEventListener("load", loaded);
  page.addEventListener("focusin", focus, inCapture);
  observer.observe(page, { childList: true, subtree: true });
  lookFor([page]);
  if (isParsed) void search([page]);
}

const inCapture = { capture: true, passive: true } as const;
