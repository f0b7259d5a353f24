import { describe, expect } from "vitest";
import { passphraseTakenBy } from "#core/crypto/site-passphrase.ts";
import { type FieldRules, isTaken } from "#core/crypto/site-password.ts";
import { fc, test } from "../property.ts";

const rule = { words: 6, capitals: false, digit: false };
const always = (_phrase: string) => true;
const matches = (pattern: string) => (phrase: string) =>
  new RegExp(`^(?:${pattern})$`, "v").test(phrase);

const made = (field: FieldRules, takes = always, wanted = rule) =>
  passphraseTakenBy(wanted, field, takes) ?? "none";

describe("a passphrase for a field", () => {
  test("is the person's own where the field asks for nothing", () => {
    expect(made({})).toMatch(/^[a-z]{3,8}(-[a-z]{3,8}){5}$/);
    expect(made({}, always, { words: 4, capitals: true, digit: true })).toMatch(
      /^([A-Z][a-z]{2,7}\d?(-|$)){4}$/,
    );
  });

  test.each<[string, FieldRules, RegExp]>([
    [
      "a capital and a digit",
      { rules: "required: lower; required: upper; required: digit; allowed: [-]" },
      /^([A-Z][a-z]{2,7}(-|\d$)){6}$/,
    ],
    [
      "no hyphen, but a dot",
      { rules: "allowed: lower, [.]; required: [.]" },
      /^[a-z]+(\.[a-z]+){5}$/,
    ],
    [
      "a symbol that is not among the usual",
      { rules: "required: [;]; allowed: lower" },
      /^[a-z]+(;[a-z]+){5}$/,
    ],
    [
      "two symbols",
      { rules: "required: [-]; required: [!]; allowed: lower" },
      /^[a-z]+(-[a-z]+){5}!$/,
    ],
    ["nothing but letters", { rules: "allowed: lower, upper" }, /^([A-Z][a-z]{2,7}){6}$/],
    ["only small letters", { rules: "allowed: lower" }, /^[a-z]{18,48}$/],
    [
      "only capitals and a digit",
      { rules: "required: upper; required: digit" },
      /^[A-Z]{18,48}\d$/,
    ],
    ["few characters", { maxLength: 20 }, /^(?=.{1,20}$)[a-z]+(-[a-z]+){2,3}$/],
    ["many characters", { minLength: 50 }, /^(?=.{50,}$)[a-z]+(-[a-z]+){6,11}$/],
    ["exactly so many", { minLength: 24, maxLength: 24 }, /^[A-Za-z-]{24}$/],
    [
      "what a shop asks for",
      {
        minLength: 8,
        maxLength: 20,
        rules:
          "required: upper; required: lower; required: digit; required: [!#$%]; max-consecutive: 2",
      },
      /^(?=.{8,20}$)[A-Za-z0-9!#$%]+$/,
    ],
  ])("has %s where that is asked for", (_, field, like) => {
    for (let round = 0; round < 20; round += 1) {
      const phrase = made(field);
      expect(phrase).toMatch(like);
      expect(isTaken(phrase, field)).toBe(true);
    }
  });

  test.each([
    "(?=.*\\d)(?=.*[a-z])(?=.*[A-Z]).{8,}",
    "(?=.*[@$!%*?&])[A-Za-z\\d@$!%*?&]{8,}",
    "[A-Za-z0-9]+",
    ".{8,20}",
    "(?=.*\\d)(?=.*[A-Z])(?=.*[^A-Za-z0-9])\\S{10,64}",
  ])("fits the pattern %s", (pattern) => {
    for (let round = 0; round < 10; round += 1) {
      expect(made({}, matches(pattern))).toMatch(new RegExp(`^(?:${pattern})$`, "v"));
    }
  });

  test("is still of as many words as chosen where those fit", () => {
    const four = { ...rule, words: 4 };
    expect(made({ maxLength: 64, rules: "required: digit; allowed: lower" }, always, four)).toMatch(
      /^[a-z]{12,32}\d$/,
    );
  });

  test.each<[string, FieldRules, string]>([
    ["where there are no letters", { rules: "required: digit" }, ".*"],
    ["where three words have no room", { maxLength: 8 }, ".*"],
    ["where so few would fit that they could be guessed", { maxLength: 11 }, ".*"],
    ["where no pattern lets it be", {}, "\\d{6}"],
  ])("is none %s", (_, field, pattern) => {
    expect(passphraseTakenBy(rule, field, matches(pattern))).toBeUndefined();
  });

  test("fits whatever the field asks for, where there is one", () => {
    const fields = fc.record(
      {
        minLength: fc.integer({ min: -5, max: 80 }),
        maxLength: fc.integer({ min: -5, max: 80 }),
        rules: fc.stringMatching(
          /^((required|allowed): (lower|upper|digit|special|\[[-.!_]\]); ){0,4}$/,
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fields, (field) => {
        const phrase = passphraseTakenBy(rule, field, always);
        expect(phrase === undefined || isTaken(phrase, field)).toBe(true);
      }),
    );
  });
});
