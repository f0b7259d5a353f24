import { readdir, readFile } from "node:fs/promises";

const extension = new URL("../../../extension/", import.meta.url);

/** The source files of a folder of the extension, by their paths below it. */
export async function sourcesOf(folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const name of await readdir(new URL(`${folder}/`, extension), { recursive: true })) {
    if (!/\.tsx?$/.test(name)) continue;
    const text = await readFile(new URL(`${folder}/${name}`, extension), "utf8");
    found.set(`${folder}/${name}`, text);
  }
  return found;
}
