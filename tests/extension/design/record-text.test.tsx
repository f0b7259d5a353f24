import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { initial, isolated, RecordText, shown } from "../../../extension/design/record-text.tsx";

describe("a value of a record as it is shown (SEC-25)", () => {
  test("keeps ordinary text of any script", () => {
    for (const text of ["Müller & Söhne", "日本語", "שלום", "a <b>c</b>", "👩‍💻 team"]) {
      expect(shown(text)).toBe(text);
    }
  });

  test("has no character that turns or hides the text around it", () => {
    expect(shown("invoice\u202Egpj.exe")).toBe("invoice\u2009·\u2009gpj.exe");
    expect(shown("a\u0000b\nc")).toBe("a\u2009·\u2009b\u2009·\u2009c");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    const unruly = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    fc.assert(fc.property(fc.string({ unit }), (text) => !unruly.test(shown(text))));
  });

  test("is of bearable length whatever the record holds", () => {
    expect(shown("x".repeat(1_000_000)).length).toBeLessThanOrEqual(401);
  });
});

describe("a value that is shown among words of ours", () => {
  test.each([
    ["miriam@northwind.example", "ltr"],
    ["محمد.علي@northwind.example", "ltr"],
    ["فاطمة", undefined],
    ["@فاطمة", undefined],
    ["شركة a@b.example", undefined],
  ])("%s has the direction %s, or its own", (value, direction) => {
    expect(RecordText({ value }).props).toMatchObject({ dir: direction });
  });

  test("keeps its direction to itself where it can have no element", () => {
    expect(isolated("فاطمة")).toBe("\u2068فاطمة\u2069");
  });
});

describe("the tile beside a title", () => {
  test.each([
    ["gitlab", "G"],
    ["  <img src=x>", "I"],
    ["éclair", "É"],
    ["日本", "日"],
    ["7zip", "7"],
    ["\u202E\u0000", "•"],
    ["", "•"],
  ])("of %j shows %s", (title, letter) => {
    expect(initial(title)).toBe(letter);
  });

  test("is the first letter as a person counts letters, whatever the title", () => {
    const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });
    const first = (title: string) =>
      [...graphemes.segment(title)].find(({ segment }) => /^[\p{L}\p{N}]/u.test(segment));
    const plain = fc.string({ unit: "grapheme-ascii", maxLength: 20 });
    const marked = fc.string({ unit: fc.constantFrom("a", "-", " ", "7", "\u0301", "é", "日") });
    fc.assert(
      fc.property(fc.oneof(plain, marked), (title) => {
        const letter = first(title.slice(0, 60))?.segment.slice(0, 8).toLocaleUpperCase();
        expect(initial(title)).toBe(letter ?? "•");
      }),
    );
  });

  test("of a title with endless marks stays one letter", () => {
    expect(initial(`a${"\u0301".repeat(1000)}`).length).toBeLessThanOrEqual(8);
  });
});
