/** A person's rule and what a site's field says it takes, brought together. */
import { couldBe, type Draw, drawPassword } from "./draw.ts";
import { type CharacterClass, characterClasses, drawOf, type PasswordRule } from "./generate.ts";
import { parsePasswordRules } from "./password-rules.ts";

/** What a field declares of new passwords; pages are free to say nothing, or nonsense. */
export type FieldRules = {
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  /** Its `passwordrules`. */
  readonly rules?: string | undefined;
};

/** No site needs less, and where it says so it is not followed. */
const shortest = 4;
const longest = 256;

/** What a field leaves to choose: lengths, and letters where it names none. What it allows at most counts before what it asks at least. */
export type Demands = {
  readonly least: number;
  readonly most: number;
  readonly namesLetters: boolean;
};

export const demandsOf = (field: FieldRules): Demands =>
  demandsIn(parsePasswordRules(field.rules ?? ""), field);

function demandsIn(site: ReturnType<typeof parsePasswordRules>, field: FieldRules): Demands {
  const most = Math.min(site.maxLength ?? longest, field.maxLength ?? longest, longest);
  return {
    least: Math.max(site.minLength ?? 0, field.minLength ?? 0, shortest),
    most: Math.max(most, shortest),
    namesLetters: site.required.length > 0 || site.allowed !== "",
  };
}

/**
 * What to draw from so that the site takes it: its own letters where it names any, else the person's; the
 * person's length, as near as the site lets it be.
 */
export function drawFor(rule: PasswordRule, field: FieldRules): Draw {
  const site = parsePasswordRules(field.rules ?? "");
  const own = drawOf(rule);
  const { least, most, namesLetters } = demandsIn(site, field);
  const length = Math.min(Math.max(rule.length, least), most);
  const required = site.required.map((letters) => ({ letters, atLeast: 1 }));
  const named = [...required, { letters: site.allowed, atLeast: 0 }];
  const sets = namesLetters ? named : own.sets;
  return { length, sets: within(sets, length), longestRun: site.longestRun };
}

/** A short password has no room for many of each: then one of each will do. */
function within(sets: Draw["sets"], length: number): Draw["sets"] {
  const wanted = sets.reduce((sum, { atLeast }) => sum + atLeast, 0);
  if (wanted <= length) return sets;
  return sets.map((set, index) => ({
    ...set,
    atLeast: index < length ? Math.min(set.atLeast, 1) : 0,
  }));
}

export const sitePassword = (rule: PasswordRule, field: FieldRules): string =>
  drawPassword(drawFor(rule, field));

const anyClass = Object.keys(characterClasses) as CharacterClass[];
const noneNeeded = Object.fromEntries(anyClass.map((name) => [name, 0]));

/** Whether a password that was not made for the field, such as one of words, is one that it says it takes. */
export const isTaken = (password: string, field: FieldRules): boolean =>
  couldBe(
    password,
    drawFor({ length: password.length, classes: anyClass, atLeast: noneNeeded }, field),
  );

/** What to change in the rule, in turn, where a field's `pattern` refuses what the person's own gives. */
const classesToTry: readonly Partial<PasswordRule>[] = [
  {},
  { classes: ["lower", "upper", "digit"] },
  { classes: ["lower", "digit"] },
  { classes: ["upper", "digit"] },
  { classes: ["digit"] },
];
const lengthsToTry = [undefined, 16, 12, 10, 8, 6, 4];
const easier = classesToTry.flatMap((classes) =>
  lengthsToTry.map((length) => (length === undefined ? classes : { ...classes, length })),
);

/** Each is drawn a few times: chance may not have brought what the pattern asks for. */
const drawsOfEach = 4;

/**
 * A password that `takes` says yes to; `undefined` where none of those tried does.
 *
 * @param takes whether the field's pattern matches
 */
export function passwordTakenBy(
  rule: PasswordRule,
  field: FieldRules,
  takes: (password: string) => boolean,
): string | undefined {
  for (const change of easier) {
    for (let drawn = 0; drawn < drawsOfEach; drawn += 1) {
      const password = sitePassword({ ...rule, ...change }, field);
      if (takes(password)) return password;
    }
  }
  return undefined;
}
