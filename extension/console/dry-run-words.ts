import type { RowChoice, RowState } from "#core/import/carry-out.ts";

/** What is found out about rows, and what may be done with them, in words. */

export const stateWords: Record<RowState, string> = {
  new: "new",
  same: "already here, with nothing new in it",
  adds: "already here, and the file has more",
  differs: "already here with another password",
  sealed: "already here, its password not kept on this device",
  twice: "more than once in the file",
};

/** The same of a single row. */
export const rowWords: Record<RowState, string> = {
  new: "New",
  same: "Already here",
  adds: "Here; the file has more",
  differs: "Here with another password",
  sealed: "Here; password not on this device",
  twice: "Twice in the file",
};

type Choices = readonly (readonly [RowChoice, string])[];

const here: Choices = [
  ["skip", "Leave as it is"],
  ["update", "Update from the file"],
  ["add", "Add as a second record"],
];

/** In the order in which they are offered; a row that is new has no choice. */
export const choicesOf: Record<RowState, Choices> = {
  new: [],
  same: here.filter(([choice]) => choice !== "update"),
  adds: here,
  differs: here,
  sealed: here,
  twice: [
    ["update", "Join into one record"],
    ["skip", "Take the first only"],
    ["add", "Add each as a record"],
  ],
};

export function counted(count: number): string {
  return `${count.toLocaleString("en")} ${count === 1 ? "record" : "records"}`;
}
