import { describe, expect } from "vitest";
import { isoTime } from "#core/import/iso-time.ts";
import { fc, test } from "../property.ts";

describe("a time as ISO 8601 writes it", () => {
  test("is that of the calendar, whatever day it is", () => {
    const times = fc.integer({ min: 0, max: Date.UTC(9999, 11, 31, 23, 59, 59, 999) });
    fc.assert(
      fc.property(times, (time) => {
        expect(isoTime(new Date(time).toISOString())).toBe(time);
      }),
    );
  });

  test.each([
    ["2024-02-29T00:00:00Z", Date.UTC(2024, 1, 29)],
    ["2000-03-01T00:00:00.1234567Z", Date.UTC(2000, 2, 1, 0, 0, 0, 123)],
    ["1969-12-31T23:59:59Z", undefined],
    ["2024-13-01T00:00:00Z", undefined],
    ["2024-01-01T25:00:00Z", undefined],
    ["2024-01-01", undefined],
    ["2024-01-01T00:00:00", undefined],
    ["2024-01-01T00:00:00+02:00", Date.UTC(2023, 11, 31, 22)],
    ["", undefined],
  ])("%j is %j", (text, time) => {
    expect(isoTime(text)).toBe(time);
  });
});
