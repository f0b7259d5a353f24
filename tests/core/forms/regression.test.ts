import { describe, expect, test } from "vitest";
import { pointsFrom, type Sample } from "../../bench/forms/regression.ts";
import { foldOf } from "../../bench/forms/unseen.ts";

const sample = (observed: Record<string, number>, isSignIn: boolean): Sample => ({
  site: "example",
  observed,
  isSignIn,
  weight: 1,
});

describe("weights learnt from labelled forms", () => {
  const samples = [
    ...Array.from({ length: 20 }, () => sample({ forgot: 1, button: 1 }, true)),
    ...Array.from({ length: 20 }, () => sample({ repeat: 1, button: 1 }, false)),
  ];

  test("count for a sign-in what only sign-ins have, and against it what they lack", () => {
    const { forgot = 0, repeat = 0 } = pointsFrom(samples);
    expect(forgot).toBeGreaterThan(0);
    expect(repeat).toBeLessThan(0);
  });

  test("leave out what all forms have", () => {
    expect(pointsFrom(samples)).not.toHaveProperty("button");
  });

  test("are the same each time", () => {
    expect(pointsFrom(samples)).toEqual(pointsFrom(samples));
  });
});

test("a site is always of the same fold", () => {
  expect(foldOf("example")).toBe(foldOf("example"));
  expect(new Set(["a", "b", "c", "d", "e", "f", "g", "h", "i"].map(foldOf)).size).toBeGreaterThan(
    2,
  );
});
