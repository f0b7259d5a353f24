/**
 * Whether a person sees a field: what a value is put into must be in sight of who it belongs to
 * (SEC-13). Reads only; what was read of an ancestor is kept for the other fields of the same look.
 */
import { attribute, composedParent, contains, has, tagOf } from "./dom.ts";

/** Smaller than this, in CSS pixels, nobody types into. */
const MIN_WIDTH = 10;
const MIN_HEIGHT = 6;

/** Fainter than this, nobody reads. */
const MIN_OPACITY = 0.1;

/** Clip paths that leave nothing of the element: insets from half on, circles and polygons of no size. */
const emptyClip =
  /^(?:inset\((?:5\d|[6-9]\d|1\d\d)(?:\.\d+)?%|circle\(0(?:px|%)?(?: |\))|polygon\(0(?:px|%)? 0(?:px|%)?, 0(?:px|%)? 0(?:px|%)?)/;
const emptyRect = /^rect\((\d+)px,? (\d+)px,? \1px,? \2px\)$|^rect\(0px,? 0px,? 0px,? 0px\)$/;
const faintFilter = /opacity\((0(?:\.0\d*)?|[0-9](?:\.\d+)?%)\)/;

const nowhere = { left: 0, top: 0, right: 0, bottom: 0 };

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What an element does to the sight of what is in it. */
interface Look {
  readonly hides: string | undefined;
  readonly opacity: number;
  readonly position: string;
  /** Its edge, where it cuts off what lies beyond. */
  readonly across: Clip;
  readonly down: Clip;
}

/** Whether what lies beyond an edge is shown, can be scrolled to, or is cut off. */
type Clip = "shown" | "scrolled" | "cut";

const clipOf = (overflow: string): Clip =>
  overflow === "visible"
    ? "shown"
    : overflow === "auto" || overflow === "scroll"
      ? "scrolled"
      : "cut";

function lookOf(element: Element): Look {
  const style = getComputedStyle(element);
  const { clipPath, clip, filter } = style;
  const isClipped =
    (clipPath !== "none" && emptyClip.test(clipPath)) || (clip !== "auto" && emptyRect.test(clip));
  const isFaint = filter !== "none" && faintFilter.test(filter);
  const hides =
    attribute(element, "aria-hidden") === "true"
      ? "aria-hidden"
      : has(element, "inert")
        ? "inert"
        : isFaint
          ? "transparent"
          : isClipped
            ? "clipped"
            : undefined;
  return {
    hides,
    opacity: Number(style.opacity),
    position: style.position,
    across: clipOf(style.overflowX),
    down: clipOf(style.overflowY),
  };
}

/** One look at a page: valid until the page may have changed, that is within one task. */
export class Sight {
  readonly #looks = new Map<Element, Look>();

  #look(element: Element): Look {
    let look = this.#looks.get(element);
    if (look === undefined) {
      look = lookOf(element);
      this.#looks.set(element, look);
    }
    return look;
  }

  /** Whether a person sees `field` here, or would after scrolling to it. */
  sees(field: Element): boolean {
    return this.unseen(field) === undefined;
  }

  /** Whether a person comes upon `control`, though it be faint, small or covered by something that goes away. */
  reaches(control: Element): boolean {
    if (!control.checkVisibility()) return false;
    const hides = this.#hiddenBy(control, control.getBoundingClientRect(), { ...nowhere });
    return hides !== "clipped" && hides !== "off-screen";
  }

  /** Why a person does not see `field`; undefined where they do. */
  unseen(field: Element): string | undefined {
    if (!field.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false })) {
      return "hidden";
    }
    // In a frame of no size nothing is in sight.
    if (innerWidth < MIN_WIDTH || innerHeight < MIN_HEIGHT) return "small";
    const rect = field.getBoundingClientRect();
    if (rect.width < MIN_WIDTH || rect.height < MIN_HEIGHT) return "small";
    const shown = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    return this.#hiddenBy(field, rect, shown) ?? this.#coveredAt(field, rect, shown);
  }

  /** @param shown narrowed to what of the page is in sight where `field` is */
  #hiddenBy(field: Element, rect: DOMRect, shown: Box): string | undefined {
    const box: Box = { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom };
    let opacity = 1;
    // An absolutely placed box is clipped by its containing block and what is around that only.
    let skips: "none" | "static" | "all" = "none";
    for (let at: Element | undefined = field; at !== undefined; at = composedParent(at)) {
      const look = this.#look(at);
      if (look.hides !== undefined) return look.hides;
      opacity *= look.opacity;
      if (opacity < MIN_OPACITY) return "transparent";
      const { position } = look;
      if (at !== field && skips !== "all" && !(skips === "static" && position === "static")) {
        skips = "none";
        if (at !== document.body && at !== document.documentElement) clip(box, shown, at, look);
        if (box.right - box.left < MIN_WIDTH || box.bottom - box.top < MIN_HEIGHT) return "clipped";
      }
      if (position === "fixed") skips = "all";
      else if (position === "absolute" && skips === "none") skips = "static";
    }
    // What lies left of or above the page's origin cannot be scrolled to (but leftwards, right to left).
    const leftmost = scrollX < 0 ? document.documentElement.scrollWidth : scrollX;
    if (box.right + leftmost <= 0 || box.bottom + scrollY <= 0) return "off-screen";
    const widest = Math.max(document.documentElement.scrollWidth, innerWidth);
    if (box.left + scrollX >= widest) return "off-screen";
    return undefined;
  }

  #coveredAt(field: Element, rect: DOMRect, shown: Box): string | undefined {
    if (getComputedStyle(field).pointerEvents === "none") return undefined;
    const root = field.getRootNode() as Document | ShadowRoot;
    let covered: string | undefined;
    for (const [across, down] of probes) {
      const x = rect.left + rect.width * across;
      const y = rect.top + rect.height * down;
      // There is nothing to hit: scrolled to, it would be in sight.
      if (x < shown.left || x > shown.right || y < shown.top || y > shown.bottom) return undefined;
      const hit = root.elementFromPoint(x, y);
      if (hit === null || hit === field || !this.#covers(hit, field)) return undefined;
      covered = contains(hit, field) ? "clipped" : "covered";
    }
    return covered;
  }

  #covers(hit: Element, field: Element): boolean {
    if (hit instanceof HTMLLabelElement && hit.control === field) return false;
    if (contains(field, hit)) return false;
    // Only what is behind the field was hit: nothing of the field itself is there.
    if (contains(hit, field)) return true;
    for (let at: Element | undefined = hit; at !== undefined; at = composedParent(at)) {
      if (contains(at, field)) return false;
      if (paints(at, getComputedStyle(at))) return true;
    }
    return false;
  }
}

/** Where a field is felt for: its middle, and near both ends. */
const probes = [
  [0.5, 0.5],
  [0.15, 0.5],
  [0.85, 0.5],
  [0.3, 0.3],
] as const;

/** What is left of `box`, and what is `shown` of it, within an element that cuts off what lies beyond its edge. */
function clip(box: Box, shown: Box, by: Element, { across, down }: Look): void {
  if (across === "shown" && down === "shown") return;
  const edge = by.getBoundingClientRect();
  // A window that can be scrolled, but has no size, shows nothing either.
  if (across === "cut" || (across === "scrolled" && edge.width < MIN_WIDTH)) narrow(box, edge, "x");
  if (down === "cut" || (down === "scrolled" && edge.height < MIN_HEIGHT)) narrow(box, edge, "y");
  if (across === "scrolled") narrow(shown, edge, "x");
  if (down === "scrolled") narrow(shown, edge, "y");
}

function narrow(box: Box, to: DOMRect, along: "x" | "y"): void {
  if (along === "x") {
    box.left = Math.max(box.left, to.left);
    box.right = Math.min(box.right, to.right);
  } else {
    box.top = Math.max(box.top, to.top);
    box.bottom = Math.min(box.bottom, to.bottom);
  }
}

const replaced = new Set(["img", "video", "canvas", "iframe", "object", "embed", "input"]);

/** Whether something under `element` would be hard to see. */
function paints(element: Element, style: CSSStyleDeclaration): boolean {
  if (Number(style.opacity) < 0.5) return false;
  if (replaced.has(tagOf(element))) return true;
  if (style.backgroundImage !== "none") return true;
  const alpha = /^rgba\(.*, ([\d.]+)\)$/.exec(style.backgroundColor)?.[1];
  return alpha === undefined ? style.backgroundColor !== "transparent" : Number(alpha) > 0.5;
}
