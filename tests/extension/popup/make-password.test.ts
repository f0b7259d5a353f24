import { describe, expect, test } from "vitest";
import { defaultPasswordRule } from "#core/crypto/generate.ts";
import { isTakenBy, passwordFor, phraseFor } from "../../../extension/pages/make-password.ts";

describe("a password for a page's field", () => {
  test.each(["[a-z0-9]{8,12}", "(?=.*\\d)(?=.*[A-Z]).{10,}", "\\S+"])(
    "fits %s",
    async (pattern) => {
      const password = await passwordFor(defaultPasswordRule, { pattern });
      expect(password).toMatch(new RegExp(`^(?:${pattern})$`, "v"));
    },
  );

  test.each(["(a+)+!", "(.*)*x", "([a-z]+){1,}!", "([a-z]+\\d*)+€", "(?:x+?)+y"])(
    "is made at once where the page's pattern would take forever: %s",
    async (pattern) => {
      expect(await passwordFor({ ...defaultPasswordRule, length: 64 }, { pattern })).toHaveLength(
        64,
      );
    },
  );

  test("is none where nothing fits the pattern", async () => {
    expect(await passwordFor(defaultPasswordRule, { pattern: "[€]+" })).toBeUndefined();
  });
});

describe("a passphrase", () => {
  test("is words with hyphens", async () => {
    const phrase = await phraseFor({ words: 4, capitals: false, digit: false }, {});
    expect(phrase).toMatch(/^[a-z]+(-[a-z]+){3}$/);
  });

  const six = { words: 6, capitals: false, digit: false };

  test("fits the field’s rules and its pattern", async () => {
    const field = { maxLength: 24, rules: "allowed: lower, upper, digit", pattern: "[A-Z].*[a-z]" };
    const phrase = await phraseFor(six, field);
    expect(phrase).toMatch(/^[A-Z][A-Za-z]{8,23}$/);
  });

  test("is as the person wants it where none fits, and is known not to fit", async () => {
    const field = { pattern: "\\d{6}" };
    const phrase = await phraseFor(six, field);
    expect(phrase).toMatch(/^[a-z]+(-[a-z]+){5}$/);
    expect(isTakenBy(phrase, field)).toBe(false);
  });
});
