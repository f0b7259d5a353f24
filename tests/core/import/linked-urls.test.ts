import { describe, expect, test } from "vitest";
import { bitwardenMatch, readUrl } from "#core/import/linked-urls.ts";

describe("a URL field", () => {
  test.each([
    ["https://example.com/login?x#y", "https://example.com/login?x#y"],
    ["http://intranet/", "http://intranet/"],
    ["  https://example.com  ", "https://example.com"],
    ["HTTPS://Example.com", "HTTPS://Example.com"],
    ["example.com", "https://example.com"],
    ["example.com/login", "https://example.com/login"],
    ["example.com:8443/x", "https://example.com:8443/x"],
    ["www.bücher.example?x=1", "https://www.bücher.example?x=1"],
    ["localhost:3000", "https://localhost:3000"],
    ["192.168.1.1", "https://192.168.1.1"],
    ["[2001:db8::1]:8443", "https://[2001:db8::1]:8443"],
    ["//example.com/", "https://example.com/"],
  ])("%o is linked as %o", (text, url) => {
    expect(readUrl(text)).toEqual({ url: { url, strategy: "origin" } });
  });

  test.each([
    ["androidapp://com.example.app", "url_not_web"],
    ["android://hash@com.example.app/", "url_not_web"],
    ["iosapp://com.example.app", "url_not_web"],
    ["ftp://example.com/", "url_not_web"],
    ["file:///etc/passwd", "url_not_web"],
    ["mailto:anna@example.com", "url_not_web"],
    ["javascript:alert(1)", "url_not_web"],
    ["cmd://ssh host", "url_not_web"],
    ["My bank", "url_not_understood"],
    ["intranet", "url_not_understood"],
    ["https://", "url_not_understood"],
    ["https://exa mple.com", "url_not_understood"],
    ["1.2.3.4.5", "url_not_understood"],
    ["anna@example.com", "url_not_understood"],
    [`https://example.com/${"a".repeat(5_000)}`, "url_too_long"],
  ])("%o is left out: %s", (text, problem) => {
    expect(readUrl(text)).toEqual({ problem });
  });
});

describe("Bitwarden's match detection", () => {
  test.each([undefined, null, 17])("%o is the origin", (match) => {
    expect(readUrl("https://example.com", match).url?.strategy).toBe("origin");
  });

  test.each(["https://10.0.0.5/", "https://intranet/", "https://[::1]/", "http://localhost:3000"])(
    "by base domain becomes the origin of %s, which has no domain",
    (url) => {
      expect(readUrl(url, bitwardenMatch.domain)).toEqual({
        url: { url, strategy: "origin" },
        problem: "strategy_replaced",
      });
    },
  );

  test.each([
    ["^https://example\\.com/.*$", "https://example.com"],
    ["https?:\\/\\/login\\.example\\.com:8443\\/", "https://login.example.com:8443"],
    ["https://example.com", "https://example.com"],
  ])("by regular expression becomes the origin that %o spells out", (pattern, url) => {
    expect(readUrl(pattern, bitwardenMatch.regex)).toEqual({
      url: { url, strategy: "origin" },
      problem: "strategy_replaced",
    });
  });

  test.each([
    "^https://.*\\.example\\.com/",
    "https://[a-z]+.example.com",
    "example",
    ".*",
    "https://example.(com|org)/",
    "(?:",
  ])("by regular expression without a plain origin is left out: %o", (pattern) => {
    expect(readUrl(pattern, bitwardenMatch.regex)).toEqual({ problem: "url_not_understood" });
  });
});
