/** Names for elements that this script and the background use, and the page never sees. */

const keys = new WeakMap<Element, string>();
let lastKey = 0;

export function keyOf(element: Element): string {
  let key = keys.get(element);
  if (key === undefined) {
    lastKey += 1;
    key = `e${lastKey}`;
    keys.set(element, key);
  }
  return key;
}

/** `heir` was drawn in the place of `of`: to the background it is the same. */
export function inherit(heir: Element | undefined, of: Element | undefined): void {
  if (heir && of) keys.set(heir, keyOf(of));
}
