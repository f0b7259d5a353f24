import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { fieldHints } from "#core/vault/field-hints.ts";
import { recordSummary } from "#core/vault/record.ts";

const linked = { url: "https://a.example/", strategy: "origin", addedBy: "u", addedAt: 1 };
const summary = (url: object) => ({ title: "A", username: "u", urls: [url] });
const fields = { username: [["login-form", 'input[name="user"]'], ["#user"]] };

describe("the fields that a person has picked", () => {
  test("belong to a linked URL, which need not have any", () => {
    expect(v.parse(recordSummary, summary(linked)).urls).toEqual([linked]);
    expect(v.parse(recordSummary, summary({ ...linked, fields })).urls[0]?.fields).toEqual(fields);
  });

  test("stay beside what a newer client says of the same linked URL", () => {
    const newer = { ...linked, fields, more: { of: "it" } };
    expect(v.parse(recordSummary, summary(newer)).urls).toEqual([newer]);
  });

  test.each([
    ["no way at all", { username: [[]] }],
    ["an empty selector", { username: [[""]] }],
    ["a selector without end", { username: [["a".repeat(401)]] }],
    ["more shadow trees than a page has", { username: [Array(9).fill("a")] }],
    ["more ways than anybody tries", { username: Array(17).fill(["a"]) }],
  ])("are refused with %s", (_, wrong) => {
    expect(v.safeParse(fieldHints, wrong).success).toBe(false);
  });
});
