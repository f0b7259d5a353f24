import { describe, expect, test } from "vitest";
import { match } from "#core/match/match.ts";
import { matchStrategies } from "#core/match/strategy.ts";
import {
  offeredStrategies,
  outcomeWords,
  remarkOn,
} from "../../../../extension/console/record/strategy-words.ts";

describe("a linked URL in the editor", () => {
  test.each([
    ["https://git.example.com/x", "origin", "plain", "Every page of git.example.com"],
    ["https://git.example.com/x", "prefix", "plain", "whose path is /x or continues"],
    ["https://git.example.com/", "prefix", "plain", "Add a path to narrow it down."],
    ["https://git.example.com/x?a=1", "exact", "plain", "Only git.example.com/x?a=1"],
    ["https://git.example.com/x", "domain", "plain", "Every site under example.com"],
    ["https://git.example.com/x", "never", "plain", "Nothing on git.example.com/x"],
    ["http://intranet.example.com/", "origin", "warning", "Not encrypted"],
    ["http://intranet.example.com/", "never", "plain", "Nothing on"],
    ["https://10.0.0.5/", "domain", "wrong", "An IP address belongs to no domain."],
    ["https://intranet/", "domain", "wrong", "A single name belongs to no domain."],
    ["https://github.io/", "domain", "wrong", "Anyone can have a site under this suffix."],
    ["https://co.uk/", "domain", "wrong", "Anyone can have a site under this suffix."],
    ["javascript:alert(1)", "origin", "wrong", "Only http and https pages"],
    ["example.com", "origin", "wrong", "This is not an address."],
    ["", "origin", "plain", "Where is this record used?"],
  ] as const)("%s with %s is remarked on as %s", (url, strategy, tone, words) => {
    const remark = remarkOn({ url, strategy });
    expect(remark.tone).toBe(tone);
    expect(remark.words).toContain(words);
  });

  test("names hosts in A-labels, so that a look-alike shows (SEC-08)", () => {
    expect(remarkOn({ url: "https://twіtter.com/", strategy: "origin" }).words).toContain(
      "xn--twtter-qvf.com",
    );
  });

  test("can have each strategy there is", () => {
    expect(offeredStrategies.toSorted()).toEqual([...matchStrategies].toSorted());
  });
});

describe("the test box", () => {
  const urls = [
    { url: "https://a.example/app", strategy: "prefix" },
    { url: "https://b.example:8443/", strategy: "origin" },
    { url: "nonsense", strategy: "origin" },
  ] as const;

  test.each([
    ["https://a.example/app/login", ["Fits.", "the host is another", "This is not an address"]],
    ["https://a.example/apple", ["the path does not fit", "the host is another", "Cannot fit"]],
    ["http://a.example/app", ["the page is not encrypted", "the host is another", "Cannot fit"]],
    ["https://b.example/", ["the host is another", "the port is another", "Cannot fit"]],
  ])("says of each linked URL why it fits %s or not", (page, words) => {
    const said = match(urls, page).reasons.map(outcomeWords);
    for (const [index, part] of words.entries()) expect(said[index]).toContain(part);
  });

  test("says that a “never” rule overrules", () => {
    const vetoed = [...urls, { url: "https://a.example/app", strategy: "never" } as const];
    const { hit, reasons } = match(vetoed, "https://a.example/app");
    expect(hit).toBeUndefined();
    expect(outcomeWords(reasons[0] ?? { index: 0, outcome: "hit" })).toContain("Never here");
  });
});
