import * as v from "valibot";

/** The languages that Latchkey speaks, by their codes; English first, which stands in for what another lacks. */
export const languages = ["en", "de", "fr", "es", "ar", "ja"] as const;

export type Language = (typeof languages)[number];

/** What a person may choose: one of them, or whichever of them the browser speaks. */
export const languageChoice = v.picklist(["browser", ...languages]);

export type LanguageChoice = v.InferOutput<typeof languageChoice>;
