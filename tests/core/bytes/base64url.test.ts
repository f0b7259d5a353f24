import { describe, expect } from "vitest";
import { fromBase64Url, toBase64Url } from "#core/bytes/base64url.ts";
import { pae } from "#core/bytes/pae.ts";
import { fc, test } from "../property.ts";

describe("base64url", () => {
  test("gives back the bytes it was made of", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(fromBase64Url(toBase64Url(bytes))).toEqual(new Uint8Array(bytes));
      }),
    );
  });

  // RFC 4648 §10, without padding, and the two letters in which the alphabets differ.
  test.each([
    ["", ""],
    ["f", "Zg"],
    ["fo", "Zm8"],
    ["foo", "Zm9v"],
    ["foob", "Zm9vYg"],
    ["fooba", "Zm9vYmE"],
    ["foobar", "Zm9vYmFy"],
    ["\u00fb\u00ff\u00fe", "-__-"],
  ])("writes %j as %j", (text, written) => {
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect(toBase64Url(bytes)).toBe(written);
    expect(fromBase64Url(written)).toEqual(bytes);
  });

  test("reads what others write, of any length", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
        expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString("base64url"));
      }),
      { numRuns: 20 },
    );
  });

  test.each(["=", "AA==", "A", "AB", "AAB", "A+", "A/", " AA", "AA\n", "AAé", "AA字A", "AA\u007f"])(
    "refuses %o, which no bytes are written as",
    (text) => {
      expect(() => fromBase64Url(text)).toThrow(RangeError);
    },
  );
});

describe("pre-authentication encoding", () => {
  test("never encodes two different lists alike", () => {
    const list = fc.array(fc.string({ maxLength: 8 }), { maxLength: 4 });
    fc.assert(
      fc.property(list, list, (a, b) => {
        const same = JSON.stringify(a) === JSON.stringify(b);
        expect(toBase64Url(pae(...a)) === toBase64Url(pae(...b))).toBe(same);
      }),
    );
  });
});
