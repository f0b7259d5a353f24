import { readdir, readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";

const pages = ["account", "console", "design", "pages", "popup", "entrypoints"];
const root = new URL("../../../extension/", import.meta.url);

async function sources(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const folder of pages) {
    for (const name of await readdir(new URL(folder, root), { recursive: true })) {
      if (!/\.(tsx?|html)$/.test(name)) continue;
      found.set(`${folder}/${name}`, await readFile(new URL(`${folder}/${name}`, root), "utf8"));
    }
  }
  return found;
}

/** Ways by which a string becomes markup or script. */
const waysIn = [
  /dangerouslySetInnerHTML/,
  /\b(inner|outer)HTML\b/,
  /insertAdjacentHTML/,
  /document\.write/,
  /srcdoc/i,
  /\beval\(/,
  /new Function\(/,
  /<script(?![^>]*\bsrc=)/,
  /\son[a-z]+="/,
];

describe("our own pages", () => {
  test("have no way for a string to become markup or script (SEC-25)", async () => {
    const all = await sources();
    expect(all.size).toBeGreaterThan(60);
    const found = [...all].flatMap(([name, text]) =>
      waysIn.filter((way) => way.test(text)).map((way) => `${name}: ${way}`),
    );
    expect(found).toEqual([]);
  });

  test("have no style in their markup, which the content security policy would refuse", async () => {
    const found = [...(await sources())].filter(([, text]) => /<style|\sstyle="/.test(text));
    expect(found.map(([name]) => name)).toEqual([]);
  });
});
