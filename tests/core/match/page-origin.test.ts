import { describe, expect, test } from "vitest";
import { isEncrypted, isWebPage, originOf } from "#core/match/page-origin.ts";

describe("an origin", () => {
  test.each([
    ["https://login.example.com:443/x?y#z", "https://login.example.com"],
    ["http://u:p@example.com:8080/", "http://example.com:8080"],
    ["https://127.1/", "https://127.0.0.1"],
    ["blob:https://example.com/1", "blob:"],
    ["data:text/html,x", "data:"],
    ["about:srcdoc", "about:"],
    ["chrome-extension://abcdefghijklmnop/x.html", "chrome-extension:"],
    ["no url", "invalid:"],
  ])("of %o is %s", (url, origin) => {
    expect(originOf(url)).toBe(origin);
    expect(isWebPage(url)).toBe(/^https?:\/\//.test(origin));
  });

  test.each([
    "https://example.com",
    "http://localhost",
    "http://localhost:3000",
    "http://app.localhost",
    "http://127.0.0.1:8080",
    "http://127.8.9.10",
    "http://[::1]:8080",
  ])("%s is not read on the way (SEC-05)", (origin) => {
    expect(isEncrypted(origin)).toBe(true);
  });

  test.each([
    "http://example.com",
    "http://localhost.evil.test",
    "http://notlocalhost",
    "http://127.0.0.1.evil.test",
    "http://128.0.0.1",
    "http://10.0.0.5",
    "http://[::2]",
    "http://[::ffff:7f00:1]",
  ])("%s is (SEC-05)", (origin) => {
    expect(isEncrypted(origin)).toBe(false);
  });
});
