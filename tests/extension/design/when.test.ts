import { describe, expect, test } from "vitest";
import { ago } from "../../../extension/design/when.ts";

const now = Date.UTC(2026, 10, 20, 9, 30);
const minute = 60_000;
const day = 24 * 60 * minute;

describe("how long ago something was", () => {
  test.each([
    [0, "just now"],
    [59_999, "just now"],
    [minute, "1 minute ago"],
    [59 * minute, "59 minutes ago"],
    [2 * 60 * minute, "2 hours ago"],
    [day, "yesterday"],
    [12 * day, "12 days ago"],
    [70 * day, "2 months ago"],
    [800 * day, "2 years ago"],
    [-5 * minute, "just now"],
  ])("%i ms is said as “%s”", (passed, words) => {
    expect(ago(now - passed, now)).toBe(words);
  });
});
