import { describe, expect, test } from "vitest";
import { Budget } from "../../../extension/content/budget.ts";

/** Spends `costMs` as often as the budget lets, for `forMs`: what was spent in all. */
function spentOver(forMs: number, costMs: number): number {
  const budget = new Budget(0);
  let spent = 0;
  for (let now = 0; now < forMs; ) {
    const wait = budget.waitMs(now);
    now += wait;
    if (now >= forMs) break;
    now += costMs;
    budget.spend(costMs, now);
    spent += costMs;
  }
  return spent;
}

describe("the time a page is given", () => {
  test("lets a first look happen at once", () => {
    expect(new Budget(0).waitMs(0)).toBe(0);
  });

  test.each([1, 5, 30])("stays under 3 % in the long run, at %i ms a look", (costMs) => {
    expect(spentOver(60_000, costMs) / 60_000).toBeLessThan(0.03);
  });

  test("is there again after a quiet while", () => {
    const budget = new Budget(0);
    for (let n = 0; n < 8; n += 1) budget.spend(9, 0);
    expect(budget.waitMs(0)).toBeGreaterThan(0);
    expect(budget.waitMs(5_000)).toBe(0);
  });

  test("never comes more than two seconds late, however busy the machine", () => {
    const budget = new Budget(0);
    for (let n = 0; n < 8; n += 1) budget.spend(500, 0);
    expect(budget.waitMs(0)).toBeLessThanOrEqual(2_000);
  });

  test("does not keep a form waiting because a busy machine was slow at the first look", () => {
    const budget = new Budget(0);
    for (const now of [400, 800, 1_200]) {
      budget.spend(300, now);
      expect(budget.waitMs(now)).toBe(0);
    }
  });
});
