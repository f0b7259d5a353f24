/** Finds shadow roots in what has been added to a page, and inputs everywhere. */
import { isTyped, mayHost, rare } from "#core/forms/collect.ts";
import { select, tagOf } from "#core/forms/dom.ts";
import { openShadow } from "./runtime.ts";

export interface Found {
  readonly shadowRoots: ShadowRoot[];
  /** Custom elements without a shadow tree so far: their script may still have to come. */
  readonly pending: Element[];
}

export type Place = Element | Document | ShadowRoot;

/** Longest stretch of work without a break for the page, in milliseconds. */
export const SLICE_MS = 4;

const CHECK_EVERY = 256;

/** Every input in `place` that something is typed into; the browser keeps them at hand, by their name. */
export function inputsIn(place: Place): HTMLInputElement[] {
  const within = select<HTMLInputElement>(place, "input").filter(isTyped);
  return place instanceof Element && isTyped(place) ? [place, ...within] : within;
}

/**
 * Looks through `places` for shadow trees, and for those in them. Pauses after each slice; stops, with
 * what it has, when `signal` aborts.
 */
export async function scan(
  places: readonly Place[],
  found: Found,
  signal: AbortSignal,
): Promise<void> {
  let until = performance.now() + SLICE_MS;
  let count = 0;
  const queue = [...places];
  const add = (shadow: ShadowRoot) => {
    if (found.shadowRoots.includes(shadow)) return;
    found.shadowRoots.push(shadow);
    queue.push(shadow);
  };
  for (let place = queue.pop(); place !== undefined; place = queue.pop()) {
    if (place instanceof Element) look(place, found, add);
    for (const element of select(place, rare)) {
      look(element, found, add);
      count += 1;
      if (count % CHECK_EVERY === 0 && performance.now() > until) {
        await breather();
        if (signal.aborted) return;
        until = performance.now() + SLICE_MS;
      }
    }
    for (const host of bareHosts(place)) lookInto(host, add);
  }
}

/**
 * Plain elements with an open shadow tree: looked at when the page has come to rest, as far as they show
 * something beside it.
 */
export const openHosts = (page: Document): ShadowRoot[] =>
  select(page, "body,div,section,article,aside,main,header,footer,nav").flatMap(
    (element) => (openRoot?.call(element) as ShadowRoot | null) ?? [],
  );

const openRoot = Object.getOwnPropertyDescriptor(Element.prototype, "shadowRoot")?.get;

/** Asking the browser for closed trees costs as much as twenty looks at an open one. */
function look(element: Element, found: Found, add: (shadow: ShadowRoot) => void): void {
  const shadow = openRoot?.call(element) as ShadowRoot | null;
  if (shadow !== null) add(shadow);
  else if (tagOf(element).includes("-") && !lookInto(element, add)) found.pending.push(element);
}

/** Whether `element` has a shadow tree, a closed one too. */
export function lookInto(element: Element, add: (shadow: ShadowRoot) => void): boolean {
  const shadow = mayHost(tagOf(element)) ? openShadow(element) : null;
  if (shadow !== null) add(shadow);
  return shadow !== null;
}

/**
 * Plain elements that show nothing of their own, as one does that was put there to hold a shadow tree. One
 * with children besides, and closed, is found when the focus comes into it.
 */
export const bareHosts = (place: Place): Element[] =>
  select(place, ":is(div,span,section,article,aside,main,header,footer,nav,p):empty");

/** Lets the page run, and comes back as soon as it has. */
const breather = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
