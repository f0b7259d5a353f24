import { describe, expect, test } from "vitest";
import { listAct } from "../../../extension/popup/shortcut.ts";

const key = (name: string, held: Partial<Parameters<typeof listAct>[0]> = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe("a key pressed in the popup's list", () => {
  test.each([
    ["ArrowDown", {}, "next"],
    ["ArrowUp", {}, "previous"],
    ["PageUp", {}, "first"],
    ["PageDown", {}, "last"],
    ["Home", {}, "first"],
    ["End", {}, "last"],
    ["Enter", {}, "fill"],
    ["Enter", { shiftKey: true }, "open"],
    ["c", { ctrlKey: true }, "copy-password"],
    ["c", { metaKey: true }, "copy-password"],
    ["B", { ctrlKey: true }, "copy-username"],
    ["k", {}, "search"],
    ["ü", {}, "search"],
  ])("%s with %o means %s", (name, held, act) => {
    expect(listAct(key(name, held), false)).toBe(act);
  });

  test.each([
    ["Tab", {}],
    ["Escape", {}],
    [" ", {}],
    ["a", { ctrlKey: true }],
    ["b", { ctrlKey: true, altKey: true }],
    ["constructor", {}],
  ])("%s with %o keeps its own meaning", (name, held) => {
    expect(listAct(key(name, held), false)).toBeUndefined();
  });

  test("copies selected text as everywhere, and not the password", () => {
    expect(listAct(key("c", { ctrlKey: true }), true)).toBeUndefined();
    expect(listAct(key("b", { ctrlKey: true }), true)).toBe("copy-username");
  });
});
