import { describe, expect, test } from "vitest";
import { type Act, judge, type Seen } from "../../../extension/menu/judge.ts";

const click: Act = {
  kind: "pointer",
  time: 1000,
  isTrusted: true,
  isRepeat: false,
  isTouch: false,
};
const key: Act = { ...click, kind: "key" };
const seen: Seen = { visibleSince: 400, insideSince: 400, focusedSince: 600 };

describe("an act in the menu", () => {
  test.each<[string, Act, Partial<Seen>, string]>([
    ["counts after the menu was seen and pointed at for half a second", click, {}, "go"],
    ["counts by a key after it had the focus for 300 ms", key, { insideSince: undefined }, "go"],
    ["is too early in a menu that has just come into sight", click, { visibleSince: 501 }, "early"],
    ["is too early by a pointer that has just come in", click, { insideSince: 501 }, "early"],
    ["is too early by a pointer that never came in", click, { insideSince: undefined }, "early"],
    ["is too early by a key that was meant for the page", key, { focusedSince: 701 }, "early"],
    ["is too early by a key without the focus", key, { focusedSince: undefined }, "early"],
    ["is too early by a key that is held down", { ...key, isRepeat: true }, {}, "early"],
    ["is refused while the menu is not in sight", click, { visibleSince: undefined }, "refused"],
    ["is refused by a script (SEC-19)", { ...click, isTrusted: false }, {}, "refused"],
    [
      "is refused by a finger, which comes from nowhere",
      { ...click, isTouch: true },
      {},
      "refused",
    ],
  ])("%s", (_, act, change, verdict) => {
    expect(judge(act, { ...seen, ...change })).toBe(verdict);
  });
});
