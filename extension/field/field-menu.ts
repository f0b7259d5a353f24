/**
 * The page's side of the menu at a field: shows the icon where a person is, opens the menu when they ask
 * for it, follows the field, and takes everything away when they go.
 */
import { answerBackground, askBackground, ownUrl } from "../content/runtime.ts";
import { focusedInput, hasOwnList, isBareAt, modalAround } from "./at-hand.ts";
import { Face } from "./face.ts";
import { iconBox, menuBox } from "./place.ts";

/** Whether this browser can tell a frame that it is truly seen (SEC-16). Where not, the popup takes the menu's place. */
const canBeSeen = "isVisible" in IntersectionObserverEntry.prototype;

/** Longer than this nobody waits for a frame that the page may not let load. */
const patienceMs = 1_500;

type MenuSize = { readonly ticket: string; readonly height: number };

/** What is in the top layer: only what the page puts there later can lie over the menu. */
const inTopLayer = (): Element[] => [
  ...document.querySelectorAll(":popover-open,:modal,:fullscreen"),
];

export class FieldMenu {
  #at: Attended | undefined;

  /** A person is in a field that has something to offer. */
  attend(): void {
    const field = focusedInput();
    if (field === undefined || field === this.#at?.field) return;
    this.#at?.leave();
    this.#at = new Attended(field, () => {
      this.#at = undefined;
    });
  }
}

class Attended {
  readonly field: HTMLInputElement;
  readonly #left: () => void;
  readonly #life = new AbortController();
  readonly #face: Face;
  readonly #isRightToLeft: boolean;
  /** What was in the top layer when the icon, and with it the menu, came there. */
  readonly #under: ReadonlySet<Element>;
  /** `asked`: as soon as the frame is there. */
  #state: "closed" | "asked" | "open" = "closed";
  /** The page is warned of: the popup says more. */
  #warns = false;
  /** The frame's, once it has one. */
  #ticket: string | undefined;
  /** What the frame needs, once it is there. */
  #height: number | undefined;

  constructor(field: HTMLInputElement, left: () => void) {
    this.field = field;
    this.#left = left;
    this.#isRightToLeft = getComputedStyle(field).direction === "rtl";
    const leave = () => this.leave();
    // The menu takes no finger's word (SEC-17): what it would lead to is there at once.
    this.#face = new Face((by) => (by === "finger" ? this.#giveUp() : this.#toggle()), leave);
    this.#face.show(modalAround(field) ?? document.documentElement);
    this.#under = new Set(inTopLayer());
    this.#place();
    this.#listen();
    void this.#load();
  }

  leave(): void {
    if (this.#life.signal.aborted) return;
    this.#life.abort();
    // Behind the last of its buttons the keyboard would be nowhere.
    const isLost = this.#state === "open" && document.activeElement === document.body;
    if (this.#hasFocus() || isLost) this.field.focus({ preventScroll: true });
    this.#face.remove();
    this.#left();
  }

  #listen(): void {
    const { signal } = this.#life;
    const all = { capture: true, passive: true, signal } as const;
    const place = () => this.#place();
    addEventListener("scroll", place, all);
    addEventListener("resize", place, all);
    const observer = new ResizeObserver(place);
    observer.observe(this.field);
    observer.observe(document.documentElement);
    signal.addEventListener("abort", () => observer.disconnect());
    // Where the focus goes is known only when it is there.
    addEventListener("focusout", () => setTimeout(() => this.#check()), all);
    addEventListener("focusin", () => this.#check(), all);
    addEventListener("pointerdown", (event) => this.#pointed(event), all);
    // The page comes first: what it has handled is not for us.
    addEventListener("keydown", (event) => this.#pressed(event), { signal });
    document.addEventListener("visibilitychange", () => this.leave(), { signal });
    answerBackground(signal, (method, params) => {
      if (method === "page.menuClose") this.leave();
      else if (method === "page.menuSize") this.#sized(params as MenuSize);
      else return undefined;
      return Promise.resolve({});
    });
  }

  async #load(): Promise<void> {
    const given = await askBackground("page.ticket", {});
    if (given === undefined || this.#life.signal.aborted) return;
    if (given.warns) {
      this.#warns = true;
      this.#face.warn(given.label);
      return;
    }
    // There is nothing to choose here after all.
    if (given.ticket === null) {
      this.leave();
      return;
    }
    this.#face.name(given.label);
    this.#ticket = given.ticket;
    if (!canBeSeen) return;
    this.#face.load(`${ownUrl("menu.html")}#${given.ticket}`);
  }

  #pressed(event: KeyboardEvent): void {
    const isOurs =
      event.isTrusted &&
      event.key === "ArrowDown" &&
      !event.defaultPrevented &&
      !event.isComposing &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.shiftKey;
    if (!isOurs || hasOwnList(this.field) || focusedInput() !== this.field) return;
    event.preventDefault();
    this.#open();
  }

  /** Whoever goes on elsewhere wants no menu. */
  #pointed({ target }: Event): void {
    if (this.#state === "open" && target !== this.#face.host) this.leave();
  }

  #toggle(): void {
    if (this.#state === "open") this.leave();
    else this.#open();
  }

  #open(): void {
    if (!canBeSeen || this.#warns) {
      void askBackground("page.popup", {});
      return;
    }
    this.#state = "asked";
    if (this.#height !== undefined) {
      this.#show();
      return;
    }
    setTimeout(() => {
      if (this.#state === "asked" && !this.#life.signal.aborted) this.#giveUp();
    }, patienceMs);
  }

  #giveUp(): void {
    this.leave();
    void askBackground("page.popup", {});
  }

  /** The menu of a field that the person has left meanwhile may still tell its size. */
  #sized({ ticket, height }: MenuSize): void {
    if (ticket !== this.#ticket) return;
    this.#height = height;
    if (this.#state === "asked") this.#show();
    else this.#place();
  }

  #show(): void {
    this.#state = "open";
    if (this.#place()) {
      this.#face.focusMenu();
      this.#follow();
    } else this.#giveUp();
  }

  /** The page may move the field at any time, of which nobody is told: looked at before each frame, while open. */
  #follow(): void {
    requestAnimationFrame(() => {
      if (this.#life.signal.aborted) return;
      const isOnTop = inTopLayer().every((one) => this.#under.has(one));
      if (this.#place() && isOnTop) this.#follow();
      else this.leave();
    });
  }

  /** @returns whether there is a place for the menu */
  #place(): boolean {
    if (!this.field.isConnected || !this.#face.host.isConnected) {
      this.leave();
      return false;
    }
    const field = this.field.getBoundingClientRect();
    this.#face.putIcon(this.#iconPlace(field));
    const view = { width: innerWidth, height: innerHeight };
    const box = menuBox(field, this.#height ?? 0, view, this.#isRightToLeft);
    if (this.#state !== "open" || box === undefined || !this.#isSeen(field)) return false;
    this.#face.putMenu(box);
    return true;
  }

  /** Whether the page leaves any of it to be seen: it may have a label of its own over one end. */
  #isSeen({ left, right, top, bottom }: DOMRect): boolean {
    const middle = (top + bottom) / 2;
    return [left + 8, (left + right) / 2, right - 8].some((x) =>
      isBareAt(this.field, this.#face.host, x, middle),
    );
  }

  /** Where nothing of the page is: its own icons come first. */
  #iconPlace(field: DOMRect) {
    for (const step of [0, 1, 2]) {
      const box = iconBox(field, this.#isRightToLeft, step);
      if (box === undefined) return undefined;
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      if (isBareAt(this.field, this.#face.host, x, y)) return box;
    }
    return undefined;
  }

  readonly #hasFocus = () => document.activeElement === this.#face.host;

  #check(): void {
    if (!this.#hasFocus() && focusedInput() !== this.field) this.leave();
  }
}
