/** What a person typed to find records: words, and `tag:work` or `tag:"two words"`. */
import { tagKey } from "./tags.ts";

export type SearchQuery = {
  /** All of them are somewhere in the record. */
  readonly words: readonly string[];
  /** Of each the record has a tag that fits. */
  readonly tags: readonly TagTerm[];
};

/** A whole tag, or how one begins: as long as it is being typed. */
export type TagTerm = { readonly key: string; readonly isWhole: boolean };

const term = /tag:"([^"]*)"|tag:(\S+)|(\S+)/giu;

export function parseQuery(query: string): SearchQuery {
  const words: string[] = [];
  const tags: TagTerm[] = [];
  for (const [, whole, begun, word] of query.matchAll(term)) {
    if (whole !== undefined) tags.push({ key: tagKey(whole.trim()), isWhole: true });
    else if (begun !== undefined)
      tags.push({ key: tagKey(begun.replace(/^"/, "")), isWhole: false });
    else if (word !== undefined) words.push(searchable(word));
  }
  return { words, tags: tags.filter(({ key }) => key !== "") };
}

/** Text as it is compared. */
export const searchable = (text: string): string => text.toLowerCase().normalize("NFKC");

/** Whether a record with these tags, as their keys, has one for each term. */
export const hasTags = (keys: readonly string[], terms: readonly TagTerm[]): boolean =>
  terms.every(({ key, isWhole }) =>
    keys.some((one) => (isWhole ? one === key : one.startsWith(key))),
  );
