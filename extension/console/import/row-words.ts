import type { ImportResult } from "#core/import/import-result.ts";
import { t } from "../../language/messages.ts";

/** How rows of a file are named: by the line of a table, or by their number where a file has no lines to speak of. */
const words = {
  line: { head: "transfer.lineHead", one: "transfer.line", is: "transfer.lineIs" },
  item: { head: "transfer.itemHead", one: "transfer.item", is: "transfer.itemIs" },
} as const;

export type RowName = keyof typeof words;

export const rowNameOf = ({ table }: ImportResult): RowName =>
  table === undefined ? "item" : "line";

export const rowHead = (name: RowName): string => t(words[name].head);

/** 0 is the file itself. */
export const rowAt = (name: RowName, line: number): string =>
  line === 0 ? t("import.problems.file") : t(words[name].one, line);

export const rowIs = (name: RowName, line: number, said: string): string =>
  t(words[name].is, line, said);
