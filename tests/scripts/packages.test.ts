import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { packagesAreInstalled } from "../../scripts/packages.mjs";

type Packages = Record<string, { version: string; optional?: boolean }>;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A project with this lockfile, and with these packages in `node_modules` (absent: never installed). */
function project(locked: Packages, installed?: Packages): string {
  const folder = mkdtempSync(join(tmpdir(), "latchkey-packages-"));
  folders.push(folder);
  const packages = { "": { version: "0.1.0" }, ...locked };
  writeFileSync(join(folder, "package-lock.json"), JSON.stringify({ packages }));
  if (installed !== undefined) {
    mkdirSync(join(folder, "node_modules"));
    const file = join(folder, "node_modules/.package-lock.json");
    writeFileSync(file, JSON.stringify({ packages: installed }));
  }
  return folder;
}

const a = { "node_modules/a": { version: "1.0.0" } };
const forAnotherPlatform = { "node_modules/b": { version: "1.0.0", optional: true } };

describe("the packages", () => {
  test.each<[string, Packages, Packages | undefined, boolean]>([
    ["are missing on a fresh clone", a, undefined, false],
    ["are there when each has the locked version", a, a, true],
    [
      "are outdated when one has another version",
      a,
      { "node_modules/a": { version: "0.9.0" } },
      false,
    ],
    ["are incomplete when one is absent", a, {}, false],
    ["may lack what is for another platform", { ...a, ...forAnotherPlatform }, a, true],
  ])("%s", (_, locked, installed, expected) => {
    expect(packagesAreInstalled(project(locked, installed))).toBe(expected);
  });
});
