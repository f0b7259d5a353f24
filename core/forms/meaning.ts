/** Finds what the words of words.ts mean in text brought to its form by text.ts. */
import { index, rows } from "./word-index.ts";

export type Word = (typeof rows)[number];

/** What text may mean: a row of words.ts, or what follows from several. */
export type Meaning = Word | "reset" | "code";

/** One bit per row; 31 rows fit. */
const bit = Object.fromEntries(rows.map((row, at) => [row, 1 << at])) as Record<Word, number>;

/** A word without its first two characters. */
interface Entry {
  readonly rest: string;
  readonly bits: number;
}

/**
 * The groups of word-index.ts by the characters that their words begin with, each taken apart when a text first
 * needs it. Built when first asked for: most pages have no input.
 */
let groups: Map<number, string | readonly Entry[]> | undefined;

/** Two characters as one number: a slice would be a string to make and to hash. */
const pairOf = (first: number, second: number) => first | (second << 16);

const COMMA = 0x2c;

function build(): Map<number, string | readonly Entry[]> {
  const built = new Map<number, string | readonly Entry[]>();
  for (const group of index.split(";")) {
    const second = group.charCodeAt(1);
    built.set(pairOf(group.charCodeAt(0), second === COMMA ? 0 : second), group);
  }
  return built;
}

function takeApart(start: number, group: string): readonly Entry[] {
  const entries = group.slice(2).split(",").map(entryOf);
  groups?.set(start, entries);
  return entries;
}

const entryOf = (text: string): Entry => ({
  rest: text.slice(0, -1),
  bits: 1 << Number.parseInt(text.slice(-1), 32),
});

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

/**
 * One pass over the text: its time is linear, whatever a page writes. Most of it runs once in a page, before anything
 * is compiled: no iterator and no call where no word begins.
 */
function read(text: string): Meanings {
  groups ??= build();
  let bits = 0;
  let next = text.charCodeAt(0);
  for (let at = 1; at < text.length; at++) {
    const letter = next;
    next = text.charCodeAt(at);
    const start = letter | (next << 16);
    const group = groups.get(start);
    if (group !== undefined) bits |= begun(text, at + 1, start, group);
    // A word of one letter is one of a script that has no letters: "新".
    if (letter > LAST_ASCII) {
      const alone = groups.get(letter);
      if (alone !== undefined) bits |= begun(text, at, letter, alone);
    }
  }
  return bits;
}

/** What those of `group` say that go on at `at`. */
function begun(text: string, at: number, start: number, group: string | readonly Entry[]): number {
  const entries = typeof group === "string" ? takeApart(start, group) : group;
  let bits = 0;
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i];
    if (entry !== undefined && text.startsWith(entry.rest, at)) bits |= entry.bits;
  }
  return bits;
}

/** Whether one of `rows` is among `meanings`. */
const hasAny = (meanings: Meanings, rows: number) => (meanings & rows) !== 0;

/** `meanings` but for `word`. */
export const without = (meanings: Meanings, word: Word): Meanings => meanings & ~bit[word];

/** Whether `meaning` is among `meanings`. */
export function says(meanings: Meanings, meaning: Meaning): boolean {
  switch (meaning) {
    case "code":
      // "Verification code", "code de sécurité", "Bestätigungscode": a code, and what it is for.
      return (
        hasAny(meanings, bit.oneTime) ||
        (hasAny(meanings, bit.codeWord) && hasAny(meanings, bit.checks | bit.repeat))
      );
    case "reset":
      return (
        hasAny(meanings, bit.forgot) ||
        (hasAny(meanings, bit.password) && hasAny(meanings, bit.change))
      );
    case "fresh":
      return hasAny(meanings, bit.fresh | bit.signUp);
    default:
      return hasAny(meanings, bit[meaning]);
  }
}
