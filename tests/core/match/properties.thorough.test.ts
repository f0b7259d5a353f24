import { describe, expect } from "vitest";
import { type LinkedUrl, parseLinked } from "#core/match/linked-url.ts";
import { match } from "#core/match/match.ts";
import { matchStrategies } from "#core/match/strategy.ts";
import { linkedTokens, pageTokens } from "#core/match/tokens.ts";
import { anyCodePoints, fc, test } from "../property.ts";

const strategy = fc.constantFrom(...matchStrategies);

/** Pieces that URLs, and attacks on parsers of them, are made of. */
const piece = fc.constantFrom(
  ..."https: http: HTTPS: blob: // / \\ @ : ? # % . .. %2e %2f %00 [ ] [::1] :443 :80 :8443 ;".split(
    " ",
  ),
  ..."example.com twitter.com login. www. co.uk github.io evil.test localhost 127.1 0x7f 10".split(
    " ",
  ),
  ..."app /app/ apple é і ß 。 ２ xn--".split(" "),
  " ",
  "\t",
  "\u0000",
  "\u200b",
);
const hostile = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(""));
const anyText = fc.oneof(
  hostile,
  hostile.map((rest) => `https://${rest}`),
  anyCodePoints(),
);

const host = fc.constantFrom(
  "example.com",
  "a.example.com",
  "b.example.com",
  "a.github.io",
  "localhost",
  "10.0.0.5",
  "example.com.",
);
const webUrl = fc
  .tuple(
    fc.constantFrom("https", "http"),
    host,
    fc.constantFrom("", ":443", ":8443"),
    fc.constantFrom("", "/", "/app", "/app/", "/app/x", "/app?q"),
  )
  .map(([scheme, name, port, path]) => `${scheme}://${name}${port}${path}`);

const linkedUrl = (url: fc.Arbitrary<string>): fc.Arbitrary<LinkedUrl> =>
  fc.record({ url, strategy });

describe("whatever text is given (SEC-07)", () => {
  test("matching never throws and says something of every linked URL", () => {
    const linked = fc.array(linkedUrl(anyText), { maxLength: 5 });
    fc.assert(
      fc.property(linked, anyText, (records, page) => {
        expect(match(records, page).reasons).toHaveLength(records.length);
      }),
      { numRuns: 3_000 },
    );
  });

  test("a linked URL has the origin that the browser gives it, or is refused", () => {
    fc.assert(
      fc.property(anyText, (url) => {
        const linked = parseLinked({ url, strategy: "origin" });
        if ("unusable" in linked) return;
        expect(linked.url.origin).toBe(new URL(url).origin);
      }),
      { numRuns: 100_000 },
    );
  });

  test("an origin rule covers exactly the pages of its origin and of its upgrade to TLS", () => {
    const near = fc.oneof(anyText, webUrl);
    fc.assert(
      fc.property(near, near, (url, page) => {
        const hit = match([{ url, strategy: "origin" }], page).hit !== undefined;
        expect(hit).toBe(coversByOrigin(url, page));
      }),
      { numRuns: 10_000 },
    );
  });
});

/** The rule again, in terms of origins as the browser writes them. */
function coversByOrigin(url: string, page: string): boolean {
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? "")) return false;
  if (!/^https?:$/.test(URL.parse(page)?.protocol ?? "")) return false;
  const [own, other] = [new URL(url).origin, new URL(page).origin];
  const upgraded = /:\d+$/.test(own) ? own : own.replace(/^http:/, "https:");
  return own === other || upgraded === other;
}

describe("whatever a record is linked to", () => {
  const linked = fc.array(linkedUrl(webUrl), { minLength: 1, maxLength: 4 });

  test("a hit implies a shared token of the blind index", () => {
    fc.assert(
      fc.property(linked, webUrl, (urls, page) => {
        if (match(urls, page).hit === undefined) return;
        const filed = linkedTokens(urls);
        expect(pageTokens(new URL(page)).some((token) => filed.includes(token))).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });

  test("a page without TLS is never covered by an https URL (SEC-05)", () => {
    fc.assert(
      fc.property(linked, webUrl, (urls, page) => {
        const { hit } = match(urls, page);
        if (hit === undefined || !page.startsWith("http:")) return;
        expect(urls[hit.index]?.url).toMatch(/^http:/);
      }),
      { numRuns: 5_000 },
    );
  });

  test("a linked URL that is broken changes nothing for the others", () => {
    const broken = fc.constantFrom("", "example.com", "https://[", "javascript:1", "https://a:x/");
    fc.assert(
      fc.property(linked, linkedUrl(broken), webUrl, (urls, bad, page) => {
        const alone = match(urls, page);
        const beside = match([...urls, bad], page);
        expect(beside.hit).toEqual(alone.hit);
        expect(beside.reasons.slice(0, -1)).toEqual(alone.reasons);
      }),
    );
  });

  test("a further never rule takes pages away and adds none", () => {
    fc.assert(
      fc.property(linked, webUrl, webUrl, (urls, url, page) => {
        const { hit } = match([...urls, { url, strategy: "never" }], page);
        if (hit !== undefined) expect(match(urls, page).hit).toEqual(hit);
      }),
      { numRuns: 3_000 },
    );
  });
});
