/** How far the browser has got with a page that still comes in. */
import { getter, parentOf, select } from "#core/forms/dom.ts";

const nextOf = getter<Node, Node | null>(() => Node.prototype, "nextSibling");

/**
 * Whether all of `input`'s form is here: the parser has gone on to what follows it. Half a sign-up form
 * looks like a sign-in. Undefined where it has no form that could end.
 */
export function isWhole(input: HTMLInputElement): boolean | undefined {
  if (input.form === null) return undefined;
  for (let at: Node | null = input.form; at !== null; at = parentOf(at)) {
    if (nextOf(at) !== null) return true;
  }
  return false;
}

const sheetOf = getter<HTMLLinkElement, StyleSheet | null>(
  () => HTMLLinkElement.prototype,
  "sheet",
);

/**
 * Whether style sheets are still to come that say what is seen. The browser draws nothing till then, so the
 * next frame is soon enough to look.
 */
export function awaitsStyles(page: Document): boolean {
  const links = select<HTMLLinkElement>(page, "link[rel~=stylesheet i]:not([rel~=alternate i])");
  const isAwaited = (link: HTMLLinkElement) =>
    sheetOf(link) === null && !link.disabled && matchMedia(link.media).matches;
  return links.some(isAwaited) || select<HTMLStyleElement>(page, "style").some(awaitsImport);
}

/** Imports come first in a sheet, so the first rule tells. */
function awaitsImport({ sheet }: HTMLStyleElement): boolean {
  const first = sheet?.cssRules[0];
  return first instanceof CSSImportRule && first.styleSheet === null;
}
