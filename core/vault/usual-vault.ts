/** Where a record goes while nobody has chosen: to the vault that holds most, the first of those that hold as many. */
export const usualVault = <Vault extends { readonly records: number }>(
  vaults: readonly Vault[],
): Vault | undefined => vaults.toSorted((a, b) => b.records - a.records)[0];
