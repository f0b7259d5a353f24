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

  test.each(["=", "AA==", "A", "AB", "A+", " AA"])(
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
