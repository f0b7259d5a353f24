import { effect } from "@preact/signals-core";
import { useEffect, useRef } from "preact/hooks";
import { type LanguageChoice, languages } from "#core/wire/language.ts";
import { direction, language, speak, spoken } from "../language/spoken.ts";

/** The language of our pages. */

/** Where the choice is noted, so that the next page need not wait for the background to know it. */
const noteName = "language";

/** Speak what was spoken last; the background's word may change it. Resolves when the page may be drawn. */
export function beginToSpeak(page: Window & typeof globalThis): Promise<void> {
  effect(() => {
    page.document.documentElement.lang = language();
    page.document.documentElement.dir = direction();
  });
  const noted = page.localStorage.getItem(noteName);
  return speak(languages.find((one) => one === noted) ?? "browser");
}

/**
 * Speak what the settings say, as soon as they are known and whenever they change.
 *
 * @returns whether the page may be drawn: one that is drawn stays, whatever is spoken next
 */
export function useLanguage(choice: LanguageChoice | undefined): boolean {
  const wasReady = useRef(false);
  useEffect(() => {
    if (choice === undefined) return;
    localStorage.setItem(noteName, choice);
    void speak(choice);
  }, [choice]);
  wasReady.current ||= choice !== undefined && spoken.value.choice === choice;
  return wasReady.current;
}
