import { describe, expect } from "vitest";
import { type JudgedRow, type RowChoice, usualChoices, writesOf } from "#core/import/carry-out.ts";
import type { ImportedRecord } from "#core/import/import-result.ts";
import { joined, planRows, type RecordHere } from "#core/import/plan.ts";
import { fc, test } from "../property.ts";

const record = (line: number, said: Partial<ImportedRecord> = {}): ImportedRecord => ({
  line,
  title: "Mail",
  username: "anna",
  password: "one",
  urls: [{ url: "https://mail.example.com/", strategy: "origin" }],
  ...said,
});
const url = (text: string) => [{ url: text, strategy: "origin" as const }];
const here: RecordHere = {
  id: "h",
  title: "Mail",
  username: "Anna",
  urls: url("https://www.mail.example.com/login"),
};

const kinds = (records: readonly ImportedRecord[], known: readonly RecordHere[] = []) =>
  planRows(records, known).map(({ kind }) => kind);

describe("a row", () => {
  test.each<[string, Partial<ImportedRecord>, string]>([
    ["of the same username on the same host", {}, "here"],
    ["of another username", { username: "ben" }, "new"],
    ["on another host", { urls: url("https://mail.example.org/") }, "new"],
    ["on another port", { urls: url("https://mail.example.com:8443/") }, "new"],
    ["on a host that merely ends alike", { urls: url("https://notmail.example.com/") }, "new"],
    [
      "with one URL of several on that host",
      { urls: [...url("https://x.example/"), ...url("https://mail.example.com/a")] },
      "here",
    ],
    ["without a URL, of the same title", { urls: [] }, "new"],
  ])("%s as one that is here is %s", (_, said, kind) => {
    expect(kinds([record(2, said)], [here])).toEqual([kind]);
  });

  test("without URLs is known by its title, if that one has none either", () => {
    expect(kinds([record(2, { urls: [] })], [{ ...here, urls: [] }])).toEqual(["here"]);
  });

  test("knows every record that is here for its login, each once, and no other", () => {
    const at = (id: string, ...hosts: string[]): RecordHere => ({
      ...here,
      id,
      urls: hosts.flatMap((host) => url(`https://${host}/`)),
    });
    const known = [
      at("a", "mail.example.com"),
      at("b", "mail.example.com", "x.example"),
      at("c", "y.example"),
      { ...at("d", "mail.example.com"), username: "ben" },
      at("e", "x.example"),
    ];
    const urls = [...url("https://mail.example.com/"), ...url("https://x.example/")];
    const [row] = planRows([record(2, { urls })], known);
    expect(row).toMatchObject({
      kind: "here",
      here: { id: "a" },
      others: [{ id: "b" }, { id: "e" }],
    });
    expect(row?.kind === "here" && row.others).toHaveLength(2);
  });

  test("is twice in the file only with the same password", () => {
    const rows = planRows(
      [
        record(2),
        record(3, { password: "two" }),
        record(4, { urls: url("https://mail.example.com/x") }),
      ],
      [],
    );
    expect(rows.map(({ kind }) => kind)).toEqual(["new", "new", "twice"]);
    expect(rows[2]).toMatchObject({ first: 0 });
  });

  test("is judged quickly among very many", () => {
    const records = Array.from({ length: 100_000 }, (_, line) =>
      record(line, { username: `u${line}` }),
    );
    const known = records.slice(0, 10_000).map((one, index) => ({ ...one, id: String(index) }));
    const found = planRows(records, known).filter(({ kind }) => kind === "here");
    expect(found).toHaveLength(10_000);
  });
});

describe("two records joined", () => {
  test("have the first one's values, the URLs of both once, and what only the second has", () => {
    const first = record(2, { notes: "a", fields: [{ name: "x", value: "1", hidden: false }] });
    const second = record(3, {
      title: "Other",
      notes: "b",
      totp: "SEED",
      tags: ["t"],
      urls: [...first.urls, ...url("https://x.example/")],
      fields: [
        { name: "x", value: "1", hidden: false },
        { name: "y", value: "2", hidden: true },
      ],
    });
    expect(joined(first, second)).toEqual({
      ...first,
      notes: "a\n\nb",
      totp: "SEED",
      tags: ["t"],
      urls: [...first.urls, ...url("https://x.example/")],
      fields: [
        { name: "x", value: "1", hidden: false },
        { name: "y", value: "2", hidden: true },
      ],
    });
  });

  test("have the earlier passwords of both, the newest first", () => {
    const past = (password: string, replacedAt: number) => ({ password, replacedAt });
    const first = record(2, { history: [past("b", 5), past("a", 1)] });
    const second = record(3, { history: [past("c", 3), past("a", 2)] });
    expect(joined(first, second).history).toEqual([past("b", 5), past("c", 3), past("a", 2)]);
    expect(joined(record(2), second).history).toEqual(second.history);
  });

  test("with itself is itself", () => {
    const one = record(2, { notes: "a", tags: ["t"], totp: "SEED" });
    expect(joined(one, one)).toEqual(one);
  });
});

describe("what is written", () => {
  const rows: JudgedRow[] = planRows(
    [
      record(2),
      record(3, { urls: url("https://mail.example.com/x") }),
      record(4, { username: "ben" }),
      record(5, { username: "ben", urls: url("https://mail.example.com/y") }),
    ],
    [here],
  ).map((row) => ({ row, state: row.kind === "here" ? "adds" : row.kind }));

  const written = (choose: (row: JudgedRow) => RowChoice) => {
    const { added, merged, skipped } = writesOf(rows, choose);
    return {
      added: added.map(({ line, urls }) => [line, urls.length]),
      merged: merged.map(({ record }) => [record.line, record.urls.length]),
      skipped,
    };
  };

  test("by what is usual: one merge for a record that is here, doubles joined", () => {
    expect(written(({ state }) => usualChoices[state])).toEqual({
      added: [[4, 2]],
      merged: [[2, 2]],
      skipped: 0,
    });
  });

  test("may be everything as a record of its own", () => {
    expect(written(() => "add")).toEqual({
      added: [
        [2, 1],
        [3, 1],
        [4, 1],
        [5, 1],
      ],
      merged: [],
      skipped: 0,
    });
  });

  test("is what is new where everything else is skipped", () => {
    expect(written(() => "skip")).toEqual({ added: [[4, 1]], merged: [], skipped: 3 });
  });

  test("leaves out what would be joined with a row that is skipped", () => {
    expect(written(({ state }) => (state === "twice" ? "update" : "skip"))).toEqual({
      added: [[4, 2]],
      merged: [],
      skipped: 2,
    });
  });

  test("loses no row, whatever is chosen", () => {
    const choice = fc.constantFrom<RowChoice>("skip", "update", "add");
    const some = fc.array(fc.tuple(fc.constantFrom("a", "b"), fc.constantFrom("1", "2"), choice), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(some, (given) => {
        const records = given.map(([username, password], line) =>
          record(line, { username, password, urls: url(`https://mail.example.com/${line}`) }),
        );
        const judged: JudgedRow[] = planRows(records, [{ ...here, username: "a" }]).map((row) => ({
          row,
          state: row.kind === "here" ? "adds" : row.kind,
        }));
        const { added, merged, skipped } = writesOf(
          judged,
          (_, index) => given[index]?.[2] ?? "add",
        );
        const urls = [...added, ...merged.map(({ record }) => record)].flatMap((one) => one.urls);
        expect(urls.length + skipped).toBe(records.length);
        expect(new Set(urls.map((one) => one.url)).size).toBe(urls.length);
      }),
    );
  });
});
