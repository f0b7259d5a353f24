import { describe, expect, test } from "vitest";
import { type LikenessKind, likeness } from "#core/match/look-alike.ts";
import { skeleton, unicodeOf } from "#core/match/skeleton.ts";

const own = [
  "server7.example",
  "www.paypal.com",
  "github.com",
  "mail.google.com",
  "microsoft.com",
  "bank.co.uk",
  "www.ing.de",
];

/** As the browser's own parser writes it: letters of other scripts in punycode. */
const kindOf = (url: string) => likeness(new URL(url).href, own)?.kind;

describe("a host that can be taken for one's own", () => {
  test.each<[string, LikenessKind]>([
    ["https://paypa1.com/", "letters"],
    ["https://paypai.com/", "letters"],
    ["https://p\u0430ypal.com/", "letters"],
    ["https://\u0440\u0430\u0443\u0440\u0430\u04cf.com/", "letters"],
    ["https://payp\u00e1l.com/", "letters"],
    ["https://g00gle.com/signin", "letters"],
    ["https://rnicrosoft.com/", "letters"],
    ["https://micr\u00f8soft.com/", "letters"],
    ["https://pay-pal.com/", "letters"],
    ["https://login.g\u1d0f\u1d0fgle.net/", "letters"],
    ["https://gooogle.com/", "slip"],
    ["https://gogle.com/", "slip"],
    ["https://googel.com/", "slip"],
    ["https://githab.com/", "slip"],
    ["https://paypal.cm/", "slip"],
    ["https://paypal.co/", "slip"],
    ["https://www.paypal.cam/", "slip"],
    ["https://paypat.net/", "slip"],
    ["https://paypay.com/", "slip"],
    ["https://paxpal.net/", "slip"],
    ["https://1ng.de/", "letters"],
    ["https://\u0456ng.de/", "letters"],
    ["https://paypal.com.example.net/", "subdomain"],
    ["https://login.paypal.com-secure.example/", "subdomain"],
    ["https://bank.co.uk.evil.example/", "subdomain"],
    ["https://secure-paypal.com/", "words"],
    ["https://paypal-login.com/", "words"],
    ["https://www.github-account-verify.example/", "words"],
    ["https://paypal.login-secure.example/", "words"],
    ["https://evil.example/paypal.com/login", "path"],
    ["https://evil.example/paypal/login", "path"],
    ["https://evil.example/wp-includes/PayPal/signin.php", "path"],
    ["https://evil.example/paypal/verify/index.html", "path"],
  ])("is seen in %s: %s", (url, kind) => {
    expect(kindOf(url)).toBe(kind);
  });

  test.each([
    "https://paypal.com/",
    "https://login.paypal.com/",
    "https://paypal.de/",
    "https://paypal.com.co/",
    "https://paypal.net/",
    "https://paypay.ne.jp/",
    "https://lng.de/",
    "https://1n6.de/",
    "https://ing.co/",
    "https://github.io/",
    "https://octocat.github.io/",
    "https://gitlab.com/",
    "https://paypal.okta.com/",
    "https://banks.co.uk/",
    "https://server8.example/",
    "https://github.example.com/",
    "https://paypal-community.com/",
    "https://bank-login.example/",
    "https://login-secure.example/",
    "https://example.net/?next=paypal.com",
    "https://web.archive.org/web/2020/https://paypal.com/login",
    "https://web.archive.org/web/20200101000000/http://www.paypal.com/",
    "https://web.archive.org/web/2020/https://example.net/paypal/login",
    "https://proxy.example/https/paypal.com/login",
    "https://example.net/paypal",
    "https://example.net/login/paypal",
    "https://example.net/paypal/help",
    "https://example.net/payments/paypal/settings",
    "https://example.net/auth/google/login",
    "https://example.net/google/login/validate",
    "https://service.example/server7/login",
    "https://service.example/github/login",
    "http://192.168.0.1/",
    "http://router/",
    "not a url",
  ])("is not seen in %s", (url) => {
    expect(likeness(url, own)).toBeUndefined();
  });

  test("is not seen where the ending is that of a country in which one has a record", () => {
    const colombian = ["www.paypal.com", "banco.com.co"];
    expect(likeness("https://paypal.co/", colombian)).toBeUndefined();
    expect(likeness("https://paypal.cm/", colombian)?.kind).toBe("slip");
  });

  test("is not seen in digits alone", () => {
    expect(likeness("https://105.net/", ["ios.net"])).toBeUndefined();
  });

  test("is named", () => {
    expect(likeness("https://paypa1.com/", own)).toEqual({
      kind: "letters",
      own: "www.paypal.com",
    });
  });

  test("is named by the neighbour whose place it takes, where several are one's own", () => {
    const shops = ["shop.example.com", "bank.example.com", "example.com"];
    const ownAt = (url: string) => likeness(url, shops)?.own;
    expect(ownAt("https://bank.examp1e.com/")).toBe("bank.example.com");
    expect(ownAt("https://examp1e.com/")).toBe("example.com");
    expect(ownAt("https://other.examp1e.com/")).toBe("shop.example.com");
  });
});

describe("what a label looks like", () => {
  test("is the same for letters of other scripts", () => {
    expect(skeleton("\u0430\u0440\u0440\u04cf\u0435")).toBe(skeleton("apple"));
    expect(skeleton("example")).not.toBe(skeleton("sample"));
  });

  test.each([
    ["xn--80ak6aa92e", "\u0430\u0440\u0440\u04cf\u0435"],
    ["xn--mnchen-3ya", "m\u00fcnchen"],
    ["plain", "plain"],
    ["xn--\u0000", "xn--\u0000"],
    ["xn--99999999", "xn--99999999"],
  ])("%s is read from its punycode", (label, expected) => {
    expect(unicodeOf(label)).toBe(expected);
  });
});
