/** Finds shadow roots in what has been added to a page, and inputs everywhere. */
import { custom, isTyped, mayHost } from "#core/forms/collect.ts";
import { openRootOf, select, selectFirst, tagOf } from "#core/forms/dom.ts";
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
  return isElement(place) && isTyped(place) ? [place, ...within] : within;
}

/** A document is asked for first, as in dom.ts. */
const isElement = (place: Place): place is Element =>
  !(place instanceof Document) && place instanceof Element;

/** Whether {@link inputsIn} has any. */
export const hasInput = (place: Place): boolean =>
  (isElement(place) || selectFirst(place, "input") !== null) && inputsIn(place).length > 0;

/** Plain elements that have a shadow tree beside content of their own, as far as that is common. */
const sections = "section,article,aside,main,header,footer,nav";

const customOrSection = `${custom},${sections}`;

/**
 * Looks through `places` for shadow trees, and for those in them. Pauses after each slice; stops, with
 * what it has, when `isOver`.
 */
export async function scan(
  places: readonly Place[],
  found: Found,
  isOver: () => boolean,
): Promise<void> {
  let until = 0;
  let count = 0;
  const queue = [...places];
  const add = (shadow: ShadowRoot) => {
    if (found.shadowRoots.includes(shadow)) return;
    found.shadowRoots.push(shadow);
    queue.push(shadow);
  };
  for (let place = queue.pop(); place !== undefined; place = queue.pop()) {
    if (isElement(place)) look(place, found, add);
    // A page's own sections wait for openHosts: nearly every page has some, and nearly none a tree in them.
    const looked = place instanceof Document ? custom : customOrSection;
    for (const element of select(place, looked)) {
      until ||= performance.now() + SLICE_MS;
      look(element, found, add);
      count += 1;
      if (count % CHECK_EVERY === 0 && performance.now() > until) {
        await breather();
        if (isOver()) return;
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
  select(page, `div,${sections}`).flatMap((element) => openRootOf(element) ?? []);

/** Asking the browser for closed trees costs as much as twenty looks at an open one. */
function look(element: Element, found: Found, add: (shadow: ShadowRoot) => void): void {
  const shadow = openRootOf(element);
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
export const bareHosts = (place: Place): Element[] => select(place, bare);

const bare = `:is(div,span,p,${sections}):empty,body:not(:has(>:not(script,style,link,noscript,template)))`;

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
