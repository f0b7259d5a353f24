import { describe, expect, test } from "vitest";
import { isLasting } from "../../../extension/picker/lasting-name.ts";

describe("a name by which a field is found again", () => {
  test.each([
    "user",
    "loginForm",
    "j_username",
    "user-name",
    "signin[email]",
    "step2",
    "/account/login",
    "input-1",
  ])("is one that a person gave: %s", (name) => {
    expect(isLasting(name)).toBe(true);
  });

  test.each([
    "",
    ":r1:",
    "«r3»",
    "_r_1_",
    "ember1234",
    "css-1x2y3z9",
    "field-8f3ab2c1",
    "a1b2c3d4e5",
    "mat-input-117",
  ])("is none that was counted or made of a hash: %s", (name) => {
    expect(isLasting(name)).toBe(false);
  });
});
