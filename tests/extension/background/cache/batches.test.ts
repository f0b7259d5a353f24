import { expect, test } from "vitest";
import { batches } from "../../../../extension/background/cache/batches.ts";

const cut = (items: readonly string[], most: { items?: number; characters: number }) => [
  ...batches(items, most),
];

test("parts hold as many items as a call may have, in order, and none is empty", () => {
  expect(cut(["a", "b", "c"], { items: 2, characters: 100 })).toEqual([["a", "b"], ["c"]]);
  expect(cut([], { characters: 100 })).toEqual([]);
});

test("parts hold no more characters than a call may have", () => {
  // Each is four characters of JSON.
  expect(cut(["aa", "bb", "cc"], { characters: 8 })).toEqual([["aa", "bb"], ["cc"]]);
});

test("an item that is too large by itself is a part of its own", () => {
  expect(cut(["a", "x".repeat(20), "b"], { characters: 10 })).toEqual([
    ["a"],
    ["x".repeat(20)],
    ["b"],
  ]);
});
