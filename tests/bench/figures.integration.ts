import { describe, expect, test } from "vitest";
import { quantile, table, times } from "./figures.ts";

describe("the figures of a benchmark", () => {
  const ms = Array.from({ length: 20 }, (_, at) => 20 - at);

  test("are values that were measured, in whatever order they came", () => {
    expect(quantile(ms, 0.5)).toBe(10);
    expect(quantile(ms, 0.95)).toBe(19);
    expect(quantile([7], 0.95)).toBe(7);
  });

  test("say how many runs they come from", () => {
    expect(times("fill", [1.04, 2.06, 3])).toEqual({ what: "fill", runs: 3, median: 2.1, p95: 3 });
  });

  test("stand in columns, figures to the right", () => {
    const rows = [
      { what: "a", median: 1.5 },
      { what: "longer", median: 12, p95: 3 },
    ];
    expect(table(rows)).toBe("what    median  p95\na          1.5\nlonger      12    3");
  });
});
