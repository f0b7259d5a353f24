/** One-time codes: one field, or one for each digit. Never a card's code, a coupon's or a captcha. */
import {
  type CodeForm,
  codeFormOf,
  isDigits,
  MAX_PARTS,
  MIN_PARTS,
  type Parts,
  takesDigits,
} from "./code-form.ts";
import { type Evidence, Score } from "./evidence.ts";
import type { FieldFacts } from "./facts.ts";
import { type Field, isOfElse } from "./field.ts";
import type { Meaning } from "./meaning.ts";
import { isCalledCode } from "./password.ts";
import { codePoints, ENOUGH_FOR_CODE } from "./points.ts";

export interface Code {
  readonly fields: readonly Field<FieldFacts>[];
  readonly points: number;
  readonly evidence: readonly Evidence[];
}

/** The codes that a form asks for. */
export function codesOf(parts: Parts): Code[] {
  const { fields } = parts;
  const form = codeFormOf(parts);
  const codes: Code[] = [];
  let run: Field<FieldFacts>[] = [];
  const endRun = () => {
    const first = firstOf(run, fields);
    if (first !== undefined) {
      run.unshift(first);
      // By itself it may have looked like a whole code.
      if (codes.at(-1)?.fields[0] === first) codes.pop();
    }
    // A date of birth may have a box for each digit too, a voucher, and what a meter shows.
    const isElse =
      run.some((field) => field.says("person") > 0) ||
      (form.pays && !form.verifies) ||
      (form.asksMuch && !run.some((field) => field.says("code") > 0));
    if (run.length >= MIN_PARTS && run.length <= MAX_PARTS && !isElse) {
      codes.push(inParts(run));
    }
    run = [];
  };
  for (const field of fields) {
    // Boxes that hide what is typed are a PIN's, unless they say otherwise.
    const isBox = field.facts.maxLength === 1 && field.says("otherCode") === 0;
    if (isBox && (!field.isPassword || form.verifies || field.says("code") > 0)) {
      run.push(field);
      continue;
    }
    endRun();
    // "The new code again" is a PIN's.
    if (field.isPassword && field.says("fresh") > 0 && field.says("oneTime") === 0) continue;
    const score = scoreOf(field, form);
    if (score.points >= ENOUGH_FOR_CODE) {
      codes.push({ fields: [field], points: score.points, evidence: score.evidence });
    }
  }
  endRun();
  if (areChunks(fields, form) || areBoxes(fields, form)) return [inParts(fields)];
  return isOneForEach(codes) ? [inParts(codes.flatMap((code) => code.fields))] : codes;
}

/** The box before a run that takes more than its digit, since a whole code may be pasted into it. */
function firstOf(
  run: readonly Field<FieldFacts>[],
  fields: readonly Field<FieldFacts>[],
): Field<FieldFacts> | undefined {
  const [second] = run;
  const first = second && fields[second.at - 1];
  if (first === undefined || run.length < MIN_PARTS - 1 || first.facts.maxLength > 0) return;
  return first.type === second?.type && stemOf(first) === stemOf(second) ? first : undefined;
}

/** What a field is called, without its number. */
const stemOf = ({ facts: { names } }: Field<FieldFacts>): string =>
  names.join(" ").replace(/\d/g, "");

/** Boxes in a row that each look like a code are one of a digit each, though none of them says that it holds no more. */
function isOneForEach(codes: readonly Code[]): boolean {
  const fields = codes.flatMap((code) => code.fields);
  const isNext = ({ at }: Field<FieldFacts>, index: number) => at === (fields[0]?.at ?? 0) + index;
  const isRow = codes.length >= MIN_PARTS && fields.length === codes.length && fields.every(isNext);
  return (
    isRow && codes.length <= MAX_PARTS && fields.every(({ facts }) => facts.maxLength < SHORTEST)
  );
}

/** Two halves of a code, or three parts of it, and nothing else: "123" and "456". */
function areChunks(fields: readonly Field<FieldFacts>[], form: CodeForm): boolean {
  const size = fields[0]?.facts.maxLength ?? 0;
  const whole = size * fields.length;
  const isNone = (field: Field<FieldFacts>) =>
    field.isPassword || notChunks.some((meaning) => field.says(meaning) > 0);
  return (
    (fields.length === 2 || fields.length === 3) &&
    size > 1 &&
    whole >= SHORTEST_WHOLE &&
    whole <= MAX_PARTS &&
    fields.every(({ facts }) => facts.maxLength === size) &&
    !form.pays &&
    !fields.some(isNone) &&
    (form.verifies || fields.some((field) => field.says("code") > 0))
  );
}

/** Boxes of one name and a number each, that say nothing of themselves, not even how much they take; and nothing else. */
function areBoxes(fields: readonly Field<FieldFacts>[], { verifies, pays }: CodeForm): boolean {
  const [first] = fields;
  const isBox = (field: Field<FieldFacts>) =>
    isDigits(field) &&
    field.facts.maxLength === 0 &&
    first !== undefined &&
    stemOf(field) === stemOf(first) &&
    // What the markup calls a "cell" is one of these.
    ![...notChunks, "codeWord" as const].some((meaning) => field.says(meaning) >= 1);
  return (
    verifies &&
    !pays &&
    fields.length >= MIN_PARTS &&
    fields.length <= MAX_PARTS &&
    fields.every(isBox)
  );
}

/** A date's parts, a telephone's, an address's. */
const notChunks: readonly Meaning[] = ["person", "phone", "address", "payment", "otherCode"];

const SHORTEST_WHOLE = 6;

const inParts = (fields: readonly Field<FieldFacts>[]): Code => ({
  fields,
  points: ENOUGH_FOR_CODE,
  evidence: [{ code: "split", points: fields.length }],
});

/** What a code's own words do not say. */
const telling: readonly Meaning[] = [
  "code",
  "otherCode",
  "search",
  "payment",
  "phone",
  "address",
  "password",
  "username",
  "email",
];

/** What of that is no matter where one place says it and another says that it is a code. */
const beside: readonly Meaning[] = ["payment", "address", "username", "email", "password"];

/** More autofill field names that no code has; what is no such name ("otp-token") says nothing. */
const isOthers = /^(?:email|tel|url|sex|photo|language)/;

const SHORTEST = 4;
const LONGEST = 10;
/** From here on a code that says its length is longer than what a picture shows. */
const LONGER = 6;

function scoreOf(
  field: Field<FieldFacts>,
  { verifies, isOnce, pays, isAlone, shows, finds, asksMuch }: CodeForm,
): Score {
  const score = new Score(codePoints);
  const { type, declared } = field;
  const { maxLength, isNumeric } = field.facts;
  const isShort = maxLength >= SHORTEST && maxLength <= LONGEST;
  // "Passcode" is a code's name as well, where something says which, and a PIN's where it is hidden.
  const isPasscode = (meaning: Meaning) =>
    meaning === "password" &&
    (field.isPassword ? isShort && isOnce : verifies || field.says("oneTime") > 0) &&
    isCalledCode(field);
  // "new-password" keeps browsers from filling the code that was sent.
  const isKept = declared === "new-password" && field.says("oneTime") >= 1;
  if (declared === "one-time-code") score.add("declared:one-time-code");
  else if (!isKept && [isOfElse, isOthers].some((others) => others.test(declared)))
    score.add("declared:other");
  // What a label calls a code may be named for who gets it, and what pays for it.
  const isSaid = field.says("code") >= 1;
  const isAsideOf = (meaning: Meaning) =>
    isSaid && beside.includes(meaning) && field.says(meaning) < 1;
  // One that is named a captcha, or the answer to a challenge, where a person reads which code it is.
  const isAnswer = (meaning: Meaning) =>
    meaning === "otherCode" &&
    field.says(meaning) < 1 &&
    (field.says("oneTime") >= 1 ||
      (field.facts.names.includes("answer") && (verifies || field.says("codeWord") >= 1)));
  const told = telling.filter(
    (meaning) =>
      field.says(meaning) > 0 && !isPasscode(meaning) && !isAsideOf(meaning) && !isAnswer(meaning),
  );
  for (const meaning of told) score.add(`says:${meaning}`);
  if (field.type === "email") score.add("type:email");
  if (takesDigits(field)) score.add("numeric");
  if (isShort) score.add("short");
  if (shows && maxLength < LONGER && !isNumeric && field.says("oneTime") === 0) {
    score.add("form:login");
  }
  if (field.facts.hasPicture && field.says("oneTime") === 0) score.add("shown");
  if (finds) score.add("form:search");
  if (asksMuch && field.says("oneTime") === 0) score.add("form:much");
  if (pays) score.add("form:payment");
  if (verifies) {
    score.add("form:code");
    // "Enter the code", below a heading that says which; or nothing but the heading.
    const isNamed = field.says("codeWord") > 0 || (isAlone && (isShort || type === "text"));
    // "Enter admin token", below "Authentication key needed", and hidden as it is typed, is a password.
    const isHidden = field.isPassword && !isShort && !isNumeric;
    if (told.length === 0 && isNamed && !isHidden) score.add("form:names-code");
  }
  return score;
}
