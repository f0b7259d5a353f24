import type { Language } from "#core/wire/language.ts";

type LanguageFacts = {
  /** What it calls itself. */
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  /** By what numbers, dates and lists are written. */
  readonly locale: string;
};

export const languageFacts: Readonly<Record<Language, LanguageFacts>> = {
  en: { name: "English", direction: "ltr", locale: "en-GB" },
  de: { name: "Deutsch", direction: "ltr", locale: "de" },
  fr: { name: "Français", direction: "ltr", locale: "fr" },
  es: { name: "Español", direction: "ltr", locale: "es" },
  // Codes, ports and passwords beside them have Latin digits: numbers have the same.
  ar: { name: "العربية", direction: "rtl", locale: "ar-u-nu-latn" },
  ja: { name: "日本語", direction: "ltr", locale: "ja" },
};
