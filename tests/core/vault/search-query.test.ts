import { describe, expect, test } from "vitest";
import {
  farness,
  hasTags,
  parseQuery,
  searchable,
  searchedText,
} from "#core/vault/search-query.ts";

const begun = (key: string) => ({ key, isWhole: false });
const whole = (key: string) => ({ key, isWhole: true });

describe("what a person types to find records", () => {
  test.each<[string, string, ReturnType<typeof parseQuery>]>([
    ["is words", " Mail  ADA ", { words: ["mail", "ada"], tags: [] }],
    [
      "may name a tag among them",
      "mail tag:Work ada",
      { words: ["mail", "ada"], tags: [begun("work")] },
    ],
    ["may name a tag of two words", 'TAG:"my team" x', { words: ["x"], tags: [whole("my team")] }],
    ["may name several tags", "tag:a tag:b", { words: [], tags: [begun("a"), begun("b")] }],
    ["is a word where no tag is named yet", "tag:", { words: ["tag:"], tags: [] }],
    ["is a tag as far as it is typed", 'tag:"my', { words: [], tags: [begun("my")] }],
    ["asks for no tag by empty quotes", 'tag:""', { words: [], tags: [] }],
    ["is a word where tag: is within it", "stage:x", { words: ["stage:x"], tags: [] }],
    ["is nothing", "  ", { words: [], tags: [] }],
  ])("%s", (_, query, parsed) => {
    expect(parseQuery(query)).toEqual(parsed);
  });
});

test.each<[string, string[], ReturnType<typeof begun>[], boolean]>([
  ["has a tag that begins so", ["workshop"], [begun("work")], true],
  ["has one that begins so, accents aside", ["straße"], [begun("strass")], true],
  ["has not the whole one", ["workshop"], [whole("work")], false],
  ["has the whole one", ["work"], [whole("work")], true],
  ["has one of two only", ["work"], [begun("work"), begun("home")], false],
  ["has none, and none is asked for", [], [], true],
])("a record %s", (_, keys, terms, fits) => {
  expect(hasTags(keys, terms)).toBe(fits);
});

test.each([
  ["Café", "cafe"],
  ["ÜBERSICHT", "ubersicht"],
  ["Ёлка", "елка"],
  ["ＬＡＴＩＮ", "latin"],
  ["हिन्दी", "हिन्दी"],
  ["Straße", "strasse"],
  ["STRASSE", "straße"],
  ["STRAẞE", "strasse"],
  ["Ærø", "aero"],
  ["Cœur d’Or", "coeur d'or"],
  ["Łódź", "lodz"],
  ["Þórður Guðmundsson", "thordur gudmundsson"],
  ["İstanbul", "istanbul"],
  ["Diyarbakır", "diyarbakir"],
  ["ΟΔΟΣ", "οδοσ"],
  ["مُحَمَّد", "محمد"],
  ["أحمد", "احمد"],
  ["שָׁלוֹם", "שלום"],
])("%s is found as %s", (text, query) => {
  expect(searchable(text)).toContain(searchable(query));
});

test.each<[string, string[], number]>([
  ["where the title begins so", ["ser"], 0],
  ["where a later word of the title does", ["room"], 1],
  ["where it is within a word of the title", ["oom"], 2],
  ["where it is elsewhere", ["ada"], 3],
  ["where one word of two is elsewhere", ["ser", "ada"], 3],
  ["where both are, in another order", ["room", "ser"], 0],
])("a record is as far from what was meant: %s", (_, words, far) => {
  expect(
    farness(searchedText("Server room", ["ada@example.com", "https://room.example"]), words),
  ).toBe(far);
});
