/**
 * Brings what a page says to one form, so that a word is found however it is written.
 *
 * The form is tokens between single spaces, with one before and one after: " user name ". A word of
 * the tables that begins or ends with a space therefore matches at a token's edge only.
 */

/** Longest text that is looked at: labels are short, and a hostile page's are not. */
const MAX_LENGTH = 600;

/** Letters that Unicode does not take apart, as they are typed where a keyboard lacks them. */
const plain: Readonly<Record<string, string>> = {
  ł: "l",
  đ: "d",
  ø: "o",
  ı: "i",
  ß: "ss",
  æ: "ae",
};

/** Compatibility forms folded, lower case, accents off: "Contraseña" and "ＣＯＮＴＲＡＳＥＮＡ" are one. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u0655\u0640\u00ad\u200b-\u200f]/g, "")
    .toLowerCase()
    .replace(/[łđøıßæ]/g, (letter) => plain[letter] ?? letter);
}

/** What a person reads: a label, a button, a heading. */
export function said(text: string): string {
  const short = text.length > MAX_LENGTH ? text.slice(0, MAX_LENGTH) : text;
  const folded = fold(short)
    .replace(/[^\p{L}\p{M}\p{N}@%]+/gu, " ")
    .trim();
  return folded === "" ? "" : ` ${folded} `;
}

/**
 * What a programmer wrote: a name, an id, a class. Its tokens, then the same in one word, since
 * "userName", "user_name" and "username" mean the same: " user name username ".
 */
export function named(identifier: string): string {
  const short = identifier.length > MAX_LENGTH ? identifier.slice(0, MAX_LENGTH) : identifier;
  const tokens = said(
    short
      .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
      .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
      .replace(/(\p{L})(\d)/gu, "$1 $2")
      .replace(/(\d)(\p{L})/gu, "$1 $2"),
  );
  if (tokens === "") return "";
  const joined = tokens.replaceAll(" ", "");
  return joined.length === tokens.length - 2 ? tokens : `${tokens}${joined} `;
}
