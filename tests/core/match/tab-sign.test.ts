import { describe, expect, test } from "vitest";
import { signOf } from "#core/match/tab-sign.ts";

describe("the icon of a tab", () => {
  test.each([
    ["nothing", {}, "", "nothing"],
    ["how many records are linked", { records: 3 }, "3", "records"],
    ["that there is something to save, before records", { records: 1, asks: true }, "+", "asks"],
    [
      "that a login goes on, before that",
      { records: 1, continues: true, asks: true },
      "?",
      "continues",
    ],
    [
      "a warning, before all else",
      { records: 1, continues: true, asks: true, warns: true },
      "!",
      "warns",
    ],
  ])("says %s", (_, some, text, about) => {
    const facts = { records: 0, continues: false, warns: false, asks: false, ...some };
    expect(signOf(facts)).toMatchObject({ text, about });
  });
});
