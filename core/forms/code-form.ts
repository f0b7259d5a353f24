/** What a whole form says of the codes in it. */
import type { Button } from "./button.ts";
import type { FieldFacts, FormFacts } from "./facts.ts";
import type { Field } from "./field.ts";
import { type Meaning, type Meanings, meaningsOf, says } from "./meaning.ts";
import { isOfCard } from "./password.ts";
import type { Surroundings } from "./surroundings.ts";
import { said } from "./text.ts";

/** What is said in so many sentences before the fields is said of them, and not of the page. */
const NEAR = 2;
const MAX_NEAR = 100;
/** The text of two blocks is read as one, without a space: the next sentence may begin at once. */
const ends = /[.!?。！？؟]+/;

export interface CodeForm {
  /** Whether it says that what is typed is a code that proves who one is. */
  readonly verifies: boolean;
  /** Whether it says of a code that it is for one time. */
  readonly isOnce: boolean;
  readonly pays: boolean;
  readonly isAlone: boolean;
  /** Whether a code in it would be one that a picture shows. */
  readonly shows: boolean;
  /** Whether it looks something up: a booking by its code. */
  readonly finds: boolean;
  /** Whether it asks for all sorts of things. */
  readonly asksMuch: boolean;
}

/** Fewest and most fields that a code is split into. */
export const MIN_PARTS = 4;
export const MAX_PARTS = 8;

/** What stands in a form that a code is looked for in. */
export interface Parts {
  readonly fields: readonly Field<FieldFacts>[];
  readonly surroundings: Surroundings;
  /** What is written before the fields, and how many fields take more than a line. */
  readonly facts: Pick<FormFacts, "told" | "paragraphs">;
}

export function codeFormOf({ fields, surroundings, facts }: Parts): CodeForm {
  const { buttons, headings, names } = surroundings;
  const around = headings | names;
  const told = meaningsOf(said(facts.told));
  const near = meaningsOf(said(facts.told.slice(-MAX_NEAR).split(ends).slice(-NEAR).join(" ")));
  const isOnce = says(around | told, "oneTime");
  const isTold = isLikeCode(fields) && tellsOfCode(facts.told, told, near);
  const verifies =
    says(around, "code") ||
    // "Verify your identity", and below it "Enter the 6-digit code".
    (says(around, "checks") && fields.length === 1 && saysCode(fields)) ||
    buttons.some(checks) ||
    // "We have sent you a code", and below it "Code".
    isTold ||
    (says(around, "reset") &&
      fields.some((field) => field.isPassword && (field.says("fresh") > 0 || saysCode(fields))));
  const isSent = buttons.some(sends);
  return {
    verifies,
    isOnce,
    pays:
      // A code "expires" too.
      (says(around, "payment") && !isOnce) ||
      // Where it is sent may be called the answer to a challenge.
      says(isTold ? headings : around, "otherCode") ||
      (!verifies && fields.length > 1 && elsewhere.some((meaning) => says(near, meaning))) ||
      fields.some(isOfCard),
    isAlone: fields.length === 1,
    shows: isLogin(fields) && !isSent,
    finds: buttons.some(
      ({ facts, text }) => !facts.isLink && facts.place === "after" && says(text, "search"),
    ),
    asksMuch:
      !verifies && !isSent && (facts.paragraphs > 0 || fields.filter(isOther).length > MUCH),
  };
}

/** A voucher's code, or a date of birth. */
const elsewhere: readonly Meaning[] = ["otherCode", "person"];

/** More fields besides a code than who signs in is asked for. */
const MUCH = 2;

const isOther = (field: Field<FieldFacts>): boolean =>
  field.facts.maxLength !== 1 && !field.isPassword && field.says("codeWord") === 0;

/** Who is asked for name, password and code at once reads the code in a picture, but where a telephone gets it. */
const isLogin = (fields: readonly Field<FieldFacts>[]): boolean =>
  fields.length > 2 &&
  fields.filter((field) => field.isPassword).length === 1 &&
  !fields.some((field) => field.type === "tel" || field.says("phone") > 0);

const saysCode = (fields: readonly Field<FieldFacts>[]): boolean =>
  fields.some((field) => field.says("codeWord") > 0);

/** One that says it is a code and no more, or several in the open that may have a digit each. */
const isLikeCode = (fields: readonly Field<FieldFacts>[]): boolean =>
  fields.length === 1
    ? saysCode(fields) || fields.some(showsDigits)
    : fields.length >= MIN_PARTS && fields.every(isDigits);

export const isDigits = (field: Field<FieldFacts>): boolean =>
  !field.isPassword && takesDigits(field);

/** Whether the page opens a keyboard of digits for it. */
export const takesDigits = ({ type, facts }: Field<FieldFacts>): boolean =>
  type === "number" || type === "tel" || facts.isNumeric;

/** "000 000", "••••••". */
const showsDigits = ({ facts }: Field<FieldFacts>): boolean =>
  /^\s*(?:[\d•●*_–-]\s*){4,8}$/.test(facts.own);

/** Whether what is written before a field speaks of a code that comes to a person, or that proves who they are. */
const tellsOfCode = (told: string, meanings: Meanings, near: Meanings): boolean =>
  says(meanings, "codeWord") &&
  (says(meanings, "oneTime") ||
    ((masked.test(told) || senders.some((meaning) => says(meanings, meaning))) &&
      !notSent.some((meaning) => says(near, meaning))));

/** "m•••n@example.com", "+1 *** ***-0143": where it was sent, shown to nobody else. */
const masked = /[*•●∙]{2}/;
const senders: readonly Meaning[] = ["phone", "email", "checks"];
const notSent: readonly Meaning[] = ["otherCode", "payment", "search", "person"];

/** "Verify code". */
const checks = ({ facts, text }: Button): boolean =>
  facts.submits && says(text, "code") && !says(text, "aside");

/** "Get code": it comes to a telephone or by mail. */
const sends = ({ text }: Button): boolean => says(text, "aside") && says(text, "codeWord");
