/** Drawing from sets of letters, so that every password that fits is equally likely. */
import { CryptoError } from "./error.ts";

/** Letters to draw from, each once, and how many of them there must be. */
export type LetterSet = { readonly letters: string; readonly atLeast: number };

export type Draw = {
  /** 1 to 256. */
  readonly length: number;
  readonly sets: readonly LetterSet[];
  /** How often the same letter may follow itself; absent: as often as it happens to. */
  readonly longestRun?: number | undefined;
};

/** By then luck would have come: what is asked for is so rare that it has to be brought about. */
const patience = 300;

/**
 * A password of these sets.
 *
 * Whole passwords are drawn until one fits: choosing the letters that there must be first and filling up
 * would make some passwords likelier than others. Only what hardly ever fits by chance is put together so.
 *
 * @throws CryptoError `malformed` where nothing can fit.
 */
export function drawPassword(draw: Draw): string {
  const { length, sets, longestRun = length } = draw;
  if (!Number.isSafeInteger(length) || length < 1 || length > 256)
    throw malformed("A password has 1 to 256 letters");
  const all = [...new Set(sets.flatMap(({ letters }) => [...letters]))];
  if (all.length === 0) throw malformed("A password has letters of a class");
  if (sets.reduce((sum, { atLeast }) => sum + atLeast, 0) > length)
    throw malformed("A password has room for what it must have");
  if (longestRun < 1 || (all.length === 1 && longestRun < length))
    throw malformed("The same letter may follow itself");
  for (let drawn = 0; drawn < patience; drawn += 1) {
    const letters = drawMany(all, length);
    if (fits(letters, sets, longestRun)) return letters.join("");
  }
  for (let drawn = 0; drawn < patience; drawn += 1) {
    const letters = withoutRuns(putTogether(all, draw), all, longestRun);
    if (fits(letters, sets, longestRun)) return letters.join("");
  }
  throw malformed("No password fits this");
}

/** Whether `password` is one that `draw` could give. */
export const couldBe = (password: string, { length, sets, longestRun = length }: Draw): boolean => {
  const all = new Set(sets.flatMap(({ letters }) => [...letters]));
  const letters = [...password];
  return (
    letters.length === length &&
    letters.every((letter) => all.has(letter)) &&
    fits(letters, sets, longestRun)
  );
};

function fits(letters: readonly string[], sets: readonly LetterSet[], longestRun: number): boolean {
  const hasAll = sets.every(
    (set) => letters.filter((letter) => set.letters.includes(letter)).length >= set.atLeast,
  );
  let run = 0;
  return (
    hasAll &&
    letters.every((letter, index) => {
      run = letter === letters[index - 1] ? run + 1 : 1;
      return run <= longestRun;
    })
  );
}

function putTogether(all: readonly string[], { length, sets }: Draw): string[] {
  const wanted = sets.flatMap(({ letters, atLeast }) => drawMany([...letters], atLeast));
  const letters = [...wanted, ...drawMany(all, length - wanted.length)];
  // https://en.wikipedia.org/wiki/Fisher%E2%80%93Yates_shuffle
  for (let last = letters.length - 1; last > 0; last -= 1) {
    const other = randomBelow(last + 1);
    [letters[last], letters[other]] = [letters[other] ?? "", letters[last] ?? ""];
  }
  return letters;
}

/** Another letter for each that follows itself too often. */
function withoutRuns(
  letters: readonly string[],
  all: readonly string[],
  longestRun: number,
): string[] {
  const kept: string[] = [];
  for (const letter of letters) {
    const run = kept.slice(-longestRun);
    const isOver = run.length === longestRun && run.every((one) => one === letter);
    const [other = letter] = isOver
      ? drawMany(
          all.filter((one) => one !== letter),
          1,
        )
      : [letter];
    kept.push(other);
  }
  return kept;
}

const drawMany = (letters: readonly string[], count: number): string[] =>
  manyBelow(letters.length, count).map((index) => letters[index] ?? "");

/** An evenly distributed integer from 0 to `limit` - 1, at most 65,535. */
export const randomBelow = (limit: number): number => manyBelow(limit, 1)[0] ?? 0;

/** `count` of them, in one draw from the platform where none has to be drawn again: what is past the last whole multiple is. */
function manyBelow(limit: number, count: number): number[] {
  const fair = 65_536 - (65_536 % limit);
  const indices: number[] = [];
  while (indices.length < count) {
    const drawn = crypto.getRandomValues(new Uint16Array(count - indices.length));
    for (const value of drawn) if (value < fair) indices.push(value % limit);
  }
  return indices;
}

const malformed = (message: string) => new CryptoError("malformed", message);
