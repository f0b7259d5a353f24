import { describe, expect } from "vitest";
import {
  type CharacterClass,
  characterClasses,
  generatePassword,
  randomBelow,
} from "#core/crypto/generate.ts";
import { randomBytes } from "#core/crypto/random.ts";
import { fc, test } from "../property.ts";

const names = Object.keys(characterClasses) as CharacterClass[];
const rules = fc.record({
  length: fc.integer({ min: 4, max: 256 }),
  classes: fc.subarray(names, { minLength: 1 }),
});

/** How far the counts are from even, in standard deviations of the chi-squared statistic. */
function unevenness(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const expected = total / counts.length;
  const chi = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  const freedom = counts.length - 1;
  return (chi - freedom) / Math.sqrt(2 * freedom);
}

/** An even draw is past this once in some ten million runs. */
const limit = 7;

describe("a generated password", () => {
  test("has its length, a letter of each class asked for and none of another", () => {
    fc.assert(
      fc.property(rules, (rule) => {
        const password = generatePassword(rule);
        expect(password).toHaveLength(rule.length);
        const present = names.filter((name) =>
          [...password].some((letter) => characterClasses[name].includes(letter)),
        );
        expect(present.sort()).toEqual([...rule.classes].sort());
        const allowed = rule.classes.map((name) => characterClasses[name]).join("");
        for (const letter of password) expect(allowed).toContain(letter);
      }),
    );
  });

  test("is 20 letters of all classes when nothing is asked for, and never the same", () => {
    const many = Array.from({ length: 500 }, () => generatePassword());
    expect(new Set(many).size).toBe(500);
    for (const password of many) expect(password).toHaveLength(20);
  });

  test("draws every letter equally often", () => {
    const rule = { length: 256, classes: names };
    const text = Array.from({ length: 32 }, () => generatePassword(rule)).join("");
    const letters = Object.values(characterClasses).join("");
    const counts = [...letters].map((letter) => text.split(letter).length - 1);
    expect(unevenness(counts)).toBeLessThan(limit);
  });

  test("has no letter twice in its classes", () => {
    const all = Object.values(characterClasses).join("");
    expect(new Set(all).size).toBe(all.length);
  });

  test.each([
    ["no classes", { length: 20, classes: [] }],
    ["three letters", { length: 3, classes: names }],
    ["257 letters", { length: 257, classes: names }],
    ["half a letter", { length: 20.5, classes: names }],
  ])("is refused with %s", (_, rule) => {
    expect(() => generatePassword(rule)).toThrow(expect.objectContaining({ code: "malformed" }));
  });
});

describe("a random number below a limit", () => {
  const tally = (below: number, draw: () => number) => {
    const counts = new Array<number>(below).fill(0);
    for (let round = 0; round < 24_000; round += 1) {
      const value = draw();
      counts[value] = (counts[value] ?? Number.NaN) + 1;
    }
    return counts;
  };

  test.each([78, 129, 200, 255])("is drawn evenly below %d", (below) => {
    const counts = tally(below, () => randomBelow(below));
    expect(counts).toHaveLength(below);
    expect(unevenness(counts)).toBeLessThan(limit);
  });

  test("would be found uneven if it were the remainder of a byte", () => {
    const byte = () => randomBytes(1)[0] ?? 0;
    for (const below of [78, 200])
      expect(unevenness(tally(below, () => byte() % below))).toBeGreaterThan(limit);
  });
});
