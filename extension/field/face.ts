/**
 * What stands in the page: the icon, and a frame of ours in which the menu is. The page sees one element
 * with nothing in it; what the frame shows, this script knows as little as the page does.
 */
import { faceStyle } from "./face-style.ts";
import type { Box } from "./place.ts";

const keyPath =
  "M16 4a7.5 7.5 0 0 0-2.5 14.57V28h5v-2.5h3.5v-4H18.5v-2.93A7.5 7.5 0 0 0 16 4Zm0 4.5a3 3 0 1 1 0 6 3 3 0 0 1 0-6Z";

/** An exclamation mark. */
const warningPath = "M13.5 5h5l-.8 13h-3.4ZM16 21a2.9 2.9 0 1 1 0 5.8 2.9 2.9 0 0 1 0-5.8Z";

const settleMs = 200;

/** Rounding is no movement. */
const isNear = (a: Box, b: Box): boolean =>
  Math.abs(a.left - b.left) < 2 && Math.abs(a.top - b.top) < 2;

export class Face {
  readonly host = document.createElement("div");
  readonly #icon = document.createElement("button");
  #frame: HTMLIFrameElement | undefined;
  /** Where the menu was put last. */
  #at: Box | undefined;
  #settling: ReturnType<typeof setTimeout> | undefined;
  readonly #root: ShadowRoot;
  readonly #watcher = new MutationObserver(() => this.#spoilt());
  readonly #spoilt: () => void;

  /**
   * @param pressed by a finger, or by what comes from somewhere
   * @param spoilt the page has laid hands on it
   */
  constructor(pressed: (by: "finger" | "pointer") => void, spoilt: () => void) {
    this.#spoilt = spoilt;
    this.#root = this.host.attachShadow({ mode: "closed" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(faceStyle);
    this.#root.adoptedStyleSheets = [sheet];
    this.#icon.type = "button";
    this.#icon.tabIndex = -1;
    this.#icon.ariaLabel = "Latchkey";
    this.#icon.append(mark("ground", keyPath));
    // The field keeps the focus.
    this.#icon.addEventListener("mousedown", (event) => event.preventDefault());
    this.#icon.addEventListener("click", (event) => {
      // The second of a double click is no wish of its own.
      if (!event.isTrusted || event.detail >= 2) return;
      const { pointerType } = event as Partial<PointerEvent>;
      pressed(pointerType === "touch" ? "finger" : "pointer");
    });
    this.#root.append(this.#icon);
    this.host.popover = "manual";
  }

  /** @param within a modal dialog, outside of which nothing can be clicked, or the page */
  show(within: Element): void {
    within.append(this.host);
    this.host.showPopover();
    this.#watcher.observe(this.host, { attributes: true });
  }

  /** What the icon is for, in the person's language. */
  name(label: string): void {
    this.#icon.ariaLabel = label;
  }

  /** Says of the page that it is not what it looks like. */
  warn(label: string): void {
    this.name(label);
    this.#icon.title = label;
    this.#icon.replaceChildren(mark("warning", warningPath));
    this.#icon.classList.add("warning");
  }

  /** The frame is loaded out of sight: it takes longer than a person waits. */
  load(url: string): void {
    const frame = document.createElement("iframe");
    frame.className = "unseen";
    frame.title = "Latchkey";
    // Until it is opened neither the Tab key nor a screen reader is to come upon what nobody sees.
    frame.inert = true;
    frame.src = url;
    put(frame, { left: 0, top: 0, width: 320, height: 400 });
    this.#root.append(frame);
    this.#frame = frame;
  }

  putIcon(box: Box | undefined): void {
    this.#icon.hidden = box === undefined;
    this.#icon.style.display = box === undefined ? "none" : "block";
    if (box !== undefined) put(this.#icon, box);
  }

  /**
   * A menu that is moved is out of sight till it stands still, for longer than its own looks at whether it is
   * seen are apart: no click that was meant for what was there before counts in it (SEC-17).
   */
  putMenu(box: Box): void {
    if (this.#frame === undefined) return;
    const before = this.#at;
    this.#at = box;
    put(this.#frame, box);
    if (before === undefined) this.#settled();
    if (before === undefined || isNear(before, box)) return;
    clearTimeout(this.#settling);
    this.#frame.className = "unseen";
    this.#settling = setTimeout(() => this.#settled(), settleMs);
  }

  #settled(): void {
    if (this.#frame !== undefined) this.#frame.className = "";
  }

  focusMenu(): void {
    if (this.#frame === undefined) return;
    this.#frame.inert = false;
    this.#frame.focus({ preventScroll: true });
  }

  remove(): void {
    clearTimeout(this.#settling);
    this.#watcher.disconnect();
    this.host.remove();
  }
}

function put(element: HTMLElement, { left, top, width, height }: Box): void {
  Object.assign(element.style, {
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: `${height}px`,
  });
}

/** Our mark, as in icons/icon.svg, or another in its place. */
function mark(ground: "ground" | "warning", path: string): SVGElement {
  const draw = (name: string, attributes: Readonly<Record<string, string>>) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element as SVGElement;
  };
  const svg = draw("svg", { viewBox: "0 0 32 32", "aria-hidden": "true" });
  svg.append(
    draw("rect", { class: ground, width: "32", height: "32", rx: "8" }),
    draw("path", { class: "key", d: path }),
  );
  return svg;
}
