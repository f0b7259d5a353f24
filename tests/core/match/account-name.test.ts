import { describe, expect, test } from "vitest";
import { isAnother, isSomebodyElse, recordsNamed } from "#core/match/account-name.ts";

describe("the account that a page shows", () => {
  test.each([
    ["ada@example.com", "ben@example.com", true],
    ["Ada@example.com", "ada@example.com ", false],
    ["a••@example.com", "ben@example.com", false],
    ["Ada Lovelace", "ada@example.com", false],
  ])("%s is another than that of %s: %s", (shown, username, expected) => {
    expect(isAnother(shown, username)).toBe(expected);
  });

  test.each([
    ["c.babbage", "ada.byrne", true],
    ["Ada.Byrne", "ada.byrne", false],
    ["ada", "ada.byrne", false],
    ["ada-byrne", "ada_byrne", false],
    ["u48213", "ada.byrne", false],
    ["Charles Babbage", "ada.byrne", false],
    ["c.babbage", "ada@example.com", false],
    ["علي", "سارة", true],
    ["", "ada.byrne", false],
    ["c.babbage", "", false],
  ])("%s, in a field, is another than that of %s: %s", (shown, username, expected) => {
    expect(isAnother(shown, username, true)).toBe(expected);
  });
});

describe("the name that a person has sent", () => {
  test.each([
    ["ben", "ada", true],
    ["ben@example.com", "ada@example.com", true],
    ["ada", "ada@example.com", false],
    ["ACME\\Ada", "ada@example.com", false],
    ["+49 151 234", "49151234", false],
    ["علي", "سارة", true],
    ["ada", "", false],
  ])("%s is somebody else's than %s: %s", (given, username, expected) => {
    expect(isSomebodyElse(given, username)).toBe(expected);
  });
});

describe("the records of a name", () => {
  const records = ["ada", "ADA", "ben"].map((username) => ({ summary: { username } }));
  const named = (name: string) => recordsNamed(name, records).map((one) => one.summary.username);

  test.each([
    ["ADA", ["ADA"]],
    ["Ada", ["ada", "ADA"]],
    ["BEN ", ["ben"]],
    ["", []],
  ])("%j are %j", (name, expected) => {
    expect(named(name)).toEqual(expected);
  });
});
