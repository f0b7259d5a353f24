/** What the toolbar icon says of the page in a tab, in a word or two and at most one character more. */

export type Sign = {
  readonly text: string;
  readonly color: string;
  /** What it is about, in a word that pages need not know. */
  readonly about: "nothing" | "records" | "warns" | "continues" | "asks";
};

export type TabFacts = {
  /** How many records are linked to the page. */
  readonly records: number;
  /** A login has led here, and one click would link the page. */
  readonly continues: boolean;
  /** The page looks like one of the person's own and is not. */
  readonly warns: boolean;
  /** There is a login to save. */
  readonly asks: boolean;
};

const signs: readonly (readonly [(facts: TabFacts) => boolean, (facts: TabFacts) => Sign])[] = [
  [({ warns }) => warns, () => ({ text: "!", color: "#c22f2f", about: "warns" })],
  [({ continues }) => continues, () => ({ text: "?", color: "#8a5a00", about: "continues" })],
  [({ asks }) => asks, () => ({ text: "+", color: "#3057d5", about: "asks" })],
  [
    ({ records }) => records > 0,
    ({ records }) => ({ text: String(records), color: "#3057d5", about: "records" }),
  ],
];

const quiet: Sign = { text: "", color: "#3057d5", about: "nothing" };

/** The gravest thing that is to be said. */
export const signOf = (facts: TabFacts): Sign =>
  signs.find(([applies]) => applies(facts))?.[1](facts) ?? quiet;
