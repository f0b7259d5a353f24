import { describe, expect, test } from "vitest";
import type { MatchStrategy } from "#core/match/strategy.ts";
import type { FieldHints } from "#core/vault/field-hints.ts";
import type { Found } from "../../../../extension/background/cache/candidates.ts";
import { hintsFor } from "../../../../extension/background/page/field-hints.ts";

type Linked = {
  readonly url: string;
  readonly strategy?: MatchStrategy;
  readonly fields?: FieldHints;
  readonly acceptedByPerson?: boolean;
};

/** A record that was found for a page, as far as its linked URLs go. */
function found(...urls: Linked[]): Found {
  const all = urls.map((one) => ({
    strategy: "origin" as const,
    acceptedByPerson: true,
    addedBy: "user",
    addedAt: 1,
    ...one,
  }));
  return { summary: { urls: all }, candidate: { linked: all } } as unknown as Found;
}

const url = "https://a.example/login";
const page = { url, origin: "https://a.example" };
const user: FieldHints = { username: [["#user"]] };
const password: FieldHints = { "current-password": [["#pass"]] };

describe("a page learns of picked fields", () => {
  test("those of the linked URL that covers it", () => {
    expect(hintsFor([found({ url, fields: user })], page)).toEqual(user);
  });

  test("those of the more specific linked URL first", () => {
    const exact: Linked = { url, strategy: "exact", fields: { username: [["#exact"]] } };
    expect(hintsFor([found({ url, fields: user }, exact)], page)).toEqual({
      username: [["#exact"], ["#user"]],
    });
  });

  test("those of all records of the page, each once", () => {
    const both = { ...user, ...password };
    expect(hintsFor([found({ url, fields: user }), found({ url, fields: both })], page)).toEqual(
      both,
    );
  });

  test.each<[string, Linked[]]>([
    ["of another site", [{ url: "https://b.example/", fields: user }]],
    [
      "that a colleague has linked and nobody accepted (SEC-24)",
      [{ url, fields: user, acceptedByPerson: false }],
    ],
    [
      "that a `never` rule takes away",
      [
        { url, fields: user },
        { url, strategy: "never" },
      ],
    ],
  ])("but none %s", (_, urls) => {
    expect(hintsFor([found(...urls)], page)).toEqual({});
  });

  test("but none where its origin is not that of its address (SEC-03)", () => {
    expect(hintsFor([found({ url, fields: user })], { ...page, origin: "null" })).toEqual({});
  });
});
