import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { visibleRows } from "../../../extension/console/visible-rows.ts";

describe("the rows of a long list that are drawn", () => {
  test("are those in view and a few around them", () => {
    const view = { scrollTop: 5800, height: 580, rowHeight: 58, count: 10_000 };
    expect(visibleRows(view)).toEqual({ first: 94, end: 116 });
  });

  test("are all of a short list", () => {
    expect(visibleRows({ scrollTop: 0, height: 800, rowHeight: 58, count: 3 })).toEqual({
      first: 0,
      end: 3,
    });
  });

  test("always hold what is in view, and never more than the view and its margins", () => {
    const view = fc.record({
      scrollTop: fc.nat(600_000),
      height: fc.integer({ min: 1, max: 3000 }),
      rowHeight: fc.constant(58),
      count: fc.nat(10_000),
    });
    fc.assert(
      fc.property(view, (given) => {
        const { first, end } = visibleRows(given);
        const { scrollTop, height, rowHeight, count } = given;
        const top = Math.min(count, Math.floor(scrollTop / rowHeight));
        const bottom = Math.min(count, Math.ceil((scrollTop + height) / rowHeight));
        expect(first).toBeLessThanOrEqual(top);
        expect(end).toBeGreaterThanOrEqual(bottom);
        expect(end - first).toBeLessThanOrEqual(Math.ceil(height / rowHeight) + 13);
      }),
    );
  });
});
