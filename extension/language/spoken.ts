import { signal } from "@preact/signals-core";
import { createI18n } from "@wxt-dev/i18n";
import { type Language, type LanguageChoice, languages } from "#core/wire/language.ts";
import { languageFacts } from "./languages.ts";

/**
 * Which language is spoken. Left to the browser, its own look-up serves at once; that cannot be told to speak
 * another, so for one that a person has chosen the same file is read here.
 */

type Messages = Readonly<Record<string, { readonly message: string }>>;

type Spoken = {
  readonly choice: LanguageChoice;
  /** Absent where the browser looks messages up. */
  readonly messages?: Messages;
};

/** What reads it while it is drawn is drawn anew when it changes. */
export const spoken = signal<Spoken>({ choice: "browser" });

const browser = createI18n();

/** A message's places, each filled with itself: the browser gives the message as it is written. */
const places = Array.from({ length: 9 }, (_, at) => `$${at + 1}`);

/** The browser checks who asks each time, and a list asks for the same few messages in every row. */
const ofBrowser = new Map<string, string>();

function browserMessage(key: string): string {
  const message = ofBrowser.get(key) ?? browser.t(key, places);
  ofBrowser.set(key, message);
  return message;
}

let asked: LanguageChoice = "browser";
let done: Promise<void> = Promise.resolve();

/** Speak this from now on. Resolves once it is spoken; the newest wish counts. */
export function speak(choice: LanguageChoice): Promise<void> {
  if (asked !== choice) {
    asked = choice;
    done = change(choice);
  }
  return done;
}

async function change(choice: LanguageChoice): Promise<void> {
  const messages = choice === "browser" ? undefined : await messagesIn(choice);
  if (asked !== choice) return;
  spoken.value = messages === undefined ? { choice } : { choice, messages };
}

/** A file of our own package: that it cannot be read is next to impossible, and then the browser's language serves. */
async function messagesIn(language: Language): Promise<Messages | undefined> {
  try {
    const response = await fetch(`/_locales/${language}/messages.json`);
    return (await response.json()) as Messages;
  } catch {
    return undefined;
  }
}

/** The message under `key` as it is written, its places filled with `values`. */
export function lookUp(key: string, values: readonly string[]): string {
  const chosen = spoken.value.messages?.[key.replaceAll(".", "_")]?.message;
  return filledIn(chosen ?? browserMessage(key), values);
}

const filledIn = (message: string, values: readonly string[]): string =>
  message.replace(/\$(\d)/g, (_, place) => values[Number(place) - 1] ?? "");

/** The language that messages are in: where the browser speaks none of ours, that is English. */
export function language(): Language {
  const { choice, messages } = spoken.value;
  const code = messages === undefined ? browserMessage("language.code") : choice;
  return languages.find((one) => one === code) ?? "en";
}

export const direction = () => languageFacts[language()].direction;

/** For `Intl`. */
export const locale = (): string => languageFacts[language()].locale;
