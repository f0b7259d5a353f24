import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  rowsDrawn,
  stepsFrom,
  visibleRows,
} from "../../../../extension/console/list/visible-rows.ts";

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

describe("a row that has the focus", () => {
  test.each([
    [undefined, [10, 11, 12]],
    [11, [10, 11, 12]],
    [3, [3, 10, 11, 12]],
    [40, [10, 11, 12, 40]],
  ])("is drawn wherever it is: row %s", (focused, drawn) => {
    expect(rowsDrawn({ first: 10, end: 13 }, focused)).toEqual(drawn);
  });
});

describe("a key in a long list", () => {
  test.each([
    ["ArrowDown", 5, 6],
    ["ArrowDown", 99, 99],
    ["ArrowUp", 5, 4],
    ["ArrowUp", 0, 0],
    ["PageDown", 5, 14],
    ["PageDown", 95, 99],
    ["PageUp", 14, 5],
    ["PageUp", 3, 0],
    ["Home", 70, 0],
    ["End", 0, 99],
    ["Enter", 5, undefined],
    ["toString", 5, undefined],
  ])("%s leads from row %i to %s", (key, index, target) => {
    expect(stepsFrom({ key, index, page: 9, count: 100 })).toBe(target);
  });

  test("turns at least one row where the window has room for no more", () => {
    expect(stepsFrom({ key: "PageDown", index: 5, page: 0, count: 100 })).toBe(6);
  });
});
