import type { exportKinds } from "#core/wire/transfer-contract.ts";
import { t } from "../../language/messages.ts";

export type ExportKind = (typeof exportKinds)[number];

/** What is said of a kind of export. */
export const exportWords = (kind: ExportKind) => ({
  name: t(`export.${kind}Name`),
  hint: t(`export.${kind}Hint`),
});

/** "latchkey-2026-11-20.age" */
export const exportName = (kind: ExportKind, at: Date): string =>
  `latchkey-${at.toISOString().slice(0, 10)}.${kind}`;
