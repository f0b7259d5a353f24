import { describe, expect, test } from "vitest";
import { sourcesOf } from "./sources.ts";
import { writtenWords } from "./written-words.ts";

/** Every place where a person reads what a component says: none of it may be written there in English. */

const folders = ["account", "console", "design", "menu", "pages", "popup"];

describe("the finder of English", () => {
  test.each([
    ["<p>Some words</p>", ["Some words"]],
    ["<p>{isOpen ? 'Close it' : t('a.b')}</p>", ["Close it"]],
    [`<b title={\`In \${n} minutes time\`} />`, ["In ", " minutes time"]],
    ["<Field label='Name' class='Not read' />", ["Name"]],
    ["<p>{t('Not found')} · {kind === 'Some kind' && 1}</p>", []],
  ])("in %s finds %j", (source, wanted) => {
    expect(writtenWords(`const shown = (${source});`).toSorted()).toEqual(wanted.toSorted());
  });
});

describe.each(folders)("the components of %s", (folder) => {
  test("write no words of their own", async () => {
    const found = [...(await sourcesOf(folder))].flatMap(([name, source]) =>
      writtenWords(source).map((text) => `${name}: ${text}`),
    );
    expect(found).toEqual([]);
  });
});
