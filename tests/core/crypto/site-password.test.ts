import { describe, expect } from "vitest";
import { couldBe } from "#core/crypto/draw.ts";
import {
  type CharacterClass,
  characterClasses,
  defaultPasswordRule,
} from "#core/crypto/generate.ts";
import { parsePasswordRules } from "#core/crypto/password-rules.ts";
import {
  demandsOf,
  drawFor,
  isTaken,
  passwordTakenBy,
  sitePassword,
} from "#core/crypto/site-password.ts";
import { fc, test } from "../property.ts";

const { lower, upper, digit } = characterClasses;
const names = Object.keys(characterClasses) as CharacterClass[];

describe("the passwordrules of a field", () => {
  test.each([
    [
      "minlength: 20; required: lower; required: upper; required: digit; required: [-];",
      {
        minLength: 20,
        required: [lower, upper, digit, "-"],
        allowed: "",
      },
    ],
    [
      "required: lower, upper; allowed: digit; max-consecutive: 2",
      {
        required: [lower + upper],
        allowed: digit,
        longestRun: 2,
      },
    ],
    [
      "MinLength: 8; MAXLENGTH: 12 ;Required:Digit",
      {
        minLength: 8,
        maxLength: 12,
        required: [digit],
      },
    ],
    ["required: [-]; required: [!]; allowed: [;]", { required: ["-", "!"], allowed: ";" }],
    ["allowed: [;:,]; maxlength: 9", { allowed: ";:,", maxLength: 9 }],
    ["required: []a]; required: digit", { required: ["]a", digit] }],
    ["maxlength: 20; maxlength: 10; minlength: 4; minlength: 6", { minLength: 6, maxLength: 10 }],
    ["required: nonsense; max-consecutive: 0; minlength: many", { required: [], allowed: "" }],
    ["allowed: [äß€]", { allowed: "" }],
    ["", { required: [], allowed: "" }],
  ])("are read: %s", (text, rules) => {
    expect(parsePasswordRules(text)).toMatchObject(rules);
  });

  test("are read whatever they are, into letters that can be typed", () => {
    const like = fc.stringMatching(/^[a-z:;,[\] 0-9-]{0,80}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), like), (text) => {
        const { required, allowed } = parsePasswordRules(text);
        expect([...required, allowed].join("")).toMatch(/^[\x21-\x7e]*$/);
      }),
    );
  });
});

describe("a password for a field", () => {
  const rules = fc.record({
    length: fc.integer({ min: 8, max: 128 }),
    classes: fc.subarray(names, { minLength: 1 }),
  });
  const words = ["lower", "upper", "digit", "special", "[-_.]", "[abc]", "ascii-printable"];
  const statement = fc.oneof(
    fc.constantFrom(...words).map((name) => `required: ${name}`),
    fc.constantFrom(...words).map((name) => `allowed: ${name}`),
    fc.integer({ min: 0, max: 300 }).map((length) => `maxlength: ${length}`),
    fc.integer({ min: 0, max: 300 }).map((length) => `minlength: ${length}`),
    fc.integer({ min: 2, max: 4 }).map((run) => `max-consecutive: ${run}`),
  );

  test("keeps to what the field says, whatever that is", () => {
    const said = fc.array(statement, { maxLength: 8 }).map((all) => all.join("; "));
    fc.assert(
      fc.property(rules, said, (rule, text) => {
        const password = sitePassword(rule, { rules: text });
        expect(couldBe(password, drawFor(rule, { rules: text }))).toBe(true);
        const { required, minLength = 0, maxLength = 256 } = parsePasswordRules(text);
        if (maxLength < Math.max(minLength, required.length, 4)) return;
        expect(password.length).toBeGreaterThanOrEqual(Math.min(minLength, 256));
        expect(password.length).toBeLessThanOrEqual(maxLength);
        for (const letters of required) {
          expect([...password].some((letter) => letters.includes(letter))).toBe(true);
        }
      }),
    );
  });

  test.each([
    [{}, 20],
    [{ maxLength: 12 }, 12],
    [{ minLength: 30 }, 30],
    [{ maxLength: 1 }, 4],
    [{ rules: "maxlength: 16", maxLength: 64 }, 16],
  ])("is as long as its %j lets it be", (field, length) => {
    expect(sitePassword(defaultPasswordRule, field)).toHaveLength(length);
  });

  test.each([
    [/^[A-Za-z0-9]+$/],
    [/^.{8,10}$/],
    [/^(?=.*\d)(?=.*[A-Z]).{6,12}$/],
    [/^[a-z0-9]{8,12}$/],
    [/^\d{6}$/],
    [/^.*$/],
  ])("is tried till the pattern %s takes it", (pattern) => {
    const password = passwordTakenBy(defaultPasswordRule, {}, (one) => pattern.test(one));
    expect(password).toMatch(pattern);
  });

  test("is given up where a pattern takes none", () => {
    expect(passwordTakenBy(defaultPasswordRule, {}, () => false)).toBeUndefined();
  });
});

describe("what a field leaves to choose", () => {
  test.each([
    [{}, { least: 4, most: 256, namesLetters: false }],
    [
      { minLength: 12, maxLength: 16 },
      { least: 12, most: 16, namesLetters: false },
    ],
    [
      { minLength: -1, maxLength: 2 },
      { least: 4, most: 4, namesLetters: false },
    ],
    [
      { minLength: 6, rules: "minlength: 9; maxlength: 20; allowed: lower" },
      { least: 9, most: 20, namesLetters: true },
    ],
    [{ rules: "required: nonsense" }, { least: 4, most: 256, namesLetters: false }],
  ])("of %j is %j", (field, demands) => {
    expect(demandsOf(field)).toEqual(demands);
  });
});

describe("a passphrase", () => {
  test.each([
    ["velvet-otter-paints", {}, true],
    ["velvet-otter-paints", { maxLength: 18 }, false],
    ["velvet-otter-paints", { minLength: 24 }, false],
    ["velvet-otter-paints", { rules: "allowed: lower, [-]" }, true],
    ["velvet-otter-paints", { rules: "allowed: lower" }, false],
    ["velvet-otter-paints", { rules: "required: lower, [-]; required: digit" }, false],
  ])("%j fits %j: %j", (phrase, field, fits) => {
    expect(isTaken(phrase, field)).toBe(fits);
  });
});
