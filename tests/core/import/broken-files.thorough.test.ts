import { describe, expect } from "vitest";
import { problemCodes } from "#core/import/import-result.ts";
import { parseImport } from "#core/import/parse-import.ts";
import { anyCodePoints, fc, test } from "../property.ts";
import {
  bitwardenCsv,
  bitwardenJson,
  chrome,
  dashlane,
  firefox,
  keepass,
  keepassxc,
  lastpass,
  latchkeyCsv,
  latchkeyJson,
  passwordstate,
  protonCsv,
  protonJson,
} from "./samples.ts";

const head = "name,url,username,password,note";
const row = (name: string) => `${name},https://${name}.example/,anna,pw-${name},`;

const titles = (text: string) => parseImport(text).records.map(({ title }) => title);
const codes = (text: string) =>
  parseImport(text).problems.map(({ line, code }) => [line, code] as const);

describe("a file that is no export", () => {
  test.each([
    ["nothing", "", "empty_file"],
    ["blank lines", "\uFEFF\r\n \n", "empty_file"],
    ["a web page", "<!DOCTYPE html><html><body>name,url</body></html>", "html_file"],
    ["a web page without doctype", "\n <html lang=en>", "html_file"],
    ["a KeePass database", "\u0003\u065a\uFFFD\uFFFDg\uFFFDK\uFFFD\u0001\u0000", "binary_file"],
    ["a zip archive", "PK\u0003\u0004\u0014\u0000", "binary_file"],
    ["UTF-16 read as UTF-8", "n\u0000a\u0000m\u0000e\u0000,\u0000", "binary_file"],
    ["prose", "Dear all,\nplease find attached", "unknown_format"],
    ["other columns", "a,b,c\n1,2,3\n", "unknown_format"],
    ["other JSON", '{"accounts":[]}', "unknown_format"],
    ["a list in JSON", "[1,2,3]", "unknown_format"],
    ["JSON that is cut off", bitwardenJson.slice(0, 400), "broken_json"],
    ["an export with its header missing", row("a"), "unknown_format"],
  ])("%s is named for what it is: %s", (_, text, code) => {
    expect(parseImport(text)).toMatchObject({
      format: undefined,
      records: [],
      problems: [{ line: 0, code }],
    });
  });

  test.each([
    ["CSV", `${head}\n`],
    ["JSON", '{"encrypted":false,"items":[]}'],
  ])("%s without rows is known, and known to be empty", (_, text) => {
    expect(codes(text)).toEqual([[0, "no_rows"]]);
    expect(parseImport(text).format).toBeDefined();
  });
});

describe("a bad row", () => {
  const between = (bad: string) => [head, row("a"), bad, row("b"), ""].join("\n");

  test.each([
    ["too few cells", "x,https://x.example/,anna", "wrong_cell_count"],
    [
      "too many cells, as by a comma in a password",
      "x,https://x.example/,anna,p,w,",
      "wrong_cell_count",
    ],
    ["a quote that is never closed", 'x,https://x.example/,anna,"pw,', "broken_quotes"],
    ["text behind a closing quote", 'x,https://x.example/,anna,"p"w,', "broken_quotes"],
    ["characters that were lost", "x,https://x.example/,anna,p\uFFFDw,", "damaged_text"],
    ["nothing to sign in with", "x,https://x.example/,,,note", "nothing_in_it"],
  ])("with %s is reported by its line and the rest goes in", (_, bad, code) => {
    expect(codes(between(bad))).toEqual([[3, code]]);
    expect(titles(between(bad))).toEqual(["a", "b"]);
  });

  test("is counted in lines of the file, through notes of several lines", () => {
    const long = 'long,https://l.example/,anna,pw,"one\r\ntwo\r\n\r\nfour"';
    const text = [head, long, "short", "", 'y,https://y.example/,anna,"pw,', row("z")].join("\r\n");
    expect(codes(text)).toEqual([
      [6, "wrong_cell_count"],
      [8, "broken_quotes"],
    ]);
    expect(parseImport(text).records.map(({ line }) => line)).toEqual([2, 9]);
  });

  test("with a quote too many does not take the next such row for its end", () => {
    const text = [head, row("a"), 'x,"https://x"y,u,p,', row("b"), 'z,u"rl",u,"p",', row("c")].join(
      "\n",
    );
    expect(titles(text)).toEqual(["a", "b", "z", "c"]);
    expect(codes(text)).toEqual([
      [3, "broken_quotes"],
      [5, "url_not_understood"],
    ]);
  });

  test("at the very end is still reported", () => {
    expect(codes(`${head}\n${row("a")}\nx,"`)).toEqual([[3, "broken_quotes"]]);
  });

  test("never repeats what is in it", () => {
    for (const bad of [
      'x,https://x/,CANARY-u,"CANARY-p',
      "CANARY-u,CANARY-p",
      "CANARY,ftp://CANARY,u,p,",
    ]) {
      expect(JSON.stringify(parseImport(between(bad)).problems)).not.toContain("CANARY");
    }
  });
});

describe("a good file", () => {
  const plain = [head, row("a"), row("b")].join("\n");
  const expected = parseImport(plain).records;

  test.each([
    ["with a byte order mark", `\uFEFF${plain}`],
    ["with CRLF", plain.replaceAll("\n", "\r\n")],
    ["with CR alone", plain.replaceAll("\n", "\r")],
    ["with semicolons", plain.replaceAll(",", ";")],
    ["with tabs", plain.replaceAll(",", "\t")],
    ["with a line end at its end", `${plain}\n`],
    ["with everything quoted", plain.replace(/[^,\n]+|(?<=,)(?=\n|$)/g, '"$&"')],
    ["with a delimiter more on each line", plain.replaceAll(/$/gm, ",")],
    ["with a delimiter more on each line but the first", plain.replaceAll(/(?<=\n.*)$/gm, ",")],
    [
      "with its header in capitals and spaces",
      plain.replace(head, "Name, URL, Username, Password, Note"),
    ],
  ])("reads the same %s", (_, text) => {
    expect(parseImport(text)).toMatchObject({ records: expected, problems: [] });
  });

  test.each(["sep=;", '"sep=;"', "SEP=;"])(
    "keeps its lines where Excel is told the delimiter by %s",
    (said) => {
      const text = [said, plain.replaceAll(",", ";")].join("\r\n");
      const moved = expected.map((record) => ({ ...record, line: record.line + 1 }));
      expect(parseImport(text)).toMatchObject({ records: moved, problems: [] });
    },
  );

  test("may have its columns in another order, and further ones", () => {
    const text = "password,extra,username,name,url\npw-a,x,anna,a,https://a.example/\n";
    expect(parseImport(text).records).toMatchObject([
      { title: "a", password: "pw-a", username: "anna" },
    ]);
  });

  test("of 10,000 rows is read with every row in its place", () => {
    const rows = Array.from({ length: 10_000 }, (_, index) =>
      index % 100 === 0 ? `n${index},https://n.example/,u,p,"two\nlines"` : row(`n${index}`),
    );
    const { records, problems } = parseImport([head, ...rows].join("\n"));
    expect(problems).toEqual([]);
    expect(records).toHaveLength(10_000);
    expect(records.at(-1)).toMatchObject({ title: "n9999", line: 10_001 + 100 });
  });

  test("of rows that are all broken ends once there are too many", () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => `n${index},"u"x,"v`);
    const { records, problems } = parseImport([head, ...rows].join("\n"));
    expect(records).toEqual([]);
    expect(problems.at(-1)).toMatchObject({ code: "too_many_broken" });
  });
});

describe("whatever text is given", () => {
  const samples = [
    bitwardenCsv,
    bitwardenJson,
    chrome,
    dashlane,
    firefox,
    keepass,
    keepassxc,
    lastpass,
    latchkeyCsv,
    latchkeyJson,
    passwordstate,
    protonCsv,
    protonJson,
  ];

  test("reading never throws, and every problem has a code and a line of the file", () => {
    const cut = fc.tuple(fc.constantFrom(...samples), fc.nat(), fc.nat(), anyCodePoints());
    const damaged = cut.map(([text, from, length, inserted]) => {
      const start = from % text.length;
      return text.slice(0, start) + inserted + text.slice(start + (length % 40));
    });
    fc.assert(
      fc.property(fc.oneof(fc.string(), damaged), (text) => {
        const lines = text.split(/\r\n?|\n/).length;
        for (const { line, code } of parseImport(text).problems) {
          expect(problemCodes).toContain(code);
          expect(line).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: 300 },
    );
  });
});
