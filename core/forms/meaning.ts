/** Finds the meanings of words.ts in text brought to its form by text.ts. */
import { fold } from "./text.ts";
import { fieldWords, formWords } from "./words.ts";

export type FieldMeaning = keyof typeof fieldWords;
export type FormMeaning = keyof typeof formWords;

/**
 * One alternation of literal words per meaning: such an expression has nothing to backtrack into, so
 * its time is linear in the text. Built when first asked for, since most pages need few of them.
 */
function compiled<M extends string>(table: Record<M, readonly string[]>) {
  const patterns = new Map<M, RegExp>();
  return (meaning: M, text: string): boolean => {
    if (text === "") return false;
    let pattern = patterns.get(meaning);
    if (pattern === undefined) {
      const words = table[meaning].map(fold).join(",");
      pattern = new RegExp(words.replaceAll(",", "|"), "u");
      patterns.set(meaning, pattern);
    }
    return pattern.test(text);
  };
}

/** Whether a field's `text` says `meaning`. */
export const fieldSays = compiled<FieldMeaning>(fieldWords);

/** Whether the `text` of a form's button, heading, link or name says `meaning`. */
export const formSays = compiled<FormMeaning>(formWords);
