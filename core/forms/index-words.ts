/** Puts the words of words.ts into the form in which meaning.ts reads them: made anew in each page, it costs that 2 ms. */
import { fold } from "./text.ts";

type Table = Readonly<Record<string, string>>;

/**
 * The words of all rows, in groups of those that begin with the same two characters. A group is these two, then what
 * is left of each word with its row, a digit to the base of 32: "passw" and "parol" of row 4 are "parol4,ssw4". A word
 * of one letter is a group by itself, with a comma for the second: "新,6".
 */
export function grouped(table: Table): string {
  const groups = new Map<string, string[]>();
  const words = Object.values(table).flatMap((row, at) =>
    fold(row)
      .split(",")
      .map((word) => ({ word, row: at.toString(32) })),
  );
  for (const { word, row } of words.toSorted((a, b) =>
    a.word < b.word ? -1 : a.word > b.word ? 1 : 0,
  )) {
    const start = word.slice(0, 2).padEnd(2, ",");
    groups.set(start, [...(groups.get(start) ?? []), word.slice(2) + row]);
  }
  return [...groups].map(([start, rests]) => start + rests.join(",")).join(";");
}

/** The text of word-index.ts. */
export function indexFile(table: Table): string {
  const rows = Object.keys(table).map((row) => `  "${row}",`);
  const lines = (grouped(table).match(/.{1,88}/gsu) ?? []).map((line) => `  "${line}"`);
  return `/** The words of words.ts as index-words.ts puts them. Made by \`npm run make:words\`. */
import type { words } from "./words.ts";

export const rows: readonly (keyof typeof words)[] = [
${rows.join("\n")}
];

export const index =
${lines.join(" +\n")};
`;
}
