/**
 * Binary as people read, type and say it: Crockford's base32, which has no I, L, O and U.
 * https://www.crockford.com/base32.html
 */
import type { Bytes } from "./bytes.ts";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Letters people write for the digits they look like. */
const misread: Readonly<Record<string, string>> = { O: "0", I: "1", L: "1" };

/** The bytes as upper-case letters, the last one filled up with zero bits. */
export function toCrockford(bytes: Uint8Array): string {
  let text = "";
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += alphabet.charAt((held >> (bits - 5)) & 31);
    held &= 255;
  }
  return bits === 0 ? text : text + alphabet.charAt((held << (5 - bits)) & 31);
}

/**
 * The bytes that `text` stands for; case, spaces and hyphens do not matter, O reads as 0, I and L as 1.
 *
 * @throws RangeError when a letter is not of the alphabet or the text is not what any bytes are written as.
 */
export function fromCrockford(text: string): Bytes {
  const letters = [...text.toUpperCase().replace(/[\s-]/g, "")];
  const out = new Uint8Array(Math.floor((letters.length * 5) / 8));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const letter of letters) {
    const digit = alphabet.indexOf(misread[letter] ?? letter);
    if (digit < 0) throw new RangeError("Not a letter of this alphabet");
    held = ((held << 5) | digit) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      out[at] = (held >> bits) & 255;
      at += 1;
    }
  }
  if (bits >= 5 || (held & ((1 << bits) - 1)) !== 0) throw new RangeError("Not a whole text");
  return out;
}

/** The letters in groups of four: "ABCD-EFGH". */
export const inGroups = (letters: string): string => letters.replace(/(.{4})(?=.)/g, "$1-");
