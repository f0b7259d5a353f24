import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import * as v from "valibot";
import { afterAll, describe, expect, test } from "vitest";

/** Each rule of who may import whom, broken once in a folder of its own and judged by the real tools. */

/** What the rule says, the folder where it is broken, and what is imported there. */
type Import = readonly [rule: string, folder: string, from: string];

const forbidden: readonly Import[] = [
  ["the extension does not import the add-on", "extension/background", "../../native-host/a.ts"],
  ["the extension does not import the server", "extension/background", "../../server-bridge/a.ts"],
  ["the add-on does not import the extension", "native-host", "../extension/a.ts"],
  ["the add-on does not import the server", "native-host", "../server-bridge/a.ts"],
  ["the server does not import the extension", "server-bridge", "../extension/a.ts"],
  ["the server does not import the add-on", "server-bridge", "../native-host/a.ts"],
  ["core does not import the extension", "core/import", "../../extension/a.ts"],
  ["core does not import the add-on", "core/import", "../../native-host/a.ts"],
  ["core does not import the server", "core/import", "../../server-bridge/a.ts"],
  ["core does not import Node", "core/import", "node:fs"],
  ["core/bytes imports nothing", "core/bytes", "#core/vault/a.ts"],
  ["core/match stands alone", "core/match", "#core/vault/a.ts"],
  ["core/save stands alone", "core/save", "#core/vault/a.ts"],
  ["core/import does not match", "core/import", "#core/match/match.ts"],
  ["core/export does not read a table", "core/export", "#core/import/csv-import.ts"],
  ["core/policy stands alone", "core/policy", "#core/wire/a.ts"],
  ["core/forms stands alone", "core/forms", "#core/wire/a.ts"],
  ["core/crypto stands alone", "core/crypto", "#core/vault/a.ts"],
  ["core/vault does not import the wire", "core/vault", "#core/wire/a.ts"],
  ["core/wire does not import cryptography", "core/wire", "#core/crypto/a.ts"],
  ["core/wire does not import forms", "core/wire", "#core/forms/a.ts"],
  ["the add-on does not import cryptography", "native-host", "#core/crypto/a.ts"],
  ["the add-on does not import what is stored", "native-host", "#core/vault/a.ts"],
  ["the add-on does not import matching", "native-host", "#core/match/a.ts"],
  ["the server does not import cryptography", "server-bridge", "#core/crypto/a.ts"],
  ["the server does not import matching", "server-bridge", "#core/match/a.ts"],
  ["the server does not import forms", "server-bridge", "#core/forms/a.ts"],
  ["a content script does not import the background", "extension/content", "../background/a.ts"],
  ["a content script does not judge forms", "extension/content", "#core/forms/judge.ts"],
  ["the popup does not import the background", "extension/popup", "../background/a.ts"],
  ["the console does not import the background", "extension/console", "../background/a.ts"],
  ["the menu at a field does not import the background", "extension/menu", "../background/a.ts"],
  ["nor does its side of the page", "extension/field", "../background/a.ts"],
  ["the menu at a field opens no records", "extension/menu", "#core/crypto/record.ts"],
  ["a content script does not open records", "extension/content", "#core/crypto/record.ts"],
  ["the popup does not open records", "extension/popup", "#core/crypto/record.ts"],
  ["the console does not open accounts", "extension/console", "#core/crypto/account.ts"],
  ["the extension does not import tests", "extension/background", "../../tests/a.ts"],
  ["the add-on does not import tests", "native-host", "../tests/a.ts"],
  ["the server does not import tests", "server-bridge", "../tests/a.ts"],
  ["core does not import tests", "core/import", "../../tests/a.ts"],
];

const allowed: readonly Import[] = [
  ["imports name match strategies", "core/import", "#core/match/strategy.ts"],
  ["exports name what is read back", "core/export", "#core/import/latchkey-json.ts"],
  ["the wire imports what is stored", "core/wire", "#core/vault/a.ts"],
  ["the add-on imports the wire", "native-host", "#core/wire/a.ts"],
  ["the server imports what is stored", "server-bridge", "#core/vault/a.ts"],
  ["the background opens records", "extension/background", "#core/crypto/record.ts"],
  ["a content script imports forms", "extension/content", "#core/forms/a.ts"],
  ["tests import everything", "tests/native-host", "../../native-host/a.ts"],
];

/** What the rule says, the file below the background's folder, and what it imports, by name or all of it. */
type Named = readonly [rule: string, file: string, names: string, from: string];

const secretive: readonly Named[] = [
  ["only record-box.ts opens a secret", "cache/sync", "{ openSecret }", "#core/crypto/record.ts"],
  [
    "not even what is given secrets",
    "records/release-secret",
    "{ openSecret }",
    "#core/crypto/record.ts",
  ],
  ["no secret for others", "badge", "{ secretOf }", "./record-box.ts"],
  ["no secret for others by another name", "page/frame", "{ secretOf as a }", "./record-box.ts"],
  ["no secret for others among everything", "notices", "* as a", "./record-box.ts"],
  ["no secret for others passed on", "cache/vaults", "*", "./record-box.ts"],
  ["none for pages.ts but by a grant", "page/pages", "{ secretOf }", "./record-box.ts"],
  ["only pages.ts releases", "messages", "{ releaseSecret }", "./release-secret.ts"],
  ["only pages.ts grants", "records/record-calls", "{ grantFor }", "./release-secret.ts"],
  ["not even where a person reads it", "records/record-writes", "* as a", "./release-secret.ts"],
];

const entitled: readonly Named[] = [
  ["record-box.ts opens secrets", "records/record-box", "{ openSecret }", "#core/crypto/record.ts"],
  [
    "release-secret.ts is given secrets",
    "records/release-secret",
    "{ secretOf }",
    "./record-box.ts",
  ],
  ["a person reads a secret", "records/record-calls", "{ secretOf }", "./record-box.ts"],
  ["a person changes a secret", "records/record-writes", "{ secretOf }", "./record-box.ts"],
  ["a person exports secrets", "records/release-export", "{ secretOf }", "./record-box.ts"],
  ["a person compares what is imported", "records/import-calls", "{ secretOf }", "./record-box.ts"],
  ["pages.ts releases", "page/pages", "{ grantFor, releaseSecret }", "./release-secret.ts"],
  ["summaries are for all of the background", "badge", "{ summaryOf }", "./record-box.ts"],
];

/** What the rule says, the folder where it is broken, and the statement that breaks it. */
const impure: readonly Import[] = [
  ["core has no clock", "core/match", "export const now = () => Date.now();"],
  ["core has no timers", "core/wire", "export const wait = () => setTimeout(() => {}, 1);"],
  ["core fetches nothing", "core/vault", 'export const get = () => fetch("https://a.test/");'],
  ["core stores nothing", "core/crypto", 'export const open = () => indexedDB.open("a");'],
  ["core prints nothing", "core/forms", 'console.log("a");'],
  ["core knows no browser", "core/match", "export const id = () => chrome.runtime.id;"],
];

const project = mkdtempSync(join(tmpdir(), "latchkey-rules-"));
afterAll(() => rmSync(project, { recursive: true, force: true }));

/** Files get a number, so that one run judges them all, unless the rule is about a file by its name. */
let files = 0;
function write(folder: string, source: string, name?: string): string {
  files += 1;
  const file = `${folder}/${name ?? `x${files}`}.ts`;
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), source);
  return file;
}

const importing = ([rule, folder, from]: Import) => ({
  rule,
  file: write(folder, `import { a } from "${from}";\n\nexport const b = a;\n`),
});

const naming = ([rule, name, names, from]: Named) => ({
  rule,
  file: write("extension/background", `export ${names} from "${from}";\n`, name),
});

const rows = {
  forbidden: forbidden.map(importing),
  allowed: allowed.map(importing),
  impure: impure.map(([rule, folder, source]) => ({ rule, file: write(folder, `${source}\n`) })),
  secretive: secretive.map(naming),
};
const cycle = [
  write("core/vault", `export { b as a } from "./x${files + 2}.ts";\n`),
  write("core/vault", `export { a as b } from "./x${files}.ts";\n`),
];

const biomeReport = v.object({
  diagnostics: v.array(
    v.object({ category: v.string(), location: v.object({ path: v.string() }) }),
  ),
});

/** What Biome, with this repository's settings, finds broken: rules by file. */
function lint(): Map<string, string[]> {
  cpSync("biome.json", join(project, "biome.json"));
  const run = spawnSync(
    process.execPath,
    [
      resolve("node_modules/@biomejs/biome/bin/biome"),
      ...["lint", "--vcs-enabled=false", "--reporter=json", "--max-diagnostics=none", "."],
    ],
    { cwd: project, encoding: "utf8" },
  );
  const { diagnostics } = v.parse(biomeReport, JSON.parse(run.stdout));
  const found = new Map<string, string[]>();
  for (const { category, location } of diagnostics) {
    found.set(location.path, [...(found.get(location.path) ?? []), category]);
  }
  return found;
}

const found = lint();
// In the same files, so only after the others were judged.
const entitledRows = entitled.map(naming);
const foundInEntitled = lint();

describe("the linter", () => {
  test.each(rows.forbidden)("refuses the breach of: $rule", ({ file }) => {
    expect(found.get(file)).toContain("lint/style/noRestrictedImports");
  });

  test.each(rows.impure)("refuses the breach of: $rule", ({ file }) => {
    expect(found.get(file)?.join()).toMatch(/noRestrictedGlobals|noConsole/);
  });

  test.each(rows.allowed)("accepts that $rule", ({ file }) => {
    expect(found.get(file)).toBeUndefined();
  });

  test.each(rows.secretive)("keeps secrets in: $rule", ({ file }) => {
    expect(found.get(file)).toContain("lint/style/noRestrictedImports");
  });

  test.each(entitledRows)("accepts that $rule", ({ file }) => {
    expect(foundInEntitled.get(file)).toBeUndefined();
  });

  test("refuses imports in a circle", () => {
    for (const file of cycle) {
      expect(found.get(file)).toContain("lint/suspicious/noImportCycles");
    }
  });
});

/** What the compiler says of one file under the rules of `folder`. */
function compile(folder: string, source: string): string {
  const place = mkdtempSync(join(project, "compile-"));
  writeFileSync(join(place, "x.ts"), source);
  symlinkSync(resolve("node_modules"), join(place, "node_modules"));
  writeFileSync(
    join(place, "tsconfig.json"),
    JSON.stringify({ extends: resolve(folder, "tsconfig.json"), include: ["x.ts"] }),
  );
  const tsc = resolve("node_modules/typescript/bin/tsc");
  return spawnSync(process.execPath, [tsc, "-p", place], { encoding: "utf8" }).stdout;
}

describe("the compiler", () => {
  test("knows no document in core", () => {
    expect(compile("core", "export const title = () => document.title;\n")).toContain("document");
  });

  test("knows a document in core/forms, which reads pages", () => {
    expect(compile("core/forms", "export const title = () => document.title;\n")).toBe("");
  });

  test.each(["native-host", "server-bridge"])("knows no document in %s", (folder) => {
    expect(compile(folder, "export const title = () => document.title;\n")).toContain("document");
  });

  test.each(["core", "extension"])("knows no Node in %s", (folder) => {
    expect(compile(folder, "export const id = () => process.pid;\n")).toContain("process");
  });

  test("refuses syntax that Node cannot strip", () => {
    expect(compile("native-host", "export enum A {\n  b,\n}\n")).toContain("erasableSyntaxOnly");
  });
});
