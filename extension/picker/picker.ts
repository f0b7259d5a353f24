/**
 * Lets a person show which field is which: by the pointer or the keyboard, role by role. Whatever a
 * script of the page does counts for nothing (SEC-19), and the page hears nothing of the person's acts meanwhile.
 */
import { collect } from "#core/forms/collect.ts";
import { Sight } from "#core/forms/visible.ts";
import type { FieldHints, HintedRole } from "#core/vault/field-hints.ts";
import type { PickerAsked, Said } from "#core/wire/picker-contract.ts";
import { openShadow } from "../content/runtime.ts";
import { openPanel } from "./panel.ts";
import { waysTo } from "./selectors.ts";

const pointing = [
  "pointerdown",
  "pointerup",
  "mousedown",
  "mouseup",
  "click",
  "dblclick",
  "touchstart",
];

/**
 * @param save keeps what was picked, and says how it went; undefined where it failed
 * @param signal ends it at once
 */
export function pick(
  { steps, words }: PickerAsked,
  save: (fields: FieldHints) => Promise<Said | undefined>,
  signal: AbortSignal,
): void {
  const before = document.activeElement;
  const life = new AbortController();
  const until = { capture: true, signal: life.signal } as const;
  const picked: Partial<Record<HintedRole, Element>> = {};
  let at = 0;
  let framed: HTMLInputElement | undefined;
  const panel = openPanel(words, {
    [words.notHere]: () => next(undefined),
    [words.cancel]: leave,
  });

  function leave(): void {
    life.abort();
    panel.close();
    giveBack();
  }

  function giveBack(): void {
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }

  function ask(): void {
    const asked = steps[at];
    if (asked === undefined) return void finish();
    frame(undefined);
    panel.say({ step: asked.step, title: asked.title, text: words.howTo });
    panel.focus();
  }

  function next(field: Element | undefined): void {
    const asked = steps[at];
    if (asked === undefined) return;
    if (field !== undefined) picked[asked.role] = field;
    at += 1;
    ask();
  }

  async function finish(): Promise<void> {
    life.abort();
    const entries = Object.entries(picked).map(([role, field]) => [role, waysTo(field)]);
    if (entries.length === 0) return leave();
    panel.frame(undefined);
    const outcome = await save(Object.fromEntries(entries) as FieldHints);
    panel.close();
    sayLast(outcome ?? words.failed);
  }

  /** How it went, for as long as the person takes to read or to hear it: until they go on with the page. */
  function sayLast(said: Said): void {
    const read = new AbortController();
    const once = { capture: true, signal: read.signal } as const;
    const done = () => {
      read.abort();
      const isLost = document.activeElement === last.host;
      last.close();
      if (isLost) giveBack();
    };
    const last = openPanel(words, { [words.close]: done });
    last.say({ step: "Latchkey", ...said });
    addEventListener(
      "keydown",
      (event) => event.isTrusted && event.key === "Escape" && done(),
      once,
    );
    addEventListener(
      "pointerdown",
      (event) => event.isTrusted && event.target !== last.host && done(),
      once,
    );
  }

  function frame(field: HTMLInputElement | undefined): void {
    framed = field;
    panel.frame(field);
  }

  /** What may be picked: inputs in sight that are not taken yet, in their order. */
  function choices(): HTMLInputElement[] {
    const sight = new Sight();
    const taken = new Set(Object.values(picked));
    return collect(document, openShadow).filter((one) => !taken.has(one) && sight.sees(one));
  }

  function move(by: 1 | -1): void {
    const all = choices();
    const from = framed === undefined ? -1 : all.indexOf(framed);
    const index = from < 0 && by < 0 ? all.length - 1 : (from + by + all.length) % all.length;
    const field = all[index];
    if (field === undefined) return;
    field.scrollIntoView({ block: "nearest" });
    frame(field);
    const told = [String(index + 1), String(all.length), nameOf(field) || words.nameless];
    panel.name(words.field.replace(/\$(\d)/g, (_, place) => told[Number(place) - 1] ?? ""));
    panel.focus();
  }

  const under = ({ clientX: x, clientY: y }: MouseEvent) =>
    choices().find((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      return x >= left && x <= right && y >= top && y <= bottom;
    });

  const keys: Readonly<Record<string, () => void>> = {
    Escape: leave,
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => framed && next(framed),
  };

  function hold(event: Event): void {
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  function pressed(event: KeyboardEvent): void {
    if (!event.isTrusted) return;
    const isOurs = event.target === panel.host;
    if (isOurs && (event.key === "Tab" || (event.key === "Enter" && panel.isOnButton()))) return;
    if (isOurs && event.key === " " && panel.isOnButton()) return;
    hold(event);
    if (event.type === "keydown") (keys[event.key] ?? panel.focus)();
  }

  addEventListener("keydown", pressed, until);
  addEventListener("keyup", pressed, until);
  addEventListener("pointermove", (event) => event.isTrusted && frame(under(event)), until);
  for (const type of pointing) {
    addEventListener(
      type,
      (event) => {
        if (!event.isTrusted || event.target === panel.host) return;
        hold(event);
        const field = type === "click" ? under(event as MouseEvent) : undefined;
        if (field !== undefined) next(field);
      },
      { ...until, passive: false },
    );
  }
  addEventListener("scroll", () => panel.frame(framed), until);
  addEventListener("resize", () => panel.frame(framed), until);
  signal.addEventListener("abort", leave, { signal: life.signal });
  ask();
}

/** By what a person knows it. Text of the page: shown as text, and not much of it. */
function nameOf(field: HTMLInputElement): string {
  const label =
    field.ariaLabel || field.labels?.[0]?.textContent || field.placeholder || field.name;
  return label.trim().replace(/\s+/g, " ").slice(0, 60);
}
