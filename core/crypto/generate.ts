/** Passwords nobody chose: every one that fits the rule is equally likely. */
import { type Draw, drawPassword } from "./draw.ts";
import { CryptoError } from "./error.ts";

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
  /** How many there must be of a class of the rule; one, where nothing is said. */
  readonly atLeast?: Readonly<Partial<Record<CharacterClass, number>>> | undefined;
  /** Leave out what people take for each other when they read it. */
  readonly isReadable?: boolean | undefined;
};

/** What is taken for each other: "0" and "O", "1", "l" and "I", and marks that are lost in print. */
const lookAlike = new Set("0Oo1lI|5S2Z8B.:-_~");

export const defaultPasswordRule: PasswordRule = {
  length: 20,
  classes: ["lower", "upper", "digit", "symbol"],
};

/** What `rule` lets a password be drawn from. */
export function drawOf({ length, classes, atLeast = {}, isReadable = false }: PasswordRule): Draw {
  const sets = [...new Set(classes)].map((name) => ({
    letters: isReadable ? readable(characterClasses[name]) : characterClasses[name],
    atLeast: atLeast[name] ?? 1,
  }));
  return { length, sets };
}

const readable = (letters: string) =>
  [...letters].filter((letter) => !lookAlike.has(letter)).join("");

/**
 * A password with as many letters of each class of the rule as it asks for.
 *
 * @throws CryptoError `malformed` for a rule without classes or with a length out of bounds.
 */
export function generatePassword(rule: PasswordRule = defaultPasswordRule): string {
  if (!Number.isSafeInteger(rule.length) || rule.length < 4 || rule.length > 256)
    throw new CryptoError("malformed", "A password has 4 to 256 letters");
  return drawPassword(drawOf(rule));
}
