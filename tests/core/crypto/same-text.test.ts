import { expect, test } from "vitest";
import { sameText } from "#core/crypto/same-text.ts";

test.each([
  ["correct horse", "correct horse", true],
  ["correct horse", "correct horsf", false],
  ["correct horse", "correct hors", false],
  ["p\u00e4ss", "pa\u0308ss", false],
  ["", "", true],
])("%j and %j are the same text: %s", async (a, b, expected) => {
  expect(await sameText(a, b)).toBe(expected);
});
