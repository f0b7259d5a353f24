import { describe, expect, test } from "vitest";
import { keptUrl } from "../../../../extension/console/record/kept-url.ts";

describe("an address as a person types it", () => {
  test.each([
    ["example.org/login", "https://example.org/login"],
    [" c.example ", "https://c.example"],
    ["192.168.1.5", "https://192.168.1.5"],
    ["localhost:3000", "https://localhost:3000"],
    ["//example.org/", "https://example.org/"],
    ["http://Example.org/A", "http://Example.org/A"],
    ["https://example.org", "https://example.org"],
  ])("%j is kept as %j", (typed, kept) => {
    expect(keptUrl(typed)).toBe(kept);
  });

  test.each([
    ["https://user:pw@example.org/login?a#b", "https://example.org/login?a#b"],
    ["https://user@example.org:8443/", "https://example.org:8443/"],
    ["http://:pw@example.org/", "http://example.org/"],
    ["https:/user:pw@example.org/", "https://example.org/"],
    ["user:pw@example.org/login", "https://example.org/login"],
    ["https://example.org/@user:pw", "https://example.org/@user:pw"],
  ])("%j is kept without user name and password: %j", (typed, kept) => {
    expect(keptUrl(typed)).toBe(kept);
  });

  test.each(["", "my bank", "https://my bank/", "mailto:anna@example.org", "javascript:alert(1)"])(
    "%j is none, and stays as it is",
    (typed) => {
      expect(keptUrl(typed)).toBe(typed);
    },
  );
});
