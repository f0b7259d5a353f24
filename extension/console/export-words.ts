import type { exportKinds } from "#core/wire/transfer-contract.ts";

export type ExportKind = (typeof exportKinds)[number];

/** The kinds of an export in words, the safe one first. */
export const exportWords: Record<ExportKind, { readonly name: string; readonly hint: string }> = {
  age: {
    name: "Encrypted",
    hint: "Opens with a passphrase that you choose, in Latchkey or in any program for age files.",
  },
  json: {
    name: "JSON, in clear",
    hint: "Everything, for programs. Anybody who gets the file can read it.",
  },
  csv: {
    name: "CSV, in clear",
    hint: "A table, for spreadsheets and other password managers. Anybody who gets the file can read it.",
  },
};

/** "latchkey-2026-11-20.age" */
export const exportName = (kind: ExportKind, at: Date): string =>
  `latchkey-${at.toISOString().slice(0, 10)}.${kind}`;
