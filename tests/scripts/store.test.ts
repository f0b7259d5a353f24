import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import wxtConfig from "../../wxt.config.ts";
import { pictureFile, pictureSize, scenes } from "../store/scenes.ts";

const read = (name: string) => readFileSync(join("docs/store", name), "utf8");
const listing = read("listing.md");

/** The text below a heading, without the line breaks within its paragraphs. */
function below(heading: string): string {
  const [, text = ""] = listing.split(`## ${heading}\n`);
  return (text.split("\n## ")[0] ?? "").trim().replace(/(?<=\S)\n(?=\S)/g, " ");
}

/** What the manifest of either browser asks for. */
function permissions(browser: string): string[] {
  type Environment = Parameters<
    Extract<typeof wxtConfig.manifest, (...given: never[]) => unknown>
  >[0];
  const { manifest } = wxtConfig;
  if (typeof manifest !== "function") throw new Error("The manifest is made for each browser");
  const made = manifest({
    browser,
    mode: "production",
    command: "build",
    manifestVersion: 3,
  } as Environment);
  const { permissions = [], host_permissions = [] } = made as {
    permissions?: string[];
    host_permissions?: string[];
  };
  return [...permissions, ...host_permissions];
}

describe("the stores' texts", () => {
  // Chrome's summary holds 132 characters, Mozilla's 250; Edge wants 250 to 10,000 in its description.
  test("keep to the stores' limits", () => {
    expect(below("Name").length).toBeLessThanOrEqual(45);
    expect(below("Short description").length).toBeLessThanOrEqual(132);
    expect(below("Single purpose").length).toBeLessThanOrEqual(1000);
    const { length } = below("Long description");
    expect(length).toBeGreaterThan(250);
    expect(length).toBeLessThanOrEqual(10_000);
  });

  test("say of every permission what it is for, and of no other", () => {
    const asked = new Set([...permissions("chrome"), ...permissions("firefox")]);
    const rows = [...read("permissions.md").matchAll(/^\| `(.+?)` \| (.+) \|$/gm)];
    expect(rows.map(([, name]) => name).toSorted()).toEqual([...asked].toSorted());
    // Chrome's form takes so much for each.
    for (const [, , why = ""] of rows) expect(why.length).toBeLessThanOrEqual(1000);
  });

  test("have a line for each picture", () => {
    const rows = [...listing.matchAll(/^\| `(.+?\.png)` \| (.+) \|$/gm)].map(
      ([, ...cells]) => cells,
    );
    expect(rows).toEqual(scenes.map(([name, caption]) => [pictureFile(name), caption]));
  });
});

describe("the stores' pictures", () => {
  const folder = "docs/store/screenshots";
  const files = readdirSync(folder);

  test("are those that the script takes", () => {
    expect(files.toSorted()).toEqual(scenes.map(([name]) => pictureFile(name)).toSorted());
  });

  test.each(files)("are of the size that stores take: %s", (name) => {
    const png = readFileSync(join(folder, name));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }).toEqual(pictureSize);
  });

  test("are small enough to be kept with the sources", () => {
    const bytes = files.map((name) => statSync(join(folder, name)).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_500_000);
  });
});
