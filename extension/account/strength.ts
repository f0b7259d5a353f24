import { counted, t } from "../language/messages.ts";
/** How well a password withstands guessing, as zxcvbn estimates it. */
export type Strength = {
  /** 0: nothing typed; 1: weak … 4: strong. */
  readonly score: 0 | 1 | 2 | 3 | 4;
  readonly words: string;
};

/** Below this a master password is refused: whoever has the sealed data can try it at leisure. */
export const shortest = 10;

const words = {
  1: "account.strength.weak",
  2: "account.strength.fair",
  3: "account.strength.good",
  4: "account.strength.strong",
} as const;

/** zxcvbn scores 0 to 4; its two lowest are the same to us. */
const ours = [1, 1, 2, 3, 4] as const;

/**
 * @param about words that a guesser would try first: username, organisation, server.
 * @param least characters that there must be, whatever they are
 */
export async function strengthOf(
  password: string,
  about: readonly string[],
  least = shortest,
): Promise<Strength> {
  if (password === "") return { score: 0, words: "" };
  if (password.length < least) {
    return { score: 1, words: counted("account.strength.more", least - password.length) };
  }
  const zxcvbn = await estimator();
  // It slows down with the length, and nobody guesses what comes after 100 characters.
  const { score } = zxcvbn.check(password.slice(0, 100), [...about, "latchkey"]);
  const own = ours[score];
  return { score: own, words: t(words[own]) };
}

/** Loaded only where a password is chosen: its word lists are most of the page's weight. */
async function estimator() {
  const [{ ZxcvbnFactory }, common] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
  ]);
  return new ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs });
}
