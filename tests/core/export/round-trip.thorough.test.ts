import { readFileSync } from "node:fs";
import { Decrypter } from "age-encryption";
import { describe, expect } from "vitest";
import { exportAge } from "#core/export/export-age.ts";
import { exportCsv, harmless } from "#core/export/export-csv.ts";
import { exportJson } from "#core/export/export-json.ts";
import { csvRows } from "#core/import/csv-rows.ts";
import { latchkeyCsv } from "#core/import/latchkey-csv.ts";
import { type LatchkeyRecord, latchkeyExportVersion } from "#core/import/latchkey-json.ts";
import { readImport } from "#core/import/read-import.ts";
import { matchStrategies } from "#core/match/strategy.ts";
import { anyCodePoints, fc, test } from "../property.ts";

const at = "2026-11-20T09:30:00.000Z";
const utf8 = (text: string) => new TextEncoder().encode(text);

/** What came back, without the line it was on. */
async function readBack(bytes: Uint8Array, password?: string) {
  const { records, problems } = await readImport({ bytes, password });
  expect(problems.filter(({ code }) => code !== "no_rows")).toEqual([]);
  return records.map(({ line: _, vault = "", ...record }) => ({ ...record, vault }));
}

/** A record as reading gives it: what is empty is not there. */
const asRead = ({
  totp,
  notes,
  fields,
  tags,
  askFirst,
  changedAt: _,
  ...rest
}: LatchkeyRecord) => ({
  ...rest,
  ...(totp ? { totp } : {}),
  ...(notes ? { notes } : {}),
  ...(fields && fields.length > 0 ? { fields } : {}),
  ...(tags !== undefined && tags.length > 0 ? { tags } : {}),
  ...(askFirst ? { askFirst } : {}),
});

/** Texts that a record may hold, of which some would be formulas. */
const records = (text: fc.Arbitrary<string>) => {
  const url = fc.record({
    url: fc.webUrl(),
    strategy: fc.constantFrom(...matchStrategies),
  });
  const record = fc.record(
    {
      title: text,
      username: text,
      password: text,
      vault: text,
      totp: text,
      notes: text,
      urls: fc.uniqueArray(url, {
        maxLength: 5,
        selector: (one) => `${one.strategy} ${one.url}`,
      }),
      fields: fc.array(fc.record({ name: text, value: text, hidden: fc.boolean() }), {
        maxLength: 3,
      }),
      tags: fc.array(fc.constantFrom("work", "on call", "zwölf"), { maxLength: 3 }),
      askFirst: fc.boolean(),
    },
    { requiredKeys: ["title", "username", "password", "vault", "urls"] },
  );
  return fc.array(record, { maxLength: 6 });
};

const anyText = fc.string({ unit: "grapheme" });
const formula = fc
  .tuple(fc.constantFrom("=", "+", "-", "@", "\t", "\n", "'", "''=", "'-", "'\t"), anyText)
  .map((parts) => parts.join(""));
/** Without control characters, which a table cannot hold; line ends come back as LF. */
const tableText = fc
  .oneof(anyText, formula)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  .map((text) => text.replace(/[\x00-\x08\x0B-\x1F\uFFFD]/g, ""));

describe("an export", () => {
  test("as JSON comes back as it was, whatever is in the records", async () => {
    await fc.assert(
      fc.asyncProperty(records(fc.oneof(anyText, anyCodePoints())), async (given) => {
        const text = exportJson(given, at);
        // A lone surrogate is no text: it does not survive being written down.
        const written = JSON.parse(new TextDecoder().decode(utf8(JSON.stringify(given))));
        expect(await readBack(utf8(text))).toEqual(written.map(asRead));
      }),
    );
  });

  test("as CSV comes back as it was, formulas too", async () => {
    await fc.assert(
      fc.asyncProperty(records(tableText), async (given) => {
        expect(await readBack(utf8(exportCsv(given)))).toEqual(given.map(asRead));
      }),
    );
  });

  test("sealed comes back as it was with its passphrase, and not at all with another", async () => {
    const [given = []] = fc.sample(records(anyText), { numRuns: 1, seed: 7 });
    const sealed = await exportAge(exportJson(given, at), "four words of mine", 10);
    expect(await readBack(sealed, "four words of mine")).toEqual(given.map(asRead));
    const wrong = await readImport({ bytes: sealed, password: "other words" });
    expect(wrong).toMatchObject({
      format: "latchkey-json",
      problems: [{ code: "wrong_password" }],
    });
    const cut = await readImport({ bytes: sealed.slice(0, -3), password: "four words of mine" });
    expect(cut.problems).toMatchObject([{ code: "broken_file" }]);
  });

  test("sealed is an age file under scrypt, which nothing in it betrays", async () => {
    const sealed = await exportAge("CANARY", "four words of mine", 10);
    const text = new TextDecoder("latin1").decode(sealed);
    expect(text).toMatch(/^age-encryption\.org\/v1\n-> scrypt [\w+/]{22} 10\n/);
    expect(text).not.toContain("CANARY");
    const decrypter = new Decrypter();
    decrypter.addPassphrase("four words of mine");
    expect(await decrypter.decrypt(sealed, "text")).toBe("CANARY");
  });
});

describe("a cell of the CSV (SEC-93)", () => {
  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "'=1", "''@x"])(
    "that is %j is made text, and comes back",
    (cell) => {
      expect(harmless(cell)).toBe(`'${cell}`);
      expect(latchkeyCsv.cell?.(harmless(cell))).toBe(cell);
    },
  );

  test.each(["", "a=1", "1-2", "'", "it's", "''"])("that is %j stays as it is", (cell) => {
    expect(harmless(cell)).toBe(cell);
    expect(latchkeyCsv.cell?.(cell)).toBe(cell);
  });

  test("never begins as a formula does, whatever the records hold", () => {
    fc.assert(
      fc.property(records(fc.oneof(anyText, formula)), (given) => {
        const { rows } = csvRows(exportCsv(given).replaceAll("\r\n", "\n"), ",");
        for (const cell of rows.flatMap(({ cells }) => cells)) {
          expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
        }
      }),
    );
  });
});

describe("the document", () => {
  const document = readFileSync("docs/export-format.md", "utf8");

  test("says the version and the columns that are written", () => {
    expect(document).toContain(`Version ${latchkeyExportVersion}.`);
    expect(document).toContain(`\`${exportCsv([]).trim()}\``);
  });

  test("shows a file that is read", async () => {
    const example = /```json\n(.*?)```/s.exec(document)?.[1] ?? "";
    expect(await readBack(utf8(example))).toMatchObject([{ title: "Ads", vault: "Work" }]);
  });

  test("names every member of a record that is read", () => {
    const [record] = JSON.parse(/```json\n(.*?)```/s.exec(document)?.[1] ?? "").records;
    for (const member of Object.keys(record)) expect(document).toContain(`\`${member}\``);
  });
});
