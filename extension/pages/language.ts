import { effect } from "@preact/signals-core";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { LanguageChoice } from "#core/wire/language.ts";
import { direction, language, speak, spoken } from "../language/spoken.ts";

/** The language of our pages. */

/** Say in the document which language is spoken, whichever it comes to be. */
export function tellLanguage(root: HTMLElement): void {
  effect(() => {
    root.lang = language();
    root.dir = direction();
  });
}

/**
 * Speak what the settings say, as soon as they are known and whenever they change.
 *
 * @returns whether the page may be drawn: one that is drawn stays, whatever is spoken next
 */
export function useLanguage(choice: LanguageChoice | undefined): boolean {
  const wasReady = useRef(false);
  useLayoutEffect(() => {
    if (choice !== undefined) void speak(choice);
  }, [choice]);
  wasReady.current ||= choice !== undefined && spoken.value.choice === choice;
  return wasReady.current;
}
