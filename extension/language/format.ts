import { language, locale } from "./spoken.ts";

/** Numbers, moments and lists, written as the language that is spoken writes them. */

/** Formatters are dear to make: one of each kind is kept for each locale. */
function kept<Formatter>(make: (locale: string) => Formatter): () => Formatter {
  const made = new Map<string, Formatter>();
  return () => {
    const name = locale();
    const formatter = made.get(name) ?? make(name);
    made.set(name, formatter);
    return formatter;
  };
}

const numbers = kept((name) => new Intl.NumberFormat(name));
const sizes = kept(
  (name) => new Intl.NumberFormat(name, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
);
const plurals = kept((name) => new Intl.PluralRules(name));
const lists = kept((name) => new Intl.ListFormat(name, { style: "short", type: "unit" }));
const relative = kept((name) => new Intl.RelativeTimeFormat(name, { numeric: "auto" }));
const exact = kept(
  (name) => new Intl.DateTimeFormat(name, { dateStyle: "medium", timeStyle: "short" }),
);
const times = kept((name) => new Intl.DateTimeFormat(name, { timeStyle: "short" }));

export const number = (value: number): string => numbers().format(value);

/** With one digit after the point. */
export const size = (value: number): string => sizes().format(value);

/** Languages of which messages have no form of their own for millions say it as other numbers. */
export function pluralForm(amount: number): string {
  const form = plurals().select(amount);
  return form === "many" && language() !== "ar" ? "other" : form;
}

export const list = (items: readonly string[]): string => lists().format(items);

/** "3 minutes ago" */
export const relativeTime = (amount: number, unit: Intl.RelativeTimeFormatUnit): string =>
  relative().format(amount, unit);

/** "20 Nov 2026, 14:05", in the time zone of the browser. */
export const moment = (timeMs: number): string => exact().format(timeMs);

export const clockTime = (timeMs: number): string => times().format(timeMs);

/** A label inside a sentence: nouns keep their capitals in German. */
export const midSentence = (label: string): string =>
  language() === "de" ? label : label.charAt(0).toLocaleLowerCase(locale()) + label.slice(1);

/** A clause as a sentence of its own. */
export const sentence = (clause: string): string =>
  clause.charAt(0).toLocaleUpperCase(locale()) + clause.slice(1);
