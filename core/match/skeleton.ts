/** What a label of a host name looks like, whatever letters it is written in. */
import { lookAlikeLetters } from "./look-alike-letters.ts";

/** Latin letters, digits and pairs of them that look like others, in hosts' small letters. */
const latin: readonly (readonly [RegExp, string])[] = [
  [/0/g, "o"],
  [/[1i|]/g, "l"],
  [/5/g, "s"],
  [/rn/g, "m"],
  [/vv/g, "w"],
  [/cl/g, "d"],
  [/-/g, ""],
];

const shapeOf = new Map(
  Object.entries(lookAlikeLetters).flatMap(([shape, letters]) =>
    [...letters].map((letter) => [letter, shape] as const),
  ),
);

/**
 * Two labels with the same skeleton are hard to tell apart: https://www.unicode.org/reports/tr39/#def-skeleton,
 * for what looks Latin, without marks, and with what fonts add ("rn" for m, "1" for l).
 */
export function skeleton(label: string): string {
  const bare = label.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
  const shapes = [...bare].map((letter) => shapeOf.get(letter) ?? letter).join("");
  return latin.reduce((shape, [look, as]) => shape.replace(look, as), shapes);
}

/** A label as browsers keep it, "xn--pypal-4ve", as people would see it. One that cannot be read stays. */
export function unicodeOf(label: string): string {
  if (!label.startsWith("xn--")) return label;
  return decodePunycode(label.slice(4)) ?? label;
}

const base = 36;
const tMin = 1;
const tMax = 26;
const damp = 700;
const skew = 38;

/** https://www.rfc-editor.org/rfc/rfc3492#section-6.2 */
function decodePunycode(input: string): string | undefined {
  const basic = input.lastIndexOf("-");
  const output = basic > 0 ? [...input.slice(0, basic)].map((one) => one.charCodeAt(0)) : [];
  let point = 128;
  let bias = 72;
  let index = 0;
  let at = basic > 0 ? basic + 1 : 0;
  while (at < input.length) {
    const before = index;
    let weight = 1;
    for (let k = base; ; k += base) {
      const digit = digitOf(input[at] ?? "");
      if (digit === undefined) return undefined;
      at += 1;
      index += digit * weight;
      const threshold = Math.min(Math.max(k - bias, tMin), tMax);
      if (digit < threshold) break;
      weight *= base - threshold;
    }
    const length = output.length + 1;
    bias = adapted(index - before, length, before === 0);
    point += Math.floor(index / length);
    if (point > 0x10ffff) return undefined;
    index %= length;
    output.splice(index, 0, point);
    index += 1;
  }
  return String.fromCodePoint(...output);
}

function digitOf(letter: string): number | undefined {
  const found = "abcdefghijklmnopqrstuvwxyz0123456789".indexOf(letter.toLowerCase());
  return letter === "" || found < 0 ? undefined : found;
}

function adapted(delta: number, length: number, isFirst: boolean): number {
  let left = Math.floor(delta / (isFirst ? damp : 2));
  left += Math.floor(left / length);
  let k = 0;
  for (; left > ((base - tMin) * tMax) / 2; k += base) left = Math.floor(left / (base - tMin));
  return k + Math.floor(((base - tMin + 1) * left) / (left + skew));
}
