import { describe, expect } from "vitest";
import { concat, sameBytes } from "#core/bytes/bytes.ts";
import { fromCrockford, inGroups, toCrockford } from "#core/bytes/crockford.ts";
import { fc, test } from "../property.ts";

const bytes = fc.uint8Array({ maxLength: 40 });

describe("Crockford's base32", () => {
  test("gives back the bytes it was made of, however they were typed", () => {
    fc.assert(
      fc.property(bytes, (original) => {
        const typed = inGroups(toCrockford(original)).toLowerCase().replaceAll("-", " ");
        const misread = typed.replaceAll("0", "o").replaceAll("1", "l");
        expect(fromCrockford(misread)).toEqual(new Uint8Array(original));
      }),
    );
  });

  test("writes no letter that looks like another", () => {
    fc.assert(
      fc.property(bytes, (original) => {
        expect(toCrockford(original)).toMatch(/^[0-9A-HJKMNP-TV-Z]*$/);
      }),
    );
  });

  test.each([
    ["a letter that is not of it", "ABCU"],
    ["a length that no bytes have", "A"],
    ["bits that no bytes end in", "01"],
    ["punctuation", "AB_D"],
  ])("refuses %s", (_, text) => {
    expect(() => fromCrockford(text)).toThrow(RangeError);
  });

  test("is written in groups of four", () => {
    expect(inGroups("ABCDEFGHJK")).toBe("ABCD-EFGH-JK");
  });
});

describe("bytes", () => {
  test("are the same exactly when each of them is", () => {
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        expect(sameBytes(a, b)).toBe(a.join() === b.join());
        expect(sameBytes(a, new Uint8Array(a))).toBe(true);
      }),
    );
  });

  test("are joined in order", () => {
    expect(concat(Uint8Array.of(1, 2), Uint8Array.of(), Uint8Array.of(3))).toEqual(
      Uint8Array.of(1, 2, 3),
    );
  });
});
