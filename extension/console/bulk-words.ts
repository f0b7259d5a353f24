import type { BulkChange } from "./run-bulk.ts";

/** What is about to be done with many records, and what was, in words. */

export const counted = (count: number): string =>
  `${count.toLocaleString("en")} ${count === 1 ? "record" : "records"}`;

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
  const records = counted(count);
  const them = count === 1 ? "it" : "them";
  switch (act.to) {
    case "trash":
      return {
        title: `Move ${records} to the trash?`,
        button: "Move to the trash",
        meaning: `Nobody who uses the vault finds ${them} any more. For 30 days ${count === 1 ? "it" : "they"} can be restored.`,
        done: `${records} moved to the trash.`,
      };
    case "vault":
      return {
        title: `Move ${records} to ${vaultName}?`,
        button: "Move",
        meaning:
          "Whoever may read that vault can read them then. Earlier versions stay behind: the records as they were go to the trash, for 30 days.",
        done: `${records} moved to ${vaultName}.`,
      };
    case "tags":
      return {
        title: `Change the tags of ${records}?`,
        button: "Change tags",
        meaning: [
          act.add.length > 0 ? `Added: ${act.add.join(", ")}.` : "",
          act.remove.length > 0 ? `Removed: ${act.remove.join(", ")}.` : "",
        ]
          .filter(Boolean)
          .join(" "),
        done: `Tags of ${records} changed.`,
      };
    case "ask-first":
      return act.on
        ? {
            title: `Ask before filling ${records}?`,
            button: "Ask first",
            meaning: "Never filled by itself any more: only when somebody chooses it.",
            done: `${records} asked for first.`,
          }
        : {
            title: `No longer ask before filling ${records}?`,
            button: "Do not ask",
            meaning: "Filled by itself again where that is safe.",
            done: `${records} no longer asked for first.`,
          };
  }
}
