/** Passphrases: words drawn evenly from a list of 2,048, so that each is worth 11 bits. */
import { wordlist } from "@scure/bip39/wordlists/english.js";
import { randomBelow } from "./draw.ts";
import { CryptoError } from "./error.ts";

export type PassphraseRule = {
  /** 3 to 12. */
  readonly words: number;
  /** What stands between the words. */
  readonly separator: string;
  /** Each word begins with a capital letter. */
  readonly capitals: boolean;
  /** One word is followed by a digit, for sites that ask for one. */
  readonly digit: boolean;
};

export const defaultPassphraseRule: PassphraseRule = {
  words: 6,
  separator: "-",
  capitals: false,
  digit: false,
};

/** @throws CryptoError `malformed` for a number of words out of bounds. */
export function generatePassphrase(rule: PassphraseRule = defaultPassphraseRule): string {
  const { words: count, separator, capitals, digit } = rule;
  if (!Number.isSafeInteger(count) || count < 3 || count > 12)
    throw new CryptoError("malformed", "A passphrase has 3 to 12 words");
  const words = Array.from({ length: count }, () => wordlist[randomBelow(wordlist.length)] ?? "");
  const cased = capitals
    ? words.map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    : words;
  const numbered = digit ? randomBelow(count) : -1;
  return cased
    .map((word, index) => (index === numbered ? `${word}${randomBelow(10)}` : word))
    .join(separator);
}
