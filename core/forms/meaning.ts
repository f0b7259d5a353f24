/** Finds what the words of words.ts mean in text brought to its form by text.ts. */
import { fold } from "./text.ts";
import { words } from "./words.ts";

type Word = keyof typeof words;

/** What text may mean: a row of words.ts, or what follows from several. */
export type Meaning = Word | "reset" | "code";

const rows = Object.keys(words) as Word[];

/** One bit per row; 31 rows fit. */
const bit = Object.fromEntries(rows.map((row, index) => [row, 1 << index])) as Record<Word, number>;

interface Entry {
  readonly word: string;
  readonly bits: number;
}

/** Words by their first two characters. Built when first asked for: most pages have no input. */
let index: Map<number, Entry[]> | undefined;

/** The two characters of `text` at `at`, as one number: a slice would be a string to make and to hash. */
const pairAt = (text: string, at: number) => text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16);

function build(): Map<number, Entry[]> {
  const built = new Map<number, Entry[]>();
  for (const row of rows) {
    for (const word of fold(words[row]).split(",")) {
      const start = word.length > 1 ? pairAt(word, 0) : word.charCodeAt(0);
      const entries = built.get(start);
      if (entries === undefined) built.set(start, [{ word, bits: bit[row] }]);
      else entries.push({ word, bits: bit[row] });
    }
  }
  return built;
}

const none: readonly Entry[] = [];
const LAST_ASCII = 0x7f;

/** What a text says: one bit for each row of words.ts. */
export type Meanings = number;

/** What was read before: pages repeat themselves, and are looked at again when a little of them has changed. */
const known = new Map<string, Meanings>();
const MAX_KNOWN = 2_000;

/** All that `text` says. */
export function meaningsOf(text: string): Meanings {
  let meanings = known.get(text);
  if (meanings === undefined) {
    meanings = text === "" ? 0 : read(text);
    if (known.size === MAX_KNOWN) known.clear();
    known.set(text, meanings);
  }
  return meanings;
}

/** One pass over the text: its time is linear, whatever a page writes. */
function read(text: string): Meanings {
  index ??= build();
  let bits = 0;
  for (let at = 0; at < text.length - 1; at++) {
    for (const entry of index.get(pairAt(text, at)) ?? none) {
      if ((bits & entry.bits) === 0 && text.startsWith(entry.word, at)) bits |= entry.bits;
    }
    // A word of one letter is one of a script that has no letters: "新".
    if (text.charCodeAt(at) > LAST_ASCII) {
      for (const entry of index.get(text.charCodeAt(at)) ?? none) bits |= entry.bits;
    }
  }
  return bits;
}

/** Whether `meaning` is among `meanings`. */
export function says(meanings: Meanings, meaning: Meaning): boolean {
  const has = (row: Word) => (meanings & bit[row]) !== 0;
  switch (meaning) {
    case "code":
      // "Verification code", "code de sécurité", "Bestätigungscode": a code, and what it is for.
      return has("oneTime") || (has("codeWord") && (has("checks") || has("repeat")));
    case "reset":
      return has("forgot") || (has("password") && has("change"));
    case "fresh":
      return has("fresh") || has("signUp");
    default:
      return has(meaning);
  }
}
