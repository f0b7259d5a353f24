import { describe, expect, test } from "vitest";
import { extraCauses } from "#core/match/explain.ts";
import { reasonCodes } from "#core/match/reason.ts";
import { causeWords } from "../../../extension/design/cause-words.ts";

const all = [...reasonCodes, ...extraCauses];

describe("the words for causes", () => {
  test("are a sentence of its own for each, with what to do", () => {
    expect(all.length).toBeGreaterThanOrEqual(25);
    expect(new Set(all.map((code) => causeWords(code).what)).size).toBe(all.length);
    for (const code of all) {
      expect(causeWords(code).what).toMatch(/\.$/);
      expect(causeWords(code).next).toMatch(/\.$/);
    }
  });
});
