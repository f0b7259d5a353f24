import type { RowChoice, RowState } from "#core/import/carry-out.ts";
import { type MessageKey, t } from "../../language/messages.ts";

/** What is found out about rows, and what may be done with them, in words. */

/** What was found out about one row. */
export const rowWords = (state: RowState): string => t(`transfer.row.${state}`);

type Choices = readonly (readonly [RowChoice, MessageKey])[];

const here: Choices = [
  ["skip", "transfer.choice.leave"],
  ["update", "transfer.choice.update"],
  ["add", "transfer.choice.second"],
];

/** In the order in which they are offered; a row that is new has no choice. */
const choices: Record<RowState, Choices> = {
  new: [],
  same: here.filter(([choice]) => choice !== "update"),
  adds: here,
  differs: here,
  sealed: here,
  twice: [
    ["update", "transfer.choice.join"],
    ["skip", "transfer.choice.first"],
    ["add", "transfer.choice.each"],
  ],
};

export const choicesOf = (state: RowState) =>
  choices[state].map(([choice, key]) => [choice, t(key)] as const);
