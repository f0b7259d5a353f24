/**
 * Writes core/match/look-alike-letters.ts: the letters and digits of all scripts that look like Latin ones, out of
 * `confusables.txt` of https://www.unicode.org/reports/tr39/ (given as the argument).
 */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const [source] = process.argv.slice(2);
if (source === undefined) throw new Error("Usage: make-look-alikes.mjs confusables.txt");

const text = (points) =>
  points
    .trim()
    .split(/\s+/)
    .map((point) => String.fromCodePoint(Number.parseInt(point, 16)))
    .join("");

const bare = (shape) => shape.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** What may stand in a host name as browsers show it: its own lower case, and not taken apart by NFKC or NFD. */
const isOfHosts = (letter) =>
  /^[\p{Ll}\p{Lo}\p{Lm}\p{Nd}]$/u.test(letter) &&
  letter.normalize("NFKC") === letter &&
  bare(letter) === letter &&
  letter > "\u007f";

const looks = new Map();
for (const line of (await readFile(source, "utf8")).split("\n")) {
  const [from, to] = line.replace(/#.*/, "").split(";");
  if (from === undefined || to === undefined) continue;
  const letter = text(from);
  const shape = bare(text(to));
  if (!isOfHosts(letter) || !/^[a-z0-9]{1,3}$/.test(shape)) continue;
  looks.set(shape, [...(looks.get(shape) ?? []), letter]);
}

const escaped = (letter) => `\\u{${letter.codePointAt(0).toString(16)}}`;
const rows = [...looks]
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(
    ([shape, letters]) =>
      `  ${shape.match(/^\d/) ? `"${shape}"` : shape}:\n    "${letters.map(escaped).join("")}",`,
  );

const output = `/**
 * Letters and digits of other scripts by the Latin ones that they look like, after
 * https://www.unicode.org/reports/tr39/. Made by scripts/make-look-alikes.mjs.
 */
export const lookAlikeLetters: Readonly<Record<string, string>> = {
${rows.join("\n")}
};
`;
await writeFile(
  fileURLToPath(new URL("../core/match/look-alike-letters.ts", import.meta.url)),
  output,
);
