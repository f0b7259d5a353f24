/** What a person typed to find records: words, and `tag:work` or `tag:"two words"`. */
import { tagKey } from "./tags.ts";

export type SearchQuery = {
  /** All of them are somewhere in the record. */
  readonly words: readonly string[];
  /** Of each the record has a tag that fits. */
  readonly tags: readonly TagTerm[];
};

/** A whole tag by its key, or how one begins as it is searched: as long as it is being typed. */
export type TagTerm = { readonly key: string; readonly isWhole: boolean };

const term = /tag:"([^"]*)"|tag:(\S+)|(\S+)/giu;

export function parseQuery(query: string): SearchQuery {
  const words: string[] = [];
  const tags: TagTerm[] = [];
  for (const [, whole, begun, word] of query.matchAll(term)) {
    if (whole !== undefined) tags.push({ key: tagKey(whole.trim()), isWhole: true });
    else if (begun !== undefined)
      tags.push({ key: searchable(begun.replace(/^"/, "")), isWhole: false });
    else if (word !== undefined) words.push(searchable(word));
  }
  return { words, tags: tags.filter(({ key }) => key !== "") };
}

/** What Unicode does not take apart, as it is typed where a keyboard lacks it. */
const plain: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ı: "i",
  ς: "σ",
  "’": "'",
};

/** What is written above, below and between letters of Latin, Greek, Cyrillic, Hebrew and Arabic, and left out in typing. */
const marks = /[\u0300-\u036f\u0591-\u05c7\u064b-\u0655\u0640\u00ad\u200b-\u200f]/g;

/** Text as it is compared: however it is typed, "Café" is "cafe" and "Straße" is "strasse". */
export function searchable(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(marks, "")
    .replace(/[ßæœøłđðþħıς’]/g, (letter) => plain[letter] ?? letter);
}

/** Where each record's own text begins with its title, and other texts follow on lines of their own. */
const lineEnd = "\n";

/** What is searched of a record. */
export const searchedText = (title: string, others: readonly string[]): string =>
  searchable([title.replaceAll(lineEnd, " "), ...others].join(lineEnd));

/**
 * How far a record is from what was meant by `words`, all of which are in its text: 0 where the title begins with
 * one, 1 where words of the title do, 2 where they are elsewhere in the title, 3 where they are not all in it.
 */
export function farness(text: string, words: readonly string[]): number {
  const end = text.indexOf(lineEnd);
  const title = end === -1 ? text : text.slice(0, end);
  let farthest = 0;
  let begins = false;
  for (const word of words) {
    const at = title.indexOf(word);
    if (at === -1) return 3;
    begins ||= at === 0;
    if (at > 0) farthest = Math.max(farthest, isEdge(title, word) ? 1 : 2);
  }
  return begins && farthest < 2 ? 0 : farthest;
}

const isEdge = (title: string, word: string) => title.includes(` ${word}`);

/** Whether a record with these tags, as their keys, has one for each term. */
export const hasTags = (keys: readonly string[], terms: readonly TagTerm[]): boolean =>
  terms.every(({ key, isWhole }) =>
    keys.some((one) => (isWhole ? one === key : searchable(one).startsWith(key))),
  );
