/** The field that a person is in, and what of the page stands around and over it. */
import { parentElementOf, rootOf } from "#core/forms/dom.ts";
import { openShadow } from "../content/runtime.ts";

/** The input that has the focus, in whatever shadow tree. */
export function focusedInput(): HTMLInputElement | undefined {
  let at = document.activeElement;
  for (
    let root = at && openShadow(at);
    root?.activeElement;
    root = openShadow(root.activeElement)
  ) {
    at = root.activeElement;
  }
  return at instanceof HTMLInputElement ? at : undefined;
}

/** The element and the hosts of the shadow trees that it is in, from the inside out. */
export function withHosts(element: Element): Element[] {
  const root = rootOf(element);
  return root instanceof ShadowRoot ? [element, ...withHosts(root.host)] : [element];
}

/** Whether the field itself is what is seen at this point, and nothing that the page has put over it. */
export function isBareAt(field: Element, host: Element, x: number, y: number): boolean {
  const [top] = document.elementsFromPoint(x, y).filter((one) => one !== host);
  return top !== undefined && withHosts(field).includes(top);
}

/** The modal dialog around the field. All else cannot be clicked while it is open. */
export function modalAround(field: Element): Element | undefined {
  for (let at: Element | null = field; at !== null; at = parentElementOf(at)) {
    if (at.matches("dialog:modal")) return at;
  }
  return undefined;
}

/** Fields whose own list the arrow keys belong to. */
export const hasOwnList = (field: Element): boolean =>
  field.matches("[list],[role=combobox],[aria-autocomplete],[aria-expanded],[aria-haspopup]");
