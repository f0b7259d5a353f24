/**
 * Reads the DOM by the platform's own getters.
 *
 * A form's `<input name="action">` or a page's `<img name="querySelectorAll">` shadows the property
 * of that name, in an isolated world too. Taken from the prototypes, the getters cannot be shadowed.
 */

/**
 * The getter of `name` on the prototype that `of` gives, callable on any object of that class. Looked up when
 * it is first called: each class that a page's first script touches costs the page time.
 */
export function getter<T, R>(of: () => T, name: keyof T): (of: T) => R {
  let get: (() => unknown) | undefined;
  return (object) => {
    get ??= Object.getOwnPropertyDescriptor(of(), name)?.get;
    if (get === undefined) throw new TypeError(`no getter ${String(name)}`);
    return get.call(object) as R;
  };
}

export const controlsOf = getter<HTMLFormElement, HTMLFormControlsCollection>(
  () => HTMLFormElement.prototype,
  "elements",
);
export const parentOf = getter<Node, ParentNode | null>(() => Node.prototype, "parentNode");
export const parentElementOf = getter<Node, Element | null>(() => Node.prototype, "parentElement");
/** The tag's name, in lower case. */
export const tagOf = getter<Element, string>(() => Element.prototype, "localName");
export const textOf = getter<Node, string | null>(() => Node.prototype, "textContent");
/** The element before another among its siblings. */
export const previousOf = getter<Element, Element | null>(
  () => Element.prototype,
  "previousElementSibling",
);

/** The shadow tree that `element` hosts, where it is open. */
export const openRootOf = getter<Element, ShadowRoot | null>(() => Element.prototype, "shadowRoot");

/** A document is asked for first: to name a class that the page has not used yet costs it time. */
const prototypeOf = (root: Node) =>
  (root instanceof Document ? Document : root instanceof Element ? Element : DocumentFragment)
    .prototype;

const all = (root: Node, selector: string) =>
  prototypeOf(root).querySelectorAll.call(root as Element, selector);

/** Every element below `root` that `selector` names, in document order; shadow trees excluded. */
export const select = <E extends Element = Element>(root: Node, selector: string): E[] =>
  [...all(root, selector)] as E[];

/** How many {@link select} would give. */
export const count = (root: Node, selector: string): number => all(root, selector).length;

/** The first that {@link select} would give. */
export const selectFirst = (root: Node, selector: string): Element | null =>
  prototypeOf(root).querySelector.call(root as Element, selector);

/** An attribute's value; the empty string where there is none. */
export function attribute(element: Element, name: string): string {
  return Element.prototype.getAttribute.call(element, name) ?? "";
}

export function has(element: Element, name: string): boolean {
  return Element.prototype.hasAttribute.call(element, name);
}

export function contains(outer: Node, inner: Node): boolean {
  return Node.prototype.contains.call(outer, inner);
}

const slotOf = getter<Element, HTMLSlotElement | null>(() => Element.prototype, "assignedSlot");

/** The parent in the tree as the person sees it: a shadow root's parent is its host. */
export function composedParent(node: Node): Element | undefined {
  const slot = node instanceof Element ? slotOf(node) : null;
  const parent = slot ?? parentOf(node);
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : undefined;
}

/** What is around `node` in that tree, from the inside out. */
export function ancestorsOf(node: Node): Element[] {
  const ancestors = [];
  for (let at = composedParent(node); at !== undefined; at = composedParent(at)) ancestors.push(at);
  return ancestors;
}

/** What holds this frame, and the frames around it, from the inside out, as far as their pages are of its origin. */
export function framesAround(): Element[] {
  const frames: Element[] = [];
  for (
    let frame = frameElement;
    frame;
    frame = frame.ownerDocument.defaultView?.frameElement ?? null
  )
    frames.push(frame);
  return frames;
}

/** The document or shadow root that `node` is in. */
export const rootOf = (node: Node): Node => Node.prototype.getRootNode.call(node);

/** `node` and the hosts of the shadow trees around it, from the inside out. */
function liftedFrom(node: Node): Node[] {
  const lifted = [node];
  for (let root = rootOf(node); root instanceof ShadowRoot; root = rootOf(root.host)) {
    lifted.push(root.host);
  }
  return lifted;
}

/** Whether `a` comes before `b` in document order, though they be in different shadow trees. */
export function precedes(a: Node, b: Node): boolean {
  const isBefore = (x: Node, y: Node) =>
    (x.compareDocumentPosition(y) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  if (rootOf(a) === rootOf(b)) return isBefore(a, b);
  const others = liftedFrom(b);
  for (const x of liftedFrom(a)) {
    const y = others.find((other) => rootOf(other) === rootOf(x));
    // A host comes before what is in its shadow tree.
    if (y !== undefined) return x === y ? x === a : isBefore(x, y);
  }
  return false;
}
