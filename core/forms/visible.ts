/**
 * Whether a person sees a field: what a value is put into must be in sight of who it belongs to
 * (SEC-13). Reads only; what was read of an ancestor is kept for the other fields of the same look.
 */
import { attribute, composedParent, contains, framesAround, has, tagOf } from "./dom.ts";

/** Smaller than this, in CSS pixels, nobody types into. */
const MIN_WIDTH = 10;
const MIN_HEIGHT = 6;

/** Fainter than this, nobody reads. */
const MIN_OPACITY = 0.1;

/** Clip paths that leave nothing of the element: insets from half on, circles and polygons of no size. */
const emptyClip =
  /^(?:inset\((?:5\d|[6-9]\d|1\d\d)(?:\.\d+)?%|circle\(0(?:px|%)?(?: |\))|polygon\(0(?:px|%)? 0(?:px|%)?, 0(?:px|%)? 0(?:px|%)?)/;
const emptyRect = /^rect\((\d+)px,? (\d+)px,? \1px,? \2px\)$/;
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
  readonly isClipped: boolean;
  /** Taken from people, though its place be kept. */
  readonly isVeiled: boolean;
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
  return {
    isClipped:
      (clipPath !== "none" && emptyClip.test(clipPath)) ||
      (clip !== "auto" && emptyRect.test(clip)),
    isVeiled:
      attribute(element, "aria-hidden") === "true" ||
      has(element, "inert") ||
      (filter !== "none" && faintFilter.test(filter)),
    opacity: Number(style.opacity),
    position: style.position,
    across: clipOf(style.overflowX),
    down: clipOf(style.overflowY),
  };
}

/** One look at a page: valid until the page may have changed, that is within one task. */
export class Sight {
  readonly #looks = new Map<Element, Look>();
  #isFrameHidden: boolean | undefined;

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
    const style = { visibilityProperty: true, contentVisibilityAuto: false };
    if (!field.checkVisibility(style)) return false;
    this.#isFrameHidden ??= isFrameHidden();
    const rect = field.getBoundingClientRect();
    if (this.#isFrameHidden || rect.width < MIN_WIDTH || rect.height < MIN_HEIGHT) return false;
    const shown = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    return !this.#isHidden(field, rect, shown) && !this.#isCovered(field, rect, shown);
  }

  /** Whether a person comes upon `control`, though it be faint, small or covered by something that goes away. */
  reaches(control: Element): boolean {
    const rect = control.getBoundingClientRect();
    return control.checkVisibility() && !this.#isHidden(control, rect, { ...nowhere }, true);
  }

  /**
   * @param shown narrowed to what of the page is in sight where `field` is
   * @param mayFade whether what is faint, or veiled, counts as in sight
   */
  #isHidden(field: Element, rect: DOMRect, shown: Box, mayFade = false): boolean {
    const box: Box = { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom };
    let opacity = 1;
    // An absolutely placed box is clipped by its containing block and what is around that only.
    let skips: "none" | "static" | "all" = "none";
    for (let at: Element | undefined = field; at !== undefined; at = composedParent(at)) {
      const look = this.#look(at);
      opacity *= look.opacity;
      if (look.isClipped || (!mayFade && (look.isVeiled || opacity < MIN_OPACITY))) return true;
      const { position } = look;
      if (at !== field && skips !== "all" && !(skips === "static" && position === "static")) {
        skips = "none";
        if (at !== document.body && at !== document.documentElement) clip(box, shown, at, look);
        if (box.right - box.left < MIN_WIDTH || box.bottom - box.top < MIN_HEIGHT) return true;
      }
      if (position === "fixed") skips = "all";
      else if (position === "absolute" && skips === "none") skips = "static";
    }
    // What lies left of or above the page's origin cannot be scrolled to (but leftwards, right to left).
    const leftmost = scrollX < 0 ? document.documentElement.scrollWidth : scrollX;
    const widest = Math.max(document.documentElement.scrollWidth, innerWidth);
    return box.right + leftmost <= 0 || box.bottom + scrollY <= 0 || box.left + scrollX >= widest;
  }

  #isCovered(field: Element, rect: DOMRect, shown: Box): boolean {
    if (getComputedStyle(field).pointerEvents === "none") return false;
    const root = field.getRootNode() as Document | ShadowRoot;
    for (const [across, down] of probes) {
      const x = rect.left + rect.width * across;
      const y = rect.top + rect.height * down;
      // There is nothing to hit: scrolled to, it would be in sight.
      if (x < shown.left || x > shown.right || y < shown.top || y > shown.bottom) return false;
      const hit = root.elementFromPoint(x, y);
      if (hit === null || hit === field || !this.#covers(hit, field)) return false;
    }
    return true;
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

/** Whether a person sees nothing of this frame, as far as the pages around it let themselves be looked into. */
const isFrameHidden = (): boolean =>
  innerWidth < MIN_WIDTH || innerHeight < MIN_HEIGHT || framesAround().some(isOutOfSight);

/** Whether `frame` is out of sight in the page that holds it. */
function isOutOfSight(frame: Element): boolean {
  let opacity = 1;
  for (let at: Element | null = frame; at !== null; at = at.parentElement) {
    const look = lookOf(at);
    if (look.isVeiled || look.isClipped) return true;
    opacity *= look.opacity;
  }
  const { right, bottom } = frame.getBoundingClientRect();
  const { scrollX = 0, scrollY = 0 } = frame.ownerDocument.defaultView ?? {};
  return (
    opacity < MIN_OPACITY ||
    !frame.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
    // Leftwards can be scrolled to where a page runs from right to left.
    (right + scrollX <= 0 && scrollX >= 0) ||
    bottom + scrollY <= 0
  );
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
