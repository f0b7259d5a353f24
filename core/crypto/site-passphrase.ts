/** A person's passphrase and what a site's field says it takes, brought together. */
import { wordlist } from "@scure/bip39/wordlists/english.js";
import { randomBelow } from "./draw.ts";
import { generatePassphrase, type PassphraseRule } from "./passphrase.ts";
import { parsePasswordRules } from "./password-rules.ts";
import { demandsOf, type FieldRules, isTaken } from "./site-password.ts";

/** What a person chooses of a passphrase. */
export type WordsRule = Omit<PassphraseRule, "separator">;

const fewest = 3;
const most = 12;

/** What reads best comes first; where none of these is taken, capitals tell the words apart, if they may. */
const separators = [..."-._+!@#$%&*=?/:~", ""];

/** Of phrases of a number of words, so many must have a length that fits: at most 5 bits are given up to it. */
const leastShare = 1 / 32;

/** Phrases that are judged of each kind, more of those with a hyphen as the person wants them: chance may not have brought what a pattern asks for. */
const judgedOfFirst = 24;
const judgedOfOthers = 4;

/**
 * A passphrase that `takes` says yes to, as near to the person's rule as the field lets it be; `undefined`
 * where none of those tried is taken.
 *
 * @param takes whether the field's pattern matches
 */
export function passphraseTakenBy(
  rule: WordsRule,
  field: FieldRules,
  takes: (passphrase: string) => boolean,
): string | undefined {
  const bounds = demandsOf(field);
  const site = parsePasswordRules(field.rules ?? "");
  const named = bounds.namesLetters ? site.required.join("") + site.allowed : undefined;
  const cased = (phrase: string) => (takesLower(named) ? phrase : phrase.toUpperCase());
  for (const kind of kindsNear(rule, named)) {
    if (shareWithin(kind, bounds) < leastShare) continue;
    const toJudge = kind.isFirst ? judgedOfFirst : judgedOfOthers;
    let judged = 0;
    for (let drawn = 0; drawn < toJudge / leastShare && judged < toJudge; drawn += 1) {
      const phrase = withRequired(cased(generatePassphrase(kind)), site.required);
      if (phrase.length < bounds.least || phrase.length > bounds.most) continue;
      judged += 1;
      if (takes(phrase) && isTaken(phrase, field)) return phrase;
    }
  }
  return undefined;
}

/** `isFirst`: of those with as many words. */
type Kind = PassphraseRule & { readonly isFirst: boolean };

/**
 * The person's own rule first, then what differs from it: in capitals and digit, in the separator, at last
 * in the number of words. All of it of the letters that the field names, if it names any.
 */
function kindsNear(rule: WordsRule, named: string | undefined): Kind[] {
  const counts = Array.from({ length: most - fewest + 1 }, (_, n) => fewest + n).toSorted(
    (a, b) => Math.abs(a - rule.words) - Math.abs(b - rule.words) || b - a,
  );
  const has = (like: RegExp) => named === undefined || like.test(named);
  if (!has(/[a-z]/i)) return [];
  const looks = [rule.capitals, !rule.capitals]
    .flatMap((capitals) => [rule.digit, !rule.digit].map((digit) => ({ capitals, digit })))
    .filter(({ capitals, digit }) => (!capitals || has(/[A-Z]/)) && (!digit || has(/\d/)));
  return counts.flatMap((words) =>
    separatorsIn(named).flatMap((separator, n) =>
      (separator === "" ? withCapitalsFirst(looks) : looks).map((look, m) => {
        return { words, separator, ...look, isFirst: n + m === 0 };
      }),
    ),
  );
}

/** Where small letters are none that the field names, the words are written in capitals. */
const takesLower = (named: string | undefined) => named === undefined || /[a-z]/.test(named);

const withCapitalsFirst = <Look extends { readonly capitals: boolean }>(looks: readonly Look[]) =>
  looks.toSorted((a, b) => Number(b.capitals) - Number(a.capitals));

function separatorsIn(named: string | undefined): readonly string[] {
  if (named === undefined) return separators;
  const marks = [...named].filter((one) => !/[A-Za-z0-9]/.test(one));
  const usual = separators.filter((one) => marks.includes(one));
  return [...new Set([...usual, ...marks, ""])];
}

/** How many words there are of each length, as shares. */
const lengths = [...Map.groupBy(wordlist, ({ length }) => length)].map(
  ([length, words]) => [length, words.length / wordlist.length] as const,
);

/** The share of all phrases of this kind whose length is within the bounds. */
function shareWithin(
  { words, separator, digit }: PassphraseRule,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  let shares = new Map([[(words - 1) * separator.length + (digit ? 1 : 0), 1]]);
  for (let word = 0; word < words; word += 1) {
    const longer = new Map<number, number>();
    for (const [before, share] of shares) {
      for (const [length, ofWord] of lengths) {
        const sum = before + length;
        longer.set(sum, (longer.get(sum) ?? 0) + share * ofWord);
      }
    }
    shares = longer;
  }
  return [...shares].reduce(
    (sum, [length, share]) => (length >= least && length <= most ? sum + share : sum),
    0,
  );
}

/** With a digit or a symbol behind it for each set that must be there and is not. Of letters the words have to have them. */
function withRequired(phrase: string, required: readonly string[]): string {
  return required.reduce((made, letters) => {
    if ([...letters].some((one) => made.includes(one))) return made;
    const marks = [...letters].filter((one) => !/[A-Za-z]/.test(one));
    return marks.length === 0 ? made : made + marks[randomBelow(marks.length)];
  }, phrase);
}
