import { expect, test } from "vitest";
import { vaultKey } from "../../../../extension/console/vaults/vault-name.ts";

test.each([
  ["IT", "it", true],
  ["IT", "  IT ", true],
  ["IT Berlin", "IT\u00a0 Berlin", true],
  ["Bürostraße", "Burostrasse", true],
  ["IT", "I\u200bT", true],
  ["IT", "IT 2", false],
  ["", "IT", false],
])("whether %j and %j are one name of a vault: %j", (one, other, isSame) => {
  expect(vaultKey(one) === vaultKey(other)).toBe(isSame);
});
