/** One-time codes: one field, or one for each digit. Never a card's code, a coupon's or a captcha. */
import type { Button } from "./button.ts";
import { type Evidence, Score } from "./evidence.ts";
import type { FieldFacts } from "./facts.ts";
import type { Field } from "./field.ts";
import { type Meaning, type Meanings, says } from "./meaning.ts";
import { codePoints, ENOUGH_FOR_CODE } from "./points.ts";

/** What the whole form says of the codes in it. */
interface CodeForm {
  readonly verifies: boolean;
  readonly pays: boolean;
  readonly isAlone: boolean;
  /** Whether a code in it would be one that a picture shows. */
  readonly shows: boolean;
}

/** Fewest and most fields that a code is split into. */
const MIN_PARTS = 4;
const MAX_PARTS = 8;

export interface Code {
  readonly fields: readonly Field<FieldFacts>[];
  readonly points: number;
  readonly evidence: readonly Evidence[];
}

/** The codes that `fields` ask for, in a form with such words around it and such `buttons`. */
export function codesOf(
  fields: readonly Field<FieldFacts>[],
  around: Meanings,
  buttons: readonly Button[],
): Code[] {
  const form: CodeForm = {
    verifies: says(around, "code"),
    pays:
      says(around, "payment") ||
      says(around, "otherCode") ||
      fields.some((field) => field.declared.startsWith("cc-")),
    isAlone: fields.length === 1,
    shows: isLogin(fields) && !buttons.some(sends),
  };
  const codes: Code[] = [];
  let run: Field<FieldFacts>[] = [];
  const endRun = () => {
    // A date of birth may have a box for each digit too.
    const isPersons = run.some((field) => field.says("person") > 0);
    if (run.length >= MIN_PARTS && run.length <= MAX_PARTS && !isPersons) {
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
    const score = scoreOf(field, form);
    if (score.points >= ENOUGH_FOR_CODE) {
      codes.push({ fields: [field], points: score.points, evidence: score.evidence });
    }
  }
  endRun();
  return isOneForEach(codes) ? [inParts(codes.flatMap((code) => code.fields))] : codes;
}

/** Who is asked for name, password and code at once reads the code in a picture, but where a telephone gets it. */
const isLogin = (fields: readonly Field<FieldFacts>[]): boolean =>
  fields.length > 2 &&
  fields.filter((field) => field.isPassword).length === 1 &&
  !fields.some((field) => field.type === "tel" || field.says("phone") > 0);

/** "Get code": it comes to a telephone or by mail. */
const sends = ({ text }: Button): boolean => says(text, "aside") && says(text, "codeWord");

/** Boxes in a row that each look like a code are one of a digit each, though none of them says that it holds no more. */
function isOneForEach(codes: readonly Code[]): boolean {
  const fields = codes.flatMap((code) => code.fields);
  const isNext = ({ at }: Field<FieldFacts>, index: number) => at === (fields[0]?.at ?? 0) + index;
  const isRow = codes.length >= MIN_PARTS && fields.length === codes.length && fields.every(isNext);
  return (
    isRow && codes.length <= MAX_PARTS && fields.every(({ facts }) => facts.maxLength < SHORTEST)
  );
}

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

const SHORTEST = 4;
const LONGEST = 10;
/** From here on a code that says its length is longer than what a picture shows. */
const LONGER = 6;

function scoreOf(field: Field<FieldFacts>, { verifies, pays, isAlone, shows }: CodeForm): Score {
  const score = new Score(codePoints);
  // "Passcode" is a code's name as well, where it is typed in the open, below a heading that says which.
  const isPasscode = (meaning: Meaning) =>
    meaning === "password" && verifies && !field.isPassword && field.says("codeWord") > 0;
  if (field.declared !== "") {
    score.add(field.declared === "one-time-code" ? "declared:one-time-code" : "declared:other");
  }
  const told = telling.filter((meaning) => field.says(meaning) > 0 && !isPasscode(meaning));
  for (const meaning of told) score.add(`says:${meaning}`);
  if (field.type === "email") score.add("type:email");
  const { type } = field;
  const { maxLength, isNumeric } = field.facts;
  if (isNumeric || type === "number" || type === "tel") {
    score.add("numeric");
  }
  const isShort = maxLength >= SHORTEST && maxLength <= LONGEST;
  if (isShort) score.add("short");
  if (shows && maxLength < LONGER && !isNumeric && field.says("oneTime") === 0) {
    score.add("form:login");
  }
  if (pays) score.add("form:payment");
  if (verifies) {
    score.add("form:code");
    // "Enter the code", below a heading that says which; or nothing but the heading.
    const isNamed = field.says("codeWord") > 0 || (isAlone && (isShort || type === "text"));
    if (told.length === 0 && isNamed) score.add("form:names-code");
  }
  return score;
}
