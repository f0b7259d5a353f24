import { describe, expect, test } from "vitest";
import { hostOf, isPlainHttp, shortUrl, webUrl } from "../../../extension/design/web-url.ts";

describe("a URL of a record", () => {
  test.each([
    "javascript:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "blob:https://example.com/0b8",
    "file:///etc/passwd",
    "chrome-extension://abc/console.html",
    "about:blank",
    "view-source:https://example.com",
    "example.com",
    "",
    "\u0000https://example.com".repeat(2),
  ])("%j is never opened (SEC-25)", (url) => {
    expect(webUrl(url)).toBeUndefined();
    expect(hostOf(url)).toBeUndefined();
  });

  test("is opened where it is a page of the web", () => {
    expect(webUrl(" https://example.com/login ")?.href).toBe("https://example.com/login");
    expect(webUrl("HTTP://EXAMPLE.com")?.href).toBe("http://example.com/");
  });

  test.each([
    ["https://example.com/", "example.com"],
    ["https://example.com:8443/app?x#y", "example.com:8443/app"],
    ["http://example.com/app", "http://example.com/app"],
    ["https://twіtter.com/", "xn--twtter-qvf.com"],
    ["https://user:secret@example.com/", "example.com"],
  ])("%s is shown as %s (SEC-08)", (url, short) => {
    expect(shortUrl(url)).toBe(short);
  });

  test.each([
    ["http://example.com", true],
    ["HTTP://example.com", true],
    ["http://127.evil.example", true],
    ["http://localhost.evil.example", true],
    ["https://example.com", false],
    ["http://127.0.0.1:8080", false],
    ["http://localhost:8080", false],
    ["nonsense", false],
  ])("%s can be read on the way: %s (SEC-05)", (origin, can) => {
    expect(isPlainHttp(origin)).toBe(can);
  });
});
