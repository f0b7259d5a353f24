/** What a page tells a person about a control, and where it says so. */
import {
  attribute,
  composedParent,
  count,
  parentOf,
  previousOf,
  rootOf,
  select,
  selectFirst,
  tagOf,
  textOf,
} from "./dom.ts";

/** Text of `element` without that of the controls in it. Cut early: no label is a chapter. */
export function textWithin(element: Node): string {
  const text = textOf(element) ?? "";
  return text.length > 2_000 ? "" : text;
}

/**
 * Labels bound to controls: by `for`, by wrapping, by `aria-labelledby`. Each tree's labels are gone
 * through once, since a control's own list of them goes through the whole tree each time.
 */
export class Labels {
  readonly #byTree = new Map<Node, Map<Element, string>>();
  readonly #shared = new Map<Element, boolean>();

  of(control: Element): string {
    const root = rootOf(control);
    let bound = this.#byTree.get(root);
    if (bound === undefined) {
      bound = new Map();
      for (const label of select<HTMLLabelElement>(root, "label")) {
        const { control: labelled } = label;
        if (labelled === null) continue;
        bound.set(labelled, `${bound.get(labelled) ?? ""} ${textWithin(label)}`);
      }
      this.#byTree.set(root, bound);
    }
    let text = bound.get(control) ?? "";
    if (text === "" && control instanceof HTMLInputElement) {
      const group = control.closest("[role=group]");
      if (group !== null) text = `${attribute(group, "aria-label")} ${this.of(group)}`;
    }
    const ids = attribute(control, "aria-labelledby");
    for (const id of ids === "" ? [] : ids.split(/\s+/).slice(0, MAX_IDS)) {
      const by = selectFirst(root, `[id="${CSS.escape(id)}"]`);
      if (by !== null) text += ` ${textWithin(by)}`;
    }
    return text;
  }

  /** Whether more than one field is in `box`: a button beside one is of it. */
  isShared(box: Element): boolean {
    let isShared = this.#shared.get(box);
    if (isShared === undefined) {
      isShared = count(box, fields) > 1;
      this.#shared.set(box, isShared);
    }
    return isShared;
  }
}

const MAX_IDS = 4;

/** Words on the control itself. */
export function ownLabel(control: HTMLInputElement): string {
  const { placeholder } = control;
  return `${attribute(control, "aria-label")} ${placeholder} ${attribute(control, "title")} ${attribute(control, "data-placeholder")}`;
}

/** Whether a text says anything: signs alone, as a star beside a field, do not. */
export const hasWords = (text: string): boolean =>
  /[a-z\d%@\xc0-\u1fff\u2c00-\u2fff\u3021-\ud7ff\uf900-\ufefe]/i.test(text);

const fields = "input:not([type=hidden],[type=button],[type=submit]),select,textarea";
const controls = "input:not([type=hidden]),select,textarea,button";

/** How far a neighbouring text may stand from its control. */
const MAX_CLIMB = 4;
const MAX_NEIGHBOUR = 120;

/** Text beside a control that no label is bound to: before it, else after it, nearest first. */
export function neighbourLabel(control: HTMLInputElement, labels: Labels): string {
  let at: Element = control;
  for (let climbed = 0; climbed < MAX_CLIMB; climbed++) {
    const before = textBefore(at);
    if (before !== "") return before;
    const parent = composedParent(at);
    if (parent === undefined || tagOf(parent) === "form" || parent === document.body) break;
    // Another control in the same box: a text in front of it is that one's label.
    if (labels.isShared(parent) && tagOf(parent) !== "tr") break;
    at = parent;
  }
  // A label that floats over its input stands after it.
  return textAfter(control);
}

function textBefore(from: Element): string {
  for (let node = from.previousSibling; node !== null; node = node.previousSibling) {
    if (node instanceof Element && isNoLabel(node)) return "";
    const text = (textOf(node) ?? "").trim();
    if (node.nodeType !== Node.COMMENT_NODE && text !== "" && text.length <= MAX_NEIGHBOUR)
      return text;
  }
  // A table's label stands in the cell before, or in the row above at the same place.
  if (from.localName === "td") {
    const cell = previousOf(from);
    if (cell !== null) return textWithin(cell).trim();
    const row = parentOf(from);
    const above = row instanceof Element ? previousOf(row) : null;
    if (above !== null && !holdsControl(above)) return textWithin(above).trim();
  }
  return "";
}

function textAfter(from: Element): string {
  const node = from.nextSibling;
  const next =
    node?.nodeType === Node.TEXT_NODE && (textOf(node) ?? "").trim() === ""
      ? from.nextElementSibling
      : node;
  if (next === null || (next instanceof Element && isNoLabel(next))) return "";
  const text = (textOf(next) ?? "").trim();
  return text.length <= MAX_NEIGHBOUR ? text : "";
}

/** "Forgot your password?" beside a field is a way elsewhere. */
const isNoLabel = (element: Element) => element.matches("a,script") || holdsControl(element);

function holdsControl(element: Element): boolean {
  return element.matches(controls) || selectFirst(element, controls) !== null;
}
