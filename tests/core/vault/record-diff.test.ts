import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import {
  type LinkedUrl,
  type RecordSecret,
  type RecordSummary,
  recordSummary,
} from "#core/vault/record.ts";
import { type RecordChange, recordChange, recordDiff } from "#core/vault/record-diff.ts";

const linked = (url: string, strategy: LinkedUrl["strategy"] = "origin"): LinkedUrl => ({
  url,
  strategy,
  addedBy: "ada",
  addedAt: 1,
});

const version = (summary: Partial<RecordSummary> = {}, secret: Partial<RecordSecret> = {}) => ({
  summary: v.parse(recordSummary, { title: "Mail", username: "ada", urls: [], ...summary }),
  secret: { password: "p", ...secret },
});

const field = (name: string, value: string, hidden = false) => ({ name, value, hidden });
const a = "https://a.example/";
const b = "https://b.example/";

describe("the difference between two versions", () => {
  type Version = ReturnType<typeof version>;
  const rows: readonly [string, Version, Version, readonly RecordChange[]][] = [
    ["is nothing between equals", version(), version(), []],
    [
      "names old and new title and username",
      version(),
      version({ title: "Post", username: "eve" }),
      [
        { of: "title", before: "Mail", after: "Post" },
        { of: "username", before: "ada", after: "eve" },
      ],
    ],
    [
      "says that there is another password, and neither",
      version(),
      version({}, { password: "q" }),
      [{ of: "password", how: "changed" }],
    ],
    [
      "tells a password that came from one that went",
      version({}, { password: "", totp: "JBSW" }),
      version({}, { totp: "" }),
      [
        { of: "password", how: "added" },
        { of: "totp", how: "removed" },
      ],
    ],
    [
      "tells linked URLs that came and went",
      version({ urls: [linked(a)] }),
      version({ urls: [linked(b, "prefix")] }),
      [
        { of: "url", how: "added", url: b, strategy: "prefix" },
        { of: "url", how: "removed", url: a, strategy: "origin" },
      ],
    ],
    [
      "tells another rule for the same URL",
      version({ urls: [linked(a), linked(a, "never")] }),
      version({ urls: [linked(a), linked(a, "exact")] }),
      [{ of: "url", how: "changed", url: a, strategy: "exact", strategyBefore: "never" }],
    ],
    [
      "tells where other fields were picked",
      version({ urls: [linked(a)] }),
      version({ urls: [{ ...linked(a), fields: { username: [["#u"]] } }] }),
      [{ of: "url", how: "changed", url: a, strategy: "origin", strategyBefore: "origin" }],
    ],
    [
      "takes the order of linked URLs for no change",
      version({ urls: [linked(a), linked(b)] }),
      version({ urls: [linked(b), linked(a)] }),
      [],
    ],
    [
      "names the custom fields that are others",
      version({}, { fields: [field("PIN", "1"), field("Old", "x"), field("Same", "y")] }),
      version({}, { fields: [field("PIN", "2"), field("Same", "y"), field("New", "z")] }),
      [
        { of: "field", how: "changed", name: "PIN" },
        { of: "field", how: "added", name: "New" },
        { of: "field", how: "removed", name: "Old" },
      ],
    ],
    [
      "counts fields of one name by their order",
      version({}, { fields: [field("PIN", "1"), field("PIN", "2")] }),
      version({}, { fields: [field("PIN", "1")] }),
      [{ of: "field", how: "removed", name: "PIN" }],
    ],
    [
      "tells tags that came and went",
      version({ tags: ["a", "b"] }),
      version({ tags: ["b", "c"] }),
      [
        { of: "tag", how: "added", tag: "c" },
        { of: "tag", how: "removed", tag: "a" },
      ],
    ],
    [
      "tells notes, and whether it is asked for first",
      version(),
      version({ askFirst: true }, { notes: "n" }),
      [
        { of: "notes", how: "added" },
        { of: "ask-first", after: true },
      ],
    ],
  ];
  test.each(rows)("%s", (_, before, after, expected) => {
    expect(recordDiff(before, after)).toEqual(expected);
  });

  const anyText = fc.string({ maxLength: 4 });
  const anyVersion = fc
    .record({
      title: anyText,
      username: anyText,
      askFirst: fc.boolean(),
      urls: fc.array(
        fc.record({ url: fc.constantFrom(a, b), strategy: fc.constantFrom("origin", "never") }),
        { maxLength: 4 },
      ),
      fields: fc.array(fc.record({ name: fc.constantFrom("x", "y"), value: anyText }), {
        maxLength: 4,
      }),
      password: anyText,
    })
    .map(({ urls, fields, password, ...summary }) =>
      version(
        { ...summary, urls: urls.map(({ url, strategy }) => linked(url, strategy)) },
        { password, fields: fields.map(({ name, value }) => field(name, value)) },
      ),
    );

  test("is none to itself, and the other way round the same in number", () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, (one, other) => {
        expect(recordDiff(one, one)).toEqual([]);
        const there = recordDiff(one, other);
        expect(recordDiff(other, one)).toHaveLength(there.length);
        expect(v.safeParse(v.array(recordChange), there).success).toBe(true);
      }),
    );
  });

  test("holds nothing of any secret", () => {
    const secret = (canary: string): Partial<RecordSecret> => ({
      password: `CANARY-${canary}`,
      totp: `CANARY-${canary}`,
      notes: `CANARY-${canary}`,
      fields: [field("PIN", `CANARY-${canary}`, true)],
      history: [{ password: `CANARY-${canary}`, replacedAt: 1 }],
    });
    const diff = recordDiff(version({}, secret("a")), version({}, secret("b")));
    expect(diff).toHaveLength(4);
    expect(JSON.stringify(diff)).not.toContain("CANARY");
  });
});
