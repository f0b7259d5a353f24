import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { grouped, indexFile } from "#core/forms/index-words.ts";
import { meaningsOf, says, type Word } from "#core/forms/meaning.ts";
import { fold, said } from "#core/forms/text.ts";
import { words } from "#core/forms/words.ts";
import { phrases } from "./phrases.ts";
import { columns, vocabulary } from "./vocabulary.ts";

describe.each(Object.entries(vocabulary))("in %s", (_, row) => {
  const cells = row.split(" | ").flatMap((text, at) => {
    const meaning = columns[at];
    return text === "-" || meaning === undefined ? [] : [[text, meaning] as const];
  });
  test.each(cells)("“%s” is understood as %s", (text, meaning) => {
    expect(says(meaningsOf(said(text)), meaning)).toBe(true);
  });
});

describe.each(Object.entries(phrases))("in many languages, %s", (meaning, said) => {
  test.each(said.split(" | "))("is told by “%s”", (text) => {
    expect(meanings(text)).toContain(meaning);
  });
});

const meanings = (text: string) =>
  Object.keys(words).filter((row) => says(meaningsOf(said(text)), row as Word));

describe("what only looks alike", () => {
  test.each([
    ["Confirmar", "address"],
    ["start", "current"],
    ["Christmas", "username"],
    ["border", "payment"],
    ["Verify password", "code"],
    ["Код города", "code"],
    ["Запомнить меня", "forgot"],
    ["Zapomniałem hasła", "remember"],
  ] as const)("“%s” does not say %s", (text, meaning) => {
    expect(says(meaningsOf(said(text)), meaning)).toBe(false);
  });
});

describe("the table of words", () => {
  test.each(Object.entries(words))("has no word of %s that another one finds anyway", (_, row) => {
    const all = fold(row).split(",");
    const needless = all.filter((word, at) =>
      all.some((other, its) => at !== its && word.includes(other)),
    );
    expect(needless).toEqual([]);
  });

  test("is searched in the form that npm run make:words gives it", () => {
    const file = new URL("../../../core/forms/word-index.ts", import.meta.url);
    expect(readFileSync(file, "utf8")).toBe(indexFile(words));
  });

  test("is put into groups by two characters, a word of one letter by itself", () => {
    const table = { password: "passw,Parol", fresh: " new,새,パス", search: "pass me" };
    expect(grouped(table).split(";")).toEqual([" new1", "parol0,ss me2,ssw0", "パス1", "새,1"]);
  });
});
