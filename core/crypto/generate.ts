/** Passwords nobody chose: every one that fits the rule is equally likely. */
import { CryptoError } from "./error.ts";
import { randomBytes } from "./random.ts";

/** The letters of each class. */
export const characterClasses = {
  lower: "abcdefghijklmnopqrstuvwxyz",
  upper: "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  digit: "0123456789",
  symbol: "!#$%&*+-./:=?@_~",
} as const;

export type CharacterClass = keyof typeof characterClasses;

export type PasswordRule = {
  /** 4 to 256. */
  readonly length: number;
  readonly classes: readonly CharacterClass[];
};

export const defaultPasswordRule: PasswordRule = {
  length: 20,
  classes: ["lower", "upper", "digit", "symbol"],
};

/**
 * A password with at least one letter of each class of the rule.
 *
 * Whole passwords are drawn until one has every class: choosing one letter per class first and
 * filling up would make some passwords likelier than others.
 *
 * @throws CryptoError `malformed` for a rule without classes or with a length out of bounds.
 */
export function generatePassword({ length, classes }: PasswordRule = defaultPasswordRule): string {
  if (!Number.isSafeInteger(length) || length < 4 || length > 256)
    throw new CryptoError("malformed", "A password has 4 to 256 letters");
  if (classes.length === 0) throw new CryptoError("malformed", "A password has letters of a class");
  const letters = [...new Set(classes)].map((name) => characterClasses[name]);
  const all = letters.join("");
  for (;;) {
    const password = Array.from({ length }, () => all.charAt(randomBelow(all.length))).join("");
    if (letters.every((set) => [...set].some((letter) => password.includes(letter))))
      return password;
  }
}

/** An evenly distributed integer from 0 to `limit` - 1, at most 255: bytes past the last whole multiple are drawn again. */
export function randomBelow(limit: number): number {
  const fair = 256 - (256 % limit);
  for (;;) {
    const [byte = 255] = randomBytes(1);
    if (byte < fair) return byte % limit;
  }
}
