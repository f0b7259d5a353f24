import { describe, expect, test } from "vitest";
import { parseImport } from "#core/import/parse-import.ts";
import { bitwardenCsv, bitwardenJson, chrome, firefox, keepass, keepassxc } from "./samples.ts";

const codes = (text: string) =>
  parseImport(text).problems.map(({ line, code }) => [line, code] as const);

describe("Chrome's CSV", () => {
  test("gives every row with the line it begins on, values exactly as they were", () => {
    const { table: _, ...result } = parseImport(chrome);
    expect(result).toEqual({
      format: "chrome-csv",
      problems: [],
      records: [
        {
          line: 2,
          title: "login.example.com",
          username: "anna@example.com",
          password: 'pa,ss "1"',
          urls: [{ url: "https://login.example.com/sign-in", strategy: "origin" }],
        },
        {
          line: 3,
          title: "shop",
          username: "anna",
          password: " spaced ",
          notes: "first line\nsecond line",
          urls: [{ url: "https://shop.example.co.uk/", strategy: "origin" }],
        },
        {
          line: 5,
          title: "intranet",
          username: "anna",
          password: "Grüße-密码-🔑",
          urls: [{ url: "http://intranet.example:8080/", strategy: "origin" }],
        },
      ],
    });
  });

  test("of older versions has no notes", () => {
    const text = "name,url,username,password\nx,https://example.com/,u,p\n";
    expect(parseImport(text)).toMatchObject({ format: "chrome-csv", records: [{ title: "x" }] });
  });

  test("of Android apps comes without their addresses", () => {
    const text = `${chrome}app,android://hash==@com.example.app/,anna,pw,\n`;
    expect(codes(text)).toEqual([[6, "url_not_web"]]);
    expect(parseImport(text).records.at(-1)).toMatchObject({ title: "app", urls: [] });
  });
});

describe("Firefox's CSV", () => {
  test("has no titles: the host stands for them; the realm is kept", () => {
    const { records } = parseImport(firefox);
    expect(records.map(({ title }) => title)).toEqual([
      "login.example.com",
      "router.example",
      "a1b2",
    ]);
    expect(records[1]?.fields).toEqual([{ name: "httpRealm", value: "Router", hidden: false }]);
    expect(codes(firefox)).toEqual([[4, "url_not_web"]]);
  });
});

describe("Bitwarden's CSV", () => {
  test("keeps several URLs, custom fields, the seed and the folder", () => {
    const [ads, plain] = parseImport(bitwardenCsv).records;
    expect(ads).toEqual({
      line: 2,
      title: "Ads",
      username: "anna",
      password: "one",
      totp: "otpauth://totp/Ads?secret=JBSWY3DPEHPK3PXP",
      notes: "about ads",
      urls: [
        { url: "https://ads.example.com/start", strategy: "origin" },
        { url: "https://login.example.net/?x=1,2.5", strategy: "origin" },
        { url: "https://ads.example.org", strategy: "origin" },
      ],
      vault: "Work",
      fields: [
        { name: "customer", value: "42", hidden: false },
        { name: "hint", value: "a: b\ngoes on", hidden: false },
      ],
    });
    expect(plain).toMatchObject({ line: 6, title: "Plain" });
    expect(plain).not.toHaveProperty("vault");
    expect(codes(bitwardenCsv)).toEqual([
      [2, "url_not_web"],
      [5, "note_left_out"],
    ]);
  });

  test("of an organisation has collections for folders", () => {
    const text =
      "collections,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\n" +
      '"Team A",login,x,,,0,https://example.com,u,p,\n';
    expect(parseImport(text).records).toMatchObject([{ vault: "Team A" }]);
  });
});

describe("Bitwarden's JSON", () => {
  const [everyRule, bare] = parseImport(bitwardenJson).records;

  test("keeps every URL with the rule that it has here", () => {
    expect(everyRule?.urls).toEqual([
      { url: "https://default.example.com/", strategy: "origin" },
      { url: "https://domain.example.com/", strategy: "domain" },
      { url: "https://host.example.com:8443/", strategy: "origin" },
      { url: "https://starts.example.com/app", strategy: "prefix" },
      { url: "https://exact.example.com/login?x=1", strategy: "exact" },
      { url: "https://regex.example.com", strategy: "origin" },
      { url: "https://never.example.com/", strategy: "never" },
    ]);
  });

  test("keeps notes, seed, folder and fields, hidden ones as such, linked ones not", () => {
    expect(everyRule).toMatchObject({
      line: 1,
      notes: "about it",
      totp: "JBSW Y3DP EHPK 3PXP",
      vault: "Work/Ads",
      fields: [
        { name: "customer", value: "42", hidden: false },
        { name: "pin", value: "1234", hidden: true },
        { name: "agreed", value: "true", hidden: false },
      ],
    });
  });

  test("may have nothing but a username", () => {
    expect(bare).toEqual({ line: 3, title: "Bare", username: "ben", password: "", urls: [] });
  });

  test("names what is left out by the number of the item", () => {
    expect(codes(bitwardenJson)).toEqual([
      [1, "strategy_replaced"],
      [2, "note_left_out"],
      [3, "passkey_left_out"],
      [4, "broken_item"],
      [5, "broken_item"],
    ]);
  });

  const login = (said: object) =>
    parseImport(
      JSON.stringify({
        items: [{ type: 1, name: "x", login: { username: "u", password: "now" }, ...said }],
      }),
    ).records[0];

  test("keeps earlier passwords, each once, the newest first, and no fields among them", () => {
    const at = (lastUsedDate: unknown, password: unknown) => ({ lastUsedDate, password });
    const record = login({
      fields: [{ name: "pin", value: "2", type: 1 }],
      passwordHistory: [
        at("2023-01-01T00:00:00.000Z", "older"),
        at("2024-02-29T12:00:00.5Z", "newer"),
        at("2024-02-01T00:00:00.000Z", "pin: 1"),
        at("2022-01-01T00:00:00.000Z", "newer"),
        at("2022-01-01T00:00:00.000Z", "now"),
        at("2022-01-01T00:00:00.000Z", ""),
        at(null, "undated"),
        at("yesterday", "undated"),
        at("2022-01-01T00:00:00.000Z", null),
        "nothing",
      ],
    });
    expect(record?.history).toEqual([
      { password: "newer", replacedAt: Date.UTC(2024, 1, 29, 12, 0, 0, 500) },
      { password: "older", replacedAt: Date.UTC(2023, 0, 1) },
    ]);
  });

  test.each([null, [], "none", 3, {}])("may have %j for earlier passwords", (passwordHistory) => {
    expect(login({ passwordHistory })).toMatchObject({ password: "now" });
    expect(login({ passwordHistory })).not.toHaveProperty("history");
  });

  test("asks first where the master password was asked for again, and nowhere else", () => {
    expect(login({ reprompt: 1 })).toMatchObject({ askFirst: true });
    for (const reprompt of [0, null, "1", 2]) {
      expect(login({ reprompt })).not.toHaveProperty("askFirst");
    }
  });

  test("of an organisation names collections", () => {
    const text = JSON.stringify({
      collections: [{ id: "c-1", name: "Team" }],
      items: [
        { type: 1, name: "x", collectionIds: ["c-1"], login: { username: "u", password: "p" } },
      ],
    });
    expect(parseImport(text).records).toMatchObject([{ vault: "Team" }]);
  });

  test.each([
    [
      "encrypted by the account",
      { encrypted: true, items: [{ type: 1, name: "2.x|y|z" }] },
      "account_encrypted",
    ],
    [
      "encrypted by a password",
      { encrypted: true, passwordProtected: true, data: "2.x|y|z" },
      "encrypted_file",
    ],
  ])("%s is refused as such", (_, json, code) => {
    expect(codes(JSON.stringify(json))).toEqual([[0, code]]);
  });
});

describe("KeePass's CSV", () => {
  test("escapes with backslashes", () => {
    const { table: _, ...result } = parseImport(keepass);
    expect(result).toEqual({
      format: "keepass-csv",
      problems: [],
      records: [
        {
          line: 2,
          title: "Mail",
          username: "anna",
          password: 'back\\slash "quoted" end\\',
          notes: "line one\nline two",
          urls: [{ url: "https://mail.example.com/", strategy: "origin" }],
        },
        {
          line: 4,
          title: "Router",
          username: "admin",
          password: "two",
          urls: [{ url: "https://192.168.1.1:8080", strategy: "origin" }],
        },
      ],
    });
  });
});

describe("KeePassXC's CSV", () => {
  test("may hold the same URL twice, and more than a record can be linked to", () => {
    const urls = Array.from({ length: 60 }, (_, index) => `https://h${index}.example/`);
    const text = `"Group","Title","Username","Password","URL","Notes"\n"","x","u","p","${[...urls, ...urls].join("\n")}",""`;
    expect(parseImport(text).records[0]?.urls.map(({ url }) => url)).toEqual(urls.slice(0, 50));
    expect(codes(text)).toEqual([[2, "too_many_urls"]]);
  });

  test("has groups, seeds and several URLs, one on each line", () => {
    expect(parseImport(keepassxc).records).toEqual([
      {
        line: 2,
        title: "Two sites",
        username: "anna",
        password: "one",
        totp: "otpauth://totp/x?secret=JBSWY3DPEHPK3PXP&period=30&digits=6&issuer=x",
        notes: 'a "quoted" note',
        urls: [
          { url: "https://ads.example.com/", strategy: "origin" },
          { url: "https://login.example.net/", strategy: "origin" },
        ],
        vault: "Root/Work",
      },
    ]);
    expect(codes(keepassxc)).toEqual([[4, "nothing_in_it"]]);
  });
});
