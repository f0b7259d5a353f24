import { expect, test } from "vitest";
import { usualVault } from "#core/vault/usual-vault.ts";

test("a record goes to the vault that holds most, the first of those that hold as many, where nobody has chosen", () => {
  const [printers, logins, servers] = [3, 8, 8].map((records, id) => ({ id, records }));
  if (!printers || !logins || !servers) throw new Error("Three vaults are made here");
  expect(usualVault([printers, logins, servers])).toBe(logins);
  expect(usualVault([printers])).toBe(printers);
  expect(usualVault([])).toBeUndefined();
});
