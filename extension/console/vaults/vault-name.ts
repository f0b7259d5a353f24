import { searchable } from "#core/vault/search-query.ts";

/** What names have in common that people do not tell apart: "Straße 2" and " strasse  2". The server knows no names. */
export const vaultKey = (name: string): string => searchable(name).trim().replace(/\s+/g, " ");
