import { describe, expect, test } from "vitest";
import {
  asChosen,
  asNow,
  kept,
  noneChosen,
  toggled,
  withRange,
} from "../../../../extension/console/bulk/chosen.ts";
import { samples } from "../../sample-records.ts";

const records = samples.map(({ view }) => view);
const [a, b, c, d] = records;
if (a === undefined || b === undefined || c === undefined || d === undefined) {
  throw new Error("Too few samples");
}
const ids = (chosen: ReadonlyMap<string, unknown>) => [...chosen.keys()];

describe("what is chosen in the list", () => {
  test("gets one more, and loses it again", () => {
    const one = toggled(noneChosen, a);
    expect(ids(one)).toEqual([a.id]);
    expect(ids(toggled(one, b))).toEqual([a.id, b.id]);
    expect(toggled(one, a).size).toBe(0);
    expect(noneChosen.size).toBe(0);
  });

  test.each([
    [1, 3],
    [3, 1],
  ])("gets a range from %i to %i besides what it had", (from, to) => {
    expect(ids(withRange(asChosen([a]), records, from, to))).toEqual([a.id, b.id, c.id, d.id]);
  });

  test("keeps some of what it had", () => {
    expect(ids(kept(asChosen([a, b]), new Set([b.id, c.id])))).toEqual([b.id]);
  });

  test("is what the list has now, and the same where nothing is new", () => {
    const chosen = asChosen([a, b]);
    expect(asNow(chosen, records)).toBe(chosen);
    const newer = { ...b, revision: 99 };
    const now = asNow(chosen, [newer, c]);
    expect(now.get(b.id)).toBe(newer);
    expect(ids(now)).toEqual([a.id, b.id]);
  });
});
