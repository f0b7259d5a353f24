/** Finds inputs and shadow roots in what has been added to a page, each element looked at once. */
import { isTyped, mayHost } from "#core/forms/collect.ts";
import { tagOf } from "#core/forms/dom.ts";
import { openShadow } from "./runtime.ts";

export interface Found {
  readonly inputs: HTMLInputElement[];
  readonly shadowRoots: ShadowRoot[];
  /** Custom elements without a shadow tree so far: their script may still have to come. */
  readonly pending: Element[];
}

/** Longest stretch of work without a break for the page, in milliseconds. */
const SLICE_MS = 4;

const CHECK_EVERY = 256;

/** Looks through `roots`, pausing after each slice. Stops, with what it has, when `signal` aborts. */
export async function scan(
  roots: readonly (Element | Document | ShadowRoot)[],
  found: Found,
  signal: AbortSignal,
): Promise<void> {
  let until = performance.now() + SLICE_MS;
  let count = 0;
  const queue = [...roots];
  for (let root = queue.pop(); root !== undefined; root = queue.pop()) {
    if (root instanceof Element) look(root, found, queue);
    for (const element of elementsIn(root)) {
      look(element, found, queue);
      count += 1;
      if (count % CHECK_EVERY === 0 && performance.now() > until) {
        await breather();
        if (signal.aborted) return;
        until = performance.now() + SLICE_MS;
      }
    }
  }
}

const all = Element.prototype.querySelectorAll;
const elementsIn = (root: Element | Document | ShadowRoot): NodeListOf<Element> =>
  (root instanceof Element
    ? all
    : root instanceof Document
      ? Document.prototype.querySelectorAll
      : DocumentFragment.prototype.querySelectorAll
  ).call(root as Element, "*") as NodeListOf<Element>;

function look(element: Element, found: Found, queue: (Element | Document | ShadowRoot)[]): void {
  if (isTyped(element)) found.inputs.push(element);
  else if (mayHost(element)) {
    const shadow = openShadow(element);
    if (shadow !== null) {
      found.shadowRoots.push(shadow);
      queue.push(shadow);
    } else if (tagOf(element).includes("-")) found.pending.push(element);
  }
}

/** Lets the page run, and comes back as soon as it has. */
export const breather = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
