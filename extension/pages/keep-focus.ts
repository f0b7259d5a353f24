/**
 * Keeps the place of whoever uses a page without a mouse: when what has the focus goes away, is hidden or cannot
 * be used any more, the focus goes to what stands there now, or beside it. Left alone, browsers begin at the top again.
 */

const usable = "a[href], button, input, select, textarea, summary, [tabindex]";

/** What the focus is not led out of: whoever was among the records does not find themselves in the menu. */
const region = "main, nav, dialog, aside";

/** An element around what has the focus, and which of its children leads there. */
type Around = { readonly element: Element; readonly child: Element; readonly index: number };

/** @param root everything that is drawn; what is outside of it is left alone */
export function keepFocus(root: Element): void {
  const { ownerDocument: page } = root;
  let held: Element | undefined;
  let around: readonly Around[] = [];

  const remember = () => {
    const { activeElement } = page;
    if (activeElement === null || !root.contains(activeElement)) return;
    held = activeElement;
    around = wayUp(activeElement, root);
  };
  const look = () => {
    if (held === undefined) return;
    if (isUsable(held) && root.contains(held)) return remember();
    if (page.activeElement !== page.body && page.activeElement !== held) return;
    standIn(around)?.focus();
  };
  // Who clicks beside everything, or leaves for another window, wants the focus nowhere.
  const forget = ({ target }: Event) => {
    if (!(target instanceof Node && held?.contains(target))) held = undefined;
  };
  new MutationObserver(look).observe(root, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["disabled", "hidden", "class"],
  });
  page.addEventListener("focusin", remember);
  page.addEventListener("pointerdown", forget);
}

function wayUp(element: Element, root: Element): readonly Around[] {
  const around: Around[] = [];
  for (let child = element; child !== root && child.parentElement !== null; ) {
    const parent: Element = child.parentElement;
    around.push({ element: parent, child, index: [...parent.children].indexOf(child) });
    child = parent;
  }
  return around;
}

/** The innermost of what is still there decides: in a list, the row that has taken the place of the one before. */
function standIn(around: readonly Around[]): HTMLElement | undefined {
  for (const { element, child, index } of around) {
    if (!element.isConnected) continue;
    const at = child.parentElement === element ? [...element.children].indexOf(child) : index;
    const children = [...element.children];
    const near = [...children.slice(at), ...children.slice(0, at).reverse()];
    for (const one of near) {
      const found = firstUsable(one);
      if (found !== undefined) return found;
    }
    const title = element.matches(region) ? heading(element) : undefined;
    if (title !== undefined) return title;
  }
  return undefined;
}

function firstUsable(element: Element): HTMLElement | undefined {
  return [element, ...element.querySelectorAll(usable)].find(
    (one): one is HTMLElement =>
      one instanceof HTMLElement && one.matches(usable) && one.tabIndex >= 0 && isUsable(one),
  );
}

/** What a region is about is read out where nothing in it can be used. */
function heading(element: Element): HTMLElement | undefined {
  const headings = [...element.querySelectorAll<HTMLElement>("h1, h2")];
  const found = headings.find((one) => one.checkVisibility());
  if (found !== undefined) found.tabIndex = -1;
  return found;
}

const isUsable = (element: Element) => element.checkVisibility() && !element.matches(":disabled");
