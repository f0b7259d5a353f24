import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { archiveLimits } from "#core/import/archive.ts";
import { readImport } from "#core/import/read-import.ts";

/** Files of a size that takes seconds: not part of what is run before every commit. */

const read = (bytes: Uint8Array) => readImport({ bytes });
const codesOf = async (bytes: Uint8Array) =>
  (await read(bytes)).problems.map(({ line, code }) => [line, code]);

describe("an archive", () => {
  test("that unpacks to more than is read is not unpacked", async () => {
    const bomb = zipSync(
      { "export.data": new Uint8Array(archiveLimits.unpacked + 1) },
      { level: 9 },
    );
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await codesOf(bomb)).toEqual([[0, "file_too_large"]]);
  });

  test("whose directory lies about a size is damaged, and costs no more than it said", async () => {
    const bomb = zipSync({ "export.data": new Uint8Array(64 * 1024 * 1024) }, { level: 9 });
    const directory = Buffer.from(bomb).indexOf(Buffer.from("PK\u0001\u0002"));
    new DataView(bomb.buffer).setUint32(directory + 24, 1000, true);
    expect(await codesOf(bomb)).toEqual([[0, "broken_json"]]);
  });
});

describe("a large file", () => {
  test("of 100,000 rows is read, every one", async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, i) => `n${i},https://n${i}.example/,u${i},p${i},`,
    );
    const { records, problems } = await read(
      new TextEncoder().encode(["name,url,username,password,note", ...rows].join("\n")),
    );
    expect(problems).toEqual([]);
    expect(records).toHaveLength(100_000);
    expect(records.at(-1)).toMatchObject({ title: "n99999", line: 100_001 });
  });
});
