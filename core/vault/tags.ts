import * as v from "valibot";

/** Words that a person puts on records to find them together. "Work" and "work" are the same one. */

export const tagLimits = { tags: 20, characters: 50 } as const;

export const tags = v.pipe(
  v.array(v.pipe(v.string(), v.maxLength(tagLimits.characters))),
  v.maxLength(tagLimits.tags),
);

/** What two spellings of one tag have in common. */
export const tagKey = (tag: string): string => tag.normalize("NFKC").toLowerCase();

/**
 * Tags as they are kept: without what separates tags where they are written in one line, each once in the
 * spelling that came first, no more and none longer than a record may have.
 */
export function tidyTags(given: readonly string[]): string[] {
  const tidy = given
    .map((tag) => cut(tag.replace(/[\p{Cc},;"\s]+/gu, " ").trim()))
    .filter((tag) => tag !== "");
  const byKey = new Map<string, string>();
  for (const tag of tidy) if (!byKey.has(tagKey(tag))) byKey.set(tagKey(tag), tag);
  return [...byKey.values()].slice(0, tagLimits.tags);
}

/** Whole characters only, counted as the limit does. */
function cut(tag: string): string {
  let kept = "";
  for (const character of tag) {
    if (kept.length + character.length > tagLimits.characters) break;
    kept += character;
  }
  return kept.trim();
}
