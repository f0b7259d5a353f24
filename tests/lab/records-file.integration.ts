import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { InputError, parseRecords, readRecords } from "./records-file.ts";

const folder = mkdtempSync(join(tmpdir(), "latchkey-records-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const good = { title: "A", username: "u", password: "p", urls: [{ url: "https://a.test/" }] };

function file(content: string): string {
  const path = join(folder, `${crypto.randomUUID()}.json`);
  writeFileSync(path, content);
  return path;
}

describe("a file of records", () => {
  test("needs no more than what a login has", () => {
    expect(readRecords(file(JSON.stringify([good])))).toEqual([
      {
        ...good,
        urls: [{ url: "https://a.test/", strategy: "origin" }],
        vault: "Logins",
        askFirst: false,
      },
    ]);
  });

  test.each<[string, unknown, RegExp]>([
    [
      "a strategy that is none",
      [{ ...good, urls: [{ url: "https://a.test/", strategy: "best" }] }],
      /0\.urls\.0\.strategy/,
    ],
    ["a URL that is none", [{ ...good, urls: [{ url: "a.test" }] }], /0\.urls\.0: .*no URL/],
    [
      "a domain rule for an address",
      [{ ...good, urls: [{ url: "https://10.0.0.1/", strategy: "domain" }] }],
      /0\.urls\.0/,
    ],
    ["a record without a title", [good, { ...good, title: "" }], /1\.title/],
    ["a field that it does not know", [{ ...good, pasword: "p" }], /0\.pasword/],
    ["something else than a list", { records: [good] }, /array/i],
  ])("is refused with %s, naming the place", (_, content, place) => {
    expect(() => parseRecords(content, "file.json")).toThrow(place);
    expect(() => parseRecords(content, "file.json")).toThrow(InputError);
  });

  test("is refused by its name when it is no JSON or not there", () => {
    const broken = file("[{");
    expect(() => readRecords(broken)).toThrow(broken);
    expect(() => readRecords(join(folder, "absent.json"))).toThrow(/absent\.json/);
  });
});
