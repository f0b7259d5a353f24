import { describe, expect, test } from "vitest";
import { signOf } from "#core/match/tab-sign.ts";

describe("the icon of a tab", () => {
  test.each([
    ["nothing", { records: 0, continues: false, warns: false }, ""],
    ["how many records are linked", { records: 3, continues: false, warns: false }, "3"],
    ["that a login goes on, before records", { records: 1, continues: true, warns: false }, "?"],
    ["a warning, before all else", { records: 1, continues: true, warns: true }, "!"],
  ])("says %s", (_, facts, text) => {
    expect(signOf(facts).text).toBe(text);
    expect(signOf(facts).title).toMatch(/^Latchkey/);
  });
});
