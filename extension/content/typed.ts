/**
 * Tells the background which password a person has typed, where it has asked for that: on pages to which a login
 * has led, or that look like another. Elsewhere nothing listens, and nothing ever comes back.
 */
import type { Telling } from "#core/wire/page-contract.ts";
import { askBackground } from "./runtime.ts";

export class Typed {
  readonly #page: Document;
  readonly #signal: AbortSignal;
  #telling: Telling = "nothing";
  #listening: AbortController | undefined;
  /** By field, what stood there when the person last changed it. */
  #values = new WeakMap<HTMLInputElement, string>();
  #last: HTMLInputElement | undefined;
  #told = "";

  constructor(page: Document, signal: AbortSignal) {
    this.#page = page;
    this.#signal = signal;
  }

  /** What is to be told from here on. */
  tell(telling: Telling): void {
    if (telling === this.#telling) return;
    this.#telling = telling;
    this.#listening?.abort();
    this.#listening = undefined;
    if (telling !== "nothing" && !this.#signal.aborted) this.#listen();
  }

  #listen(): void {
    const listening = new AbortController();
    this.#listening = listening;
    const signal = AbortSignal.any([this.#signal, listening.signal]);
    const options = { capture: true, passive: true, signal } as const;
    this.#page.addEventListener("input", (event) => this.#changed(event), options);
    this.#page.addEventListener("submit", () => this.#sent(), options);
    this.#page.addEventListener("click", (event) => event.isTrusted && this.#sent(), options);
    this.#page.addEventListener(
      "keydown",
      (event) => event.isTrusted && event.key === "Enter" && this.#sent(),
      options,
    );
  }

  /** Only what the person does counts: a page can put anything into its fields (SEC-19). */
  #changed(event: Event): void {
    const [field] = event.composedPath();
    if (!event.isTrusted || !(field instanceof HTMLInputElement)) return;
    if (field.type !== "password" && field !== this.#last) return;
    this.#last = field;
    this.#values.set(field, field.value);
    if (this.#telling === "each") this.#say(field.value);
  }

  #sent(): void {
    if (this.#last !== undefined) this.#say(this.#values.get(this.#last) ?? "");
  }

  #say(password: string): void {
    if (password === "" || password === this.#told || password.length > 1000) return;
    this.#told = password;
    void askBackground("page.typed", { password });
  }
}
