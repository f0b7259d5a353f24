import { describe, expect, test } from "vitest";
import { iconBox, menuBox } from "../../../extension/field/place.ts";

const field = { left: 100, top: 200, width: 300, height: 36 };
const view = { width: 1280, height: 800 };

describe("the icon", () => {
  test("is at the end of the field's line, whichever way it is written", () => {
    expect(iconBox(field, false, 0)).toEqual({ left: 374, top: 208, width: 20, height: 20 });
    expect(iconBox(field, true, 0)).toEqual({ left: 106, top: 208, width: 20, height: 20 });
  });

  test("makes room for what the page has there", () => {
    expect(iconBox(field, false, 1)?.left).toBe(350);
    expect(iconBox(field, true, 1)?.left).toBe(130);
  });

  test("is not in a field that would be full of it, such as one box of a split code", () => {
    expect(iconBox({ ...field, width: 40 }, false, 0)).toBeUndefined();
    expect(iconBox({ ...field, height: 12 }, false, 0)).toBeUndefined();
  });
});

describe("the menu", () => {
  test("is under the field, at its beginning", () => {
    expect(menuBox(field, 180, view, false)).toEqual({
      left: 100,
      top: 240,
      width: 320,
      height: 180,
    });
    expect(menuBox(field, 180, view, true)?.left).toBe(80);
  });

  test("is above a field that is low in the window", () => {
    expect(menuBox({ ...field, top: 740 }, 180, view, false)?.top).toBe(556);
  });

  test("stays within the window, where it takes what room there is", () => {
    expect(menuBox({ ...field, left: 1200 }, 180, view, false)?.left).toBe(954);
    expect(menuBox(field, 900, { width: 300, height: 500 }, false)).toEqual({
      left: 6,
      top: 240,
      width: 288,
      height: 254,
    });
  });

  test("is nowhere, where there is no room for it", () => {
    expect(menuBox({ ...field, top: 60 }, 180, { width: 400, height: 150 }, false)).toBeUndefined();
  });
});
