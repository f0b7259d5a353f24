import { list } from "../../language/format.ts";
import { counted, t } from "../../language/messages.ts";
import type { BulkChange } from "./run-bulk.ts";

/** What is about to be done with many records, and what was, in words. */

/** Everything that can be done with what is chosen. */
export type BulkAct = BulkChange | { readonly to: "trash" };

type Words = {
  /** The question, its button, and what it means. */
  readonly title: string;
  readonly button: string;
  readonly meaning: string;
  readonly done: string;
};

export function bulkWords(act: BulkAct, count: number, vaultName: string): Words {
  const records = counted("design.records", count);
  switch (act.to) {
    case "trash":
      return {
        title: t("bulk.trash.title", records),
        button: t("record.view.toTrash"),
        meaning: counted("bulk.trash.meaning", count),
        done: t("bulk.trash.done", records),
      };
    case "vault":
      return {
        title: t("bulk.vault.title", records, vaultName),
        button: t("bulk.vault.button"),
        meaning: t("bulk.vault.meaning"),
        done: t("bulk.vault.done", records, vaultName),
      };
    case "tags":
      return {
        title: t("bulk.tags.title", records),
        button: t("bulk.tags.button"),
        meaning: [
          ...(act.add.length > 0 ? [t("bulk.tags.added", list(act.add))] : []),
          ...(act.remove.length > 0 ? [t("bulk.tags.removed", list(act.remove))] : []),
        ].join(" "),
        done: t("bulk.tags.done", records),
      };
    case "ask-first": {
      const way = act.on ? "ask" : "askNot";
      return {
        title: t(`bulk.${way}.title`, records),
        button: t(`bulk.${way}.button`),
        meaning: t(`bulk.${way}.meaning`),
        done: t(`bulk.${way}.done`, records),
      };
    }
  }
}
