import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { extensionIds } from "#core/wire/identity.ts";
import { projectFolder } from "../lab/child-process.ts";

/** What `npm run package` leaves. */

let said = "";

beforeAll(async () => {
  const script = join(projectFolder, "scripts/package.mjs");
  said = (await promisify(execFile)(process.execPath, [script, "--no-lint"])).stdout;
});

const unpacked = (part: string) =>
  unzipSync(readFileSync(join(projectFolder, `dist/latchkey-0.1.0-${part}.zip`)));

const manifestIn = (part: string) =>
  JSON.parse(strFromU8(unpacked(part)["manifest.json"] ?? new Uint8Array()));

describe("the packages", () => {
  test("are named, each with whom it is for and its hash", () => {
    for (const part of ["chrome", "firefox", "sources"]) {
      expect(said).toMatch(new RegExp(`latchkey-0\\.1\\.0-${part}\\.zip .* for .*\\n {2}sha256 `));
    }
  });

  test("are for one family of browsers each", () => {
    const [chrome, firefox] = [manifestIn("chrome"), manifestIn("firefox")];
    expect(chrome.browser_specific_settings).toBeUndefined();
    expect(chrome.background).toHaveProperty("service_worker");
    expect(firefox.browser_specific_settings.gecko.id).toBe(extensionIds.firefox);
    expect(firefox.background).toHaveProperty("scripts");
    expect(firefox).not.toHaveProperty("key");
    expect(Object.keys(unpacked("firefox"))).not.toContain("offscreen.html");
  });

  test("come with sources that hold what builds them, and nothing that lies beside it", () => {
    const files = Object.keys(unpacked("sources"));
    expect(files).toEqual(
      expect.arrayContaining([
        "core/wire/identity.ts",
        "extension/entrypoints/background.ts",
        "icons/icon.svg",
        "package-lock.json",
        "wxt.config.ts",
      ]),
    );
    const folders = new Set(
      files.filter((file) => file.includes("/")).map((at) => at.split("/")[0]),
    );
    expect([...folders].toSorted()).toEqual(["core", "docs", "extension", "icons", "scripts"]);
    expect(files.filter((file) => /(^|\/)(node_modules|\.)/.test(file))).toEqual([]);
  });
});
