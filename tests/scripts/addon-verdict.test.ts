import { describe, expect, test } from "vitest";
import { addonVerdict } from "../../scripts/addon-verdict.mjs";

const preact = {
  _type: "warning",
  code: "UNSAFE_VAR_ASSIGNMENT",
  file: "chunks/popup-1.js",
  message: "Unsafe assignment to innerHTML",
};

const report = (found: object = {}) =>
  JSON.stringify({ errors: [], warnings: [], notices: [], ...found });

describe("what Mozilla's linter says of the add-on", () => {
  test("is in order where it found nothing, or nothing but what was looked at", () => {
    expect(addonVerdict(report(), "").isGood).toBe(true);
    expect(addonVerdict(report({ warnings: [preact] }), "")).toMatchObject({
      isGood: true,
      said: [],
    });
  });

  test.for([
    ["an error", { errors: [{ ...preact, _type: "error" }] }],
    ["a warning of another kind", { warnings: [{ ...preact, code: "REMOTE_SCRIPT" }] }],
    ["a known warning in another place", { warnings: [{ ...preact, file: "background.js" }] }],
    ["a warning about no file", { warnings: [{ ...preact, file: undefined }] }],
    ["a notice", { notices: [{ ...preact, _type: "notice" }] }],
  ] as const)("is not in order with %s, which it names", ([, found]) => {
    const { isGood, said } = addonVerdict(report(found), "");
    expect(isGood).toBe(false);
    expect(said).toHaveLength(1);
  });

  test.for(["", "npm error 404", "{}", "null"])("is not in order where it said “%s”", (text) => {
    expect(addonVerdict(text, "no network")).toEqual({
      isGood: false,
      line: "it could not be run",
      said: ["no network"],
    });
  });
});
