import { describe, expect, test } from "vitest";
import type { LinkedUrl } from "#core/match/linked-url.ts";
import { type LinkedOutcome, match } from "#core/match/match.ts";
import { linkedTokens, pageTokens } from "#core/match/tokens.ts";
import vectors from "./vectors.json" with { type: "json" };

/** `why`: what must be said of at least one linked URL of a record that does not match. */
type Vector = {
  name: string;
  linked: LinkedUrl[];
  page: string;
  hit: boolean;
  strategy?: string;
  why?: string;
};

const cases = vectors as Vector[];

const words = ({ outcome, part, unusable }: LinkedOutcome) => [outcome, part, unusable];

describe("golden vectors (SEC-06, SEC-07, SEC-08, SEC-09, SEC-10, SEC-15)", () => {
  test("there are enough of them, each with a name of its own", () => {
    expect(cases.length).toBeGreaterThanOrEqual(300);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });

  test.each(cases)("$name", ({ linked, page, hit, strategy, why }) => {
    const result = match(linked, page);
    expect(result.hit?.strategy).toBe(hit ? strategy : undefined);
    expect(result.reasons).toHaveLength(linked.length);
    if (why !== undefined) expect(result.reasons.flatMap(words)).toContain(why);
  });

  test("every page that matches is found through the tokens of the blind index", () => {
    for (const { name, linked, page } of cases.filter(({ hit }) => hit)) {
      const filed = new Set(linkedTokens(linked));
      const found = pageTokens(new URL(page)).some((token) => filed.has(token));
      expect(found, name).toBe(true);
    }
  });
});

describe("the vectors tell this matcher from those of the field", () => {
  const naive: Record<string, (linked: string, page: string) => boolean> = {
    "a substring": (linked, page) => page.includes(hostOf(linked)),
    "the end of the host": (linked, page) => hostOf(page).endsWith(hostOf(linked)),
    "the start of the URL": (linked, page) => page.startsWith(linked.replace(/\/$/, "")),
    "the last two labels": (linked, page) => lastTwo(hostOf(linked)) === lastTwo(hostOf(page)),
    "the origin that URL gives, whatever the protocol": (linked, page) =>
      new URL(linked).origin === new URL(page).origin,
  };
  const hostOf = (url: string) => URL.parse(url)?.hostname ?? "";
  const lastTwo = (host: string) => host.split(".").slice(-2).join(".");

  test.each(Object.keys(naive))("comparing by %s fails some of them", (rule) => {
    const wrong = cases.filter(({ linked, page, hit }) => {
      const [only, ...others] = linked;
      if (only === undefined || others.length > 0 || only.strategy === "never") return false;
      if (!URL.canParse(only.url) || !URL.canParse(page)) return false;
      return naive[rule]?.(only.url, page) !== hit;
    });
    expect(wrong.length).toBeGreaterThan(5);
  });
});
