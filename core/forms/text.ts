/**
 * Brings what a page says to one form, so that a word is found however it is written.
 *
 * The form is tokens between single spaces, with one before and one after: " user name ". A word of
 * the tables that begins or ends with a space therefore matches at a token's edge only.
 */
import { MAX_TEXT } from "./facts.ts";

/** Letters that Unicode does not take apart, as they are typed where a keyboard lacks them. */
const plain: Readonly<Record<string, string>> = {
  ł: "l",
  đ: "d",
  ø: "o",
  ı: "i",
  ə: "e",
  ß: "ss",
  æ: "ae",
};

/**
 * Cyrillic from "а" on and Greek from "α" on in one Latin letter each, "_" for none: languages that share
 * a stem then share a word of the tables, and most of what is written in them costs what ASCII does.
 */
const cyrillic = "abvgdejziiklmnoprstufhccss_y_euaeedgesiijlnckiud";
const greek = "abgdezitiklmnxoprsstufhpo";

function latin(letter: string): string {
  const known = plain[letter];
  if (known !== undefined) return known;
  const code = letter.charCodeAt(0);
  const found = code < 0x430 ? greek[code - 0x3b1] : cyrillic[code - 0x430];
  return found === undefined ? letter : found === "_" ? "" : found;
}

/** Most names and many texts need none of Unicode's rules, which cost ten times as much. */
const isAscii = (text: string) => !/[^\0-\x7f]/.test(text);

/** Compatibility forms folded, lower case, accents off: "Contraseña" and "ＣＯＮＴＲＡＳＥＮＡ" are one. */
export function fold(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u0655\u0640\u00ad\u200b-\u200f]/g, "")
    .toLowerCase()
    .replace(/[łđøıəßæ\u03b1-\u03c9\u0430-\u045f]/g, latin)
    .normalize("NFC");
}

/**
 * What stands between tokens of folded text: ASCII's signs and those of Hebrew, Arabic, Hindi, Chinese and Japanese,
 * general punctuation, pictures. \p{L} and its like would say it shorter, and take 2 ms to compile in each page.
 */
const between =
  /[\0-$&-/:-?[-`{-\xbf\xd7\xf7\u05be\u05f3\u05f4\u060c\u061b\u061f\u06d4\u0964\u2000-\u2bff\u3000-\u3004\u3008-\u3020\u30fb\ud800-\uf8ff\ufeff-\uffff]+/g;
const betweenAscii = /[^a-z\d@%]+/g;
/** "登 录": Chinese characters that are set apart to fill a line are one word. */
const setApart = /(?<= [\u4e00-\u9fff]) (?=[\u4e00-\u9fff] )/g;

/** What a person reads: a label, a button, a heading. */
export function said(text: string): string {
  const folded = fold(text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text);
  const isPlain = isAscii(folded);
  const tokens = folded.replace(isPlain ? betweenAscii : between, " ").trim();
  if (tokens === "") return "";
  return isPlain ? ` ${tokens} ` : ` ${tokens} `.replace(setApart, "");
}

/** `text` without `parts`, which are of its form: what buttons say leads to other ways than the one that is asked for. */
export const withoutParts = (text: string, parts: readonly string[]): string =>
  parts.filter((part) => part !== "").reduce((left, part) => left.replaceAll(part, " "), text);

/** Where one token of a name ends and the next begins: "userName", "HTMLInput", "password2", "2fa". */
const edges = /[a-z\d](?=[A-Z])|[A-Z](?=[A-Z][a-z])|[A-Za-z](?=\d)|\d(?=[A-Za-z])/g;

/**
 * What a programmer wrote: a name, an id, a class. Its tokens, then the same in one word, since
 * "userName", "user_name" and "username" mean the same: " user name username ".
 */
export function named(identifier: string): string {
  const short = identifier.length > MAX_TEXT ? identifier.slice(0, MAX_TEXT) : identifier;
  const tokens = said(short.replace(edges, "$& "));
  if (tokens === "") return "";
  const joined = tokens.replaceAll(" ", "");
  return joined.length === tokens.length - 2 ? tokens : `${tokens}${joined} `;
}
