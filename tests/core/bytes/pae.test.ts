import { describe, expect } from "vitest";
import { pae, u64, unpae, utf8 } from "#core/bytes/pae.ts";
import { fc, test } from "../property.ts";

const lists = fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 6 });

describe("a pre-authentication encoding", () => {
  test("is read back as the list it was made of", () => {
    fc.assert(
      fc.property(lists, (list) => {
        expect(unpae(pae(...list))).toEqual(list.map((part) => new Uint8Array(part)));
      }),
    );
  });

  test("is refused when cut, longer, or counted wrong", () => {
    fc.assert(
      fc.property(lists, fc.nat(), (list, at) => {
        const whole = pae(...list);
        const miscounted = new Uint8Array(whole);
        miscounted[7] = (miscounted[7] ?? 0) + 1;
        for (const broken of [
          whole.slice(0, at % whole.length),
          new Uint8Array([...whole, 0]),
          miscounted,
        ])
          expect(() => unpae(broken)).toThrow(RangeError);
      }),
    );
  });

  test("reads any bytes without hanging, and only back to themselves", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        let list: Uint8Array[];
        try {
          list = unpae(new Uint8Array(bytes));
        } catch (reason) {
          expect(reason).toBeInstanceOf(RangeError);
          return;
        }
        expect(pae(...list)).toEqual(new Uint8Array(bytes));
      }),
    );
  });

  test("takes text as UTF-8", () => {
    expect(pae("é")).toEqual(pae(utf8("é")));
    expect(pae("é")).toEqual(Uint8Array.of(...u64(1), ...u64(2), 0xc3, 0xa9));
  });
});

describe("a counter", () => {
  test.each([-1, 0.5, Number.NaN, 2 ** 53])("is refused when it is %d", (value) => {
    expect(() => u64(value)).toThrow(RangeError);
  });

  test("is written in eight bytes, the largest first", () => {
    expect(u64(2 ** 33 + 5)).toEqual(Uint8Array.of(0, 0, 0, 2, 0, 0, 0, 5));
  });
});
