import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { recordSummary } from "#core/vault/record.ts";
import { tagKey, tagLimits, tags, tidyTags } from "#core/vault/tags.ts";
import { anyCodePoints, fc } from "../property.ts";

describe("tags", () => {
  test.each<[string, string[], string[]]>([
    [
      "lose the blanks around them, and what separates tags",
      [" a ", "b,c", "d;e"],
      ["a", "b c", "d e"],
    ],
    ["are one where only capitals differ; the first spelling holds", ["Work", "WORK"], ["Work"]],
    ["are one where only the way of writing differs", ["ﬁle", "file"], ["ﬁle"]],
    ["are left out where nothing is left", ["", " ", ","], []],
    ["stay in their order", ["b", "a", "c"], ["b", "a", "c"]],
    ["are cut where they are too long", ["x".repeat(60)], ["x".repeat(50)]],
    ["are cut between whole characters", [`${"x".repeat(49)}😀`], ["x".repeat(49)]],
  ])("%s", (_, given, tidy) => {
    expect(tidyTags(given)).toEqual(tidy);
  });

  test("are as many as a record takes, whatever comes, and tidying them again changes nothing", () => {
    fc.assert(
      fc.property(fc.array(anyCodePoints({ maxLength: 70 }), { maxLength: 30 }), (given) => {
        const tidy = tidyTags(given);
        expect(v.safeParse(tags, tidy).success).toBe(true);
        expect(tidyTags(tidy)).toEqual(tidy);
        expect(new Set(tidy.map(tagKey)).size).toBe(tidy.length);
      }),
    );
  });

  test("are none of a record that was written before there were any", () => {
    expect(v.parse(recordSummary, { title: "", username: "", urls: [] }).tags).toEqual([]);
  });

  test("are no more than a record may have: a summary with more does not open", () => {
    const many = Array.from({ length: tagLimits.tags + 1 }, (_, n) => `t${n}`);
    const summary = { title: "", username: "", urls: [], tags: many };
    expect(v.safeParse(recordSummary, summary).success).toBe(false);
  });
});
