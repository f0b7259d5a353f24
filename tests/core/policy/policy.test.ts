import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isBlocked, readPolicy } from "#core/policy/policy.ts";
import { policyRows } from "#core/policy/policy-rows.ts";
import { languageChoice } from "#core/wire/language.ts";

const examples = Object.fromEntries(policyRows.map(({ name, example }) => [name, example]));

describe("a policy", () => {
  test("is read as every row's example shows it", () => {
    expect(readPolicy(examples)).toEqual({ policy: examples, misread: [] });
  });

  test.each([
    ["serverUrl", "http://latchkey.example.com"],
    ["serverUrl", "latchkey"],
    ["helpUrl", "http://intranet.example.com/latchkey"],
    ["helpUrl", "javascript:alert(1)"],
    ["automaticFill", "yes"],
    ["lockAfterMinutes", -1],
    ["lockAfterMinutes", 1.5],
    ["lockAfterMinutes", 1441],
    ["clearClipboardSeconds", "30"],
    ["blockedSites", "bank.example"],
    ["blockedSites", ["https://bank.example/login"]],
    ["blockedSites", ["bank.example:8443"]],
    ["language", "Deutsch"],
    ["colour", "red"],
    ["toString", true],
  ])("leaves out %s: %j, says so, and keeps the rest", (name, value) => {
    const { policy, misread } = readPolicy({ ...examples, [name]: value });
    const { [name]: _, ...others } = examples;
    expect(policy).toEqual(others);
    expect(misread).toEqual([name]);
  });

  test("settles each language that a person could choose", () => {
    for (const language of languageChoice.options) {
      expect(readPolicy({ language })).toEqual({ policy: { language }, misread: [] });
    }
  });

  test("is none where nothing is managed", () => {
    for (const given of [undefined, null, {}, "policy"]) {
      expect(readPolicy(given)).toEqual({ policy: {}, misread: [] });
    }
  });

  test("never fails to be read", () => {
    fc.assert(
      fc.property(fc.anything(), (given) => {
        readPolicy(given);
        readPolicy({ blockedSites: given, serverUrl: given });
      }),
    );
  });
});

describe("a blocked site", () => {
  const sites = readPolicy({ blockedSites: ["Bank.example", "10.0.0.1", "münchen.example."] })
    .policy.blockedSites;

  test.each([
    ["https://bank.example/", true],
    ["https://www.bank.example:8443/login", true],
    ["https://bank.example./", true],
    ["https://notbank.example/", false],
    ["https://bank.example.evil.test/", false],
    ["http://10.0.0.1/", true],
    ["http://110.0.0.1/", false],
    ["https://www.xn--mnchen-3ya.example/", true],
    ["about:blank", false],
  ])("covers %s: %j", (url, covered) => {
    expect(isBlocked(url, sites)).toBe(covered);
  });

  test("is nowhere by default", () => {
    expect(isBlocked("https://bank.example/")).toBe(false);
  });
});
