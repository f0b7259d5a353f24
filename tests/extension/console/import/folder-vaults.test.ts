import { expect, test } from "vitest";
import type { ImportedRecord } from "#core/import/import-result.ts";
import { makeVaults, missingVaults } from "../../../../extension/console/import/folder-vaults.ts";

const records = ["Team", "  ", "team ", "Here"].map(
  (vault, line): ImportedRecord => ({
    line,
    title: "A",
    username: "a",
    password: "p",
    urls: [],
    vault,
  }),
);

const here = [{ id: "here", name: "HERE", fetchOnUse: false, records: 0 }];

test("vaults are missing for folders that have a name, each once", () => {
  expect(missingVaults(records, here)).toEqual(["team "]);
});

test("a record of a folder without a name goes where those without a folder go", async () => {
  const made: unknown[] = [];
  const ask = (async (method: string, params: unknown) => {
    if (method === "vaults.list") return { vaults: here };
    made.push(params);
    return { id: "made" };
  }) as Parameters<typeof makeVaults>[0];
  const placeOf = await makeVaults(ask, records, "usual");
  expect(made).toEqual([{ name: "team ", fetchOnUse: false }]);
  expect(records.map(placeOf)).toEqual(["made", "usual", "made", "here"]);
});
