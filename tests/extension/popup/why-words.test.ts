import { describe, expect, test } from "vitest";
import { matchStrategies } from "#core/match/strategy.ts";
import { fieldRoles, formPurposes } from "#core/wire/page-contract.ts";
import { purposeName, roleName, strategyName } from "../../../extension/popup/why-words.ts";

describe.each([
  ["role of a field", fieldRoles, roleName],
  ["purpose of a form", formPurposes, purposeName],
  ["match strategy", matchStrategies, strategyName],
] as const)("each %s", (_, codes, nameOf) => {
  test("has words of its own, and none is a code", () => {
    const names = codes.map((code) => nameOf(code));
    expect(new Set(names).size).toBe(codes.length);
    for (const name of names) expect(name).not.toMatch(/^(design|popup|urls)\./);
    expect(names.filter((name) => name.includes("_"))).toEqual([]);
  });
});

test("what a newer background says is shown as it says it", () => {
  expect(roleName("passkey")).toBe("passkey");
  expect(roleName("constructor")).toBe("constructor");
  expect(strategyName("regular-expression")).toBe("regular-expression");
  expect(purposeName("checkout")).toBe("other");
});
