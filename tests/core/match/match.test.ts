import { describe, expect, test, vi } from "vitest";
import { parseLinked } from "#core/match/linked-url.ts";
import { match } from "#core/match/match.ts";
import { linkedTokens, pageTokens } from "#core/match/tokens.ts";

describe("what is said of each linked URL", () => {
  test("every one has its own outcome, in the record's order", () => {
    const linked = [
      { url: "not a url", strategy: "origin" },
      { url: "https://login.example.com/", strategy: "origin" },
      { url: "https://example.org/", strategy: "origin" },
      { url: "https://co.uk/", strategy: "domain" },
      { url: "https://login.example.com/app", strategy: "prefix" },
    ] as const;
    expect(match(linked, "https://login.example.com/app/x")).toEqual({
      hit: { index: 4, strategy: "prefix", rank: expect.any(Number) },
      reasons: [
        { index: 0, outcome: "unusable", unusable: "malformed_url" },
        { index: 1, outcome: "hit" },
        { index: 2, outcome: "miss", part: "host" },
        { index: 3, outcome: "unusable", unusable: "public_suffix" },
        { index: 4, outcome: "hit" },
      ],
    });
  });

  test("a downgrade is told from a miss (SEC-05)", () => {
    const linked = [{ url: "https://example.com/", strategy: "origin" }] as const;
    expect(match(linked, "http://example.com/").reasons).toEqual([
      { index: 0, outcome: "downgrade", part: "scheme" },
    ]);
  });

  test("a veto is said of the rule that vetoes and of those it overrules, not of others", () => {
    const linked = [
      { url: "https://example.com/", strategy: "domain" },
      { url: "https://old.example.com/", strategy: "never" },
      { url: "https://example.org/", strategy: "origin" },
    ] as const;
    expect(match(linked, "https://old.example.com/")).toEqual({
      reasons: [
        { index: 0, outcome: "vetoed" },
        { index: 1, outcome: "vetoed" },
        { index: 2, outcome: "miss", part: "host" },
      ],
    });
  });

  test("a record without linked URLs matches nothing", () => {
    expect(match([], "https://example.com/")).toEqual({ reasons: [] });
  });

  test("a page may be given parsed", () => {
    const linked = [{ url: "https://example.com/", strategy: "origin" }] as const;
    expect(match(linked, new URL("https://example.com/x")).hit?.index).toBe(0);
  });
});

describe("the hit", () => {
  const rankOn = (strategy: "exact" | "prefix" | "origin" | "domain", url: string, page: string) =>
    match([{ url, strategy }], page).hit?.rank ?? Number.NaN;
  const page = "https://login.example.com/app/sign-in";

  test("ranks exact before the longer prefix before the shorter before origin before domain", () => {
    const ranks = [
      rankOn("exact", page, page),
      rankOn("prefix", page, page),
      rankOn("prefix", "https://login.example.com/app", page),
      rankOn("prefix", "https://login.example.com/", page),
      rankOn("origin", "https://login.example.com/", page),
      rankOn("domain", "https://login.example.com/", page),
    ];
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(new Set(ranks).size).toBe(ranks.length);
  });

  test("is the first of two that are equally specific", () => {
    const twice = { url: "https://login.example.com/", strategy: "origin" } as const;
    expect(match([twice, twice], page).hit?.index).toBe(0);
  });

  test("of two very long prefixes is still the longer", () => {
    const long = `https://example.com/${"a/".repeat(5_000)}`;
    const linked = [long, `${long}b`].map((url) => ({ url, strategy: "prefix" }) as const);
    expect(match(linked, `${long}b/c`).hit?.index).toBe(1);
  });
});

describe("a linked URL", () => {
  test("is read as the browser reads it (SEC-07)", () => {
    const linked = parseLinked({ url: "https://evil.example\\@twitter.com/", strategy: "origin" });
    expect(linked).toMatchObject({ url: { hostname: "evil.example" } });
  });

  test("knows its registrable domain where the strategy compares it (SEC-09)", () => {
    const url = "https://www.alice.github.io/";
    expect(parseLinked({ url, strategy: "domain" })).toMatchObject({ domain: "alice.github.io" });
    expect(parseLinked({ url, strategy: "origin" })).toMatchObject({ domain: undefined });
  });

  test.each([
    ["https://10.0.0.5/", "ip_address"],
    ["https://[::1]/", "ip_address"],
    ["https://intranet/", "single_label"],
    ["https://github.io/", "public_suffix"],
    ["https://a..example.com/", "malformed_host"],
    ["ftp://example.com/", "not_http"],
    ["example.com", "malformed_url"],
  ])("%s is refused for a registrable domain: %s", (url, unusable) => {
    expect(parseLinked({ url, strategy: "domain" })).toEqual({ unusable });
  });

  test("is none with a space in its host, though Chromium reads one", () => {
    const asInChromium = Object.defineProperty(new URL("https://my.bank/"), "hostname", {
      value: "my%20bank",
    });
    const parse = vi.spyOn(URL, "parse").mockReturnValue(asInChromium);
    const read = parseLinked({ url: "https://my bank/", strategy: "origin" });
    parse.mockRestore();
    expect(read).toEqual({ unusable: "malformed_url" });
  });
});

describe("the tokens of the blind index", () => {
  test("a record is filed once under each host and each registrable domain it is linked by", () => {
    const tokens = linkedTokens([
      { url: "https://login.example.com/a", strategy: "prefix" },
      { url: "https://login.example.com/b", strategy: "exact" },
      { url: "http://login.example.com:8080/", strategy: "never" },
      { url: "https://shop.example.co.uk/", strategy: "domain" },
      { url: "https://co.uk/", strategy: "domain" },
      { url: "nonsense", strategy: "origin" },
    ]);
    expect(tokens).toEqual(["host:login.example.com", "domain:example.co.uk"]);
  });

  test.each([
    ["https://login.example.com/x", ["host:login.example.com", "domain:example.com"]],
    ["http://alice.github.io/", ["host:alice.github.io", "domain:alice.github.io"]],
    ["https://github.io/", ["host:github.io"]],
    ["https://intranet:8443/", ["host:intranet"]],
    ["https://127.1/", ["host:127.0.0.1"]],
    ["https://example.com./", ["host:example.com.", "domain:example.com."]],
    ["blob:https://example.com/1", []],
    ["about:blank", []],
  ])("%s looks under %o", (url, tokens) => {
    expect(pageTokens(new URL(url))).toEqual(tokens);
  });
});
