import { describe, expect } from "vitest";
import { couldBe, drawPassword, randomBelow } from "#core/crypto/draw.ts";
import {
  type CharacterClass,
  characterClasses,
  generatePassword,
  type PasswordRule,
} from "#core/crypto/generate.ts";
import { generatePassphrase } from "#core/crypto/passphrase.ts";
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

  test("has as many of a class as are asked for, and nothing that is hard to read", () => {
    const rule: PasswordRule = {
      length: 8,
      classes: names,
      atLeast: { digit: 4, symbol: 2 },
      isReadable: true,
    };
    for (let round = 0; round < 200; round += 1) {
      const password = generatePassword(rule);
      expect(password).toHaveLength(8);
      expect(password.match(/\d/g)?.length).toBeGreaterThanOrEqual(4);
      expect(password.match(/[^A-Za-z0-9]/g)?.length).toBeGreaterThanOrEqual(2);
      expect(password).not.toMatch(/[0Oo1lI|5S2Z8B.:_~-]/);
    }
  });

  test("is put together where chance would never bring what it must have", () => {
    const draw = {
      length: 12,
      sets: [
        { letters: "ab", atLeast: 0 },
        { letters: "9", atLeast: 11 },
      ],
    };
    for (let round = 0; round < 20; round += 1) {
      expect(couldBe(drawPassword({ ...draw, longestRun: 11 }), draw)).toBe(true);
    }
  });

  test("never has a letter follow itself more often than it may", () => {
    const draw = { length: 40, sets: [{ letters: "abc", atLeast: 1 }], longestRun: 2 };
    for (let round = 0; round < 50; round += 1) expect(drawPassword(draw)).not.toMatch(/(.)\1\1/);
  });

  test.each([
    ["more than there is room for", { length: 3, sets: [{ letters: "a", atLeast: 4 }] }],
    ["the same letter only", { length: 3, sets: [{ letters: "a", atLeast: 0 }], longestRun: 1 }],
    ["no letters", { length: 3, sets: [{ letters: "", atLeast: 0 }] }],
  ])("cannot be drawn from %s", (_, draw) => {
    expect(() => drawPassword(draw)).toThrow(expect.objectContaining({ code: "malformed" }));
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

describe("a passphrase", () => {
  test("is words of a list with something between them, never the same", () => {
    const many = Array.from({ length: 200 }, () => generatePassphrase());
    expect(new Set(many).size).toBe(200);
    for (const passphrase of many) expect(passphrase).toMatch(/^[a-z]{3,8}(-[a-z]{3,8}){5}$/);
  });

  test("has capitals and one digit where they are asked for", () => {
    const rule = { words: 4, separator: " ", capitals: true, digit: true };
    for (let round = 0; round < 50; round += 1) {
      const passphrase = generatePassphrase(rule);
      expect(passphrase).toMatch(/^([A-Z][a-z]{2,7}\d?( |$)){4}$/);
      expect(passphrase.match(/\d/g)).toHaveLength(1);
    }
  });

  test.each([2, 13, 4.5])("is refused with %d words", (words) => {
    const rule = { words, separator: "-", capitals: false, digit: false };
    expect(() => generatePassphrase(rule)).toThrow(expect.objectContaining({ code: "malformed" }));
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

  test.each([78, 129, 200, 255, 256, 300, 2048])("is drawn evenly below %d", (below) => {
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
