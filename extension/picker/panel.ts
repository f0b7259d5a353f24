/** What the picker shows: a panel that says what it wants, and a box around the field it would take. */
import { panelStyle } from "./panel-style.ts";

export interface Words {
  readonly step: string;
  readonly title: string;
  readonly text: string;
}

export interface Panel {
  readonly host: HTMLElement;
  say(words: Words): void;
  /** Only the text under the title: which field it is, for those who hear it. */
  name(text: string): void;
  /** The box around `field`, or none. */
  frame(field: Element | undefined): void;
  /** Whether the focus is on one of its buttons. */
  isOnButton(): boolean;
  focus(): void;
  close(): void;
}

/** @param acts buttons by their words */
export function openPanel(
  { label, direction }: { readonly label: string; readonly direction: "ltr" | "rtl" },
  acts: Readonly<Record<string, () => void>>,
): Panel {
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(panelStyle);
  root.adoptedStyleSheets = [sheet];
  const make = <K extends keyof HTMLElementTagNameMap>(tag: K, name: string, within: Element) => {
    const element = document.createElement(tag);
    element.className = name;
    within.append(element);
    return element;
  };
  const box = document.createElement("div");
  box.className = "box";
  const panel = document.createElement("div");
  panel.className = "panel";
  panel.tabIndex = -1;
  panel.role = "dialog";
  panel.ariaLabel = label;
  panel.dir = direction;
  const step = make("div", "step", panel);
  const title = make("h2", "", panel);
  const text = make("p", "", panel);
  for (const element of [title, text]) element.ariaLive = "polite";
  const row = make("div", "acts", panel);
  for (const [name, act] of Object.entries(acts)) {
    const button = make("button", "", row);
    button.type = "button";
    button.textContent = name;
    button.addEventListener("click", (event) => event.isTrusted && act());
  }
  root.append(box, panel);
  // In the top layer nothing of the page lies over it, a dialog of the page's neither.
  host.popover = "manual";
  document.documentElement.append(host);
  host.showPopover();
  panel.focus({ preventScroll: true });

  return {
    host,
    say(words) {
      step.textContent = words.step;
      title.textContent = words.title;
      text.textContent = words.text;
    },
    name(named) {
      text.textContent = named;
    },
    frame(field) {
      box.style.display = field === undefined ? "none" : "block";
      if (field === undefined) return;
      const { left, top, width, height } = field.getBoundingClientRect();
      Object.assign(box.style, {
        left: `${left - 4}px`,
        top: `${top - 4}px`,
        width: `${width + 8}px`,
        height: `${height + 8}px`,
      });
      // Out of the field's way: a field low on the screen has the panel above it.
      panel.classList.toggle("up", top + height > innerHeight - 220);
    },
    isOnButton: () => root.activeElement instanceof HTMLButtonElement,
    focus: () => panel.focus({ preventScroll: true }),
    close() {
      host.remove();
    },
  };
}
