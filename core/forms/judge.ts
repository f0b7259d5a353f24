/**
 * Judges what a form asks a person to sign in with: facts in, data out.
 *
 * Nothing in a page is believed further than its points: what a form is for and what its fields are is decided by
 * sums of evidence, which the verdict carries.
 */
import { type Account, accountOf } from "./account.ts";
import { type Code, codesOf } from "./code.ts";
import { confidenceOf, type Evidence } from "./evidence.ts";
import type { FormFacts, PageFacts } from "./facts.ts";
import { Field } from "./field.ts";
import { type Meaning, meaningsOf, says } from "./meaning.ts";
import { type FormField, isOfCard, isPassword, shownPasswords } from "./password.ts";
import { ENOUGH_FOR_USERNAME } from "./points.ts";
import {
  newness,
  type Purpose,
  provesBy,
  purposeOfStep,
  purposeWithPassword,
  type Reading,
} from "./purpose.ts";
import type { FieldRole, FormPurpose } from "./role.ts";
import { likelySubmits, submitOf } from "./submit.ts";
import { type Surroundings, surroundingsOf } from "./surroundings.ts";
import { named } from "./text.ts";
import { asksTransactionNumber } from "./transaction-number.ts";
import { likeness, usernameFor } from "./username.ts";

export interface FieldVerdict {
  /** Its place among the fields of its form. */
  readonly at: number;
  readonly role: FieldRole;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  /** Its place in a code that is split into fields of one or a few digits each. */
  readonly part?: { readonly index: number; readonly of: number };
}

export interface Verdict {
  readonly purpose: FormPurpose;
  /** In document order. */
  readonly fields: readonly FieldVerdict[];
  /** The place of the control that sends the form, among its buttons. */
  readonly submit: number | undefined;
  /** The account the page shows this step to be about. */
  readonly account: Account | undefined;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** Nothing was read of a form that asks for so much. */
const nothing: Verdict = {
  purpose: "other",
  fields: [],
  submit: undefined,
  account: undefined,
  confidence: 1,
  evidence: [{ code: "inputs:many", points: 0 }],
};

export function judge(facts: FormFacts, page: PageFacts): Verdict {
  if (facts.fields.length === 0) return nothing;
  const fields = facts.fields.map((field, at) => new Field(field, at));
  disbelieve(fields);
  overlookPrefix(fields);
  const surroundings = surroundingsOf(facts, page);
  const likely = codesOf({ fields, surroundings, facts });
  const codes = likely.length > 0 && asksTransactionNumber(facts) ? [] : likely;
  const inCode = new Set(codes.flatMap((code) => code.fields));
  const rest = fields.filter((field) => !inCode.has(field));
  const besideCard = rest.some(isOfCard);
  const surely = rest.filter((field) => isPassword(field, besideCard));
  const passwords = surely.length > 0 ? surely : shownPasswords(rest);
  const takesText = opensOnFocus(fields)
    ? (field: FormField) => field.facts.isEditable || field.facts.isShut
    : (field: FormField) => field.facts.isEditable;
  const texts = rest.filter((field) => !passwords.includes(field) && takesText(field));
  // A form that is wholly out of sight is judged as it would be in sight, and gets nothing till then.
  const isOut = fields.every((field) => !field.facts.isSeen);
  const live = (some: FormField[]) =>
    some.filter((field) => (isOut || field.facts.isSeen) && takesText(field));
  const livePasswords = live(passwords);
  const liveTexts = live(texts);
  const reading: Reading = {
    texts: liveTexts,
    passwords: livePasswords,
    hidesPassword: livePasswords.length === 0 && passwords.length > 0,
    surroundings,
    submits: likelySubmits(surroundings.buttons),
    isOwned: facts.isOwned,
    asksCode: codes.length > 0,
  };

  const marks: FieldVerdict[] = [];
  const mark: Mark = ({ at }, role, points, evidence) => {
    marks.push({ at, role, confidence: confidenceOf(points), evidence });
  };

  let decided: Purpose | undefined;
  if (livePasswords.length > 0) {
    decided = purposeWithPassword(reading);
    if (decided.purpose !== "other") markPasswords(decided.purpose, reading, mark);
    if (decided.purpose === "sign-in" || decided.purpose === "sign-up") {
      // A new address that the saved password confirms is no username yet.
      const confirms = livePasswords.some((field) => field.says("current") > 0);
      const isSignIn = decided.purpose === "sign-in";
      const isNew = (field: FormField) =>
        (confirms && field.says("fresh") > 0) || (isSignIn && isNewAddress(field));
      const isRemoval = removes(surroundings);
      const known = liveTexts.filter((field) => !isNew(field) && (!isRemoval || asksWho(field)));
      // A name that is chosen is the user name, though an address is asked for besides.
      const isName = (field: FormField) =>
        field.says("username") >= 1 && field.says("email") === 0 && field.type !== "number";
      const names = decided.purpose === "sign-up" ? known.filter(isName) : [];
      const [password] = livePasswords;
      const username = usernameFor(password, names) ?? usernameFor(password, known);
      if (username !== undefined) {
        mark(username.field, "username", username.score.points, username.score.evidence);
      }
    }
  } else {
    const username = usernameFor(undefined, liveTexts);
    if (username !== undefined) {
      decided = purposeOfStep(reading, username.field);
      if (decided.purpose === "sign-in") {
        mark(username.field, "username", username.score.points, username.score.evidence);
        for (const password of passwords)
          mark(password, "current-password", 0, [{ code: "unseen", points: 0 }]);
      }
    }
  }
  markCodes(codes, marks);
  const purpose = purposeOf(decided, codes);
  marks.sort((a, b) => a.at - b.at);
  const isAsked = marks.some(({ role, at }) => role === "username" && facts.fields[at]?.isSeen);
  return {
    purpose,
    fields: marks,
    submit: submitOf(surroundings.buttons, purpose)?.at,
    account: isAsked || purpose === "sign-up" || purpose === "other" ? undefined : accountOf(facts),
    confidence: confidenceOf(Math.abs(decided?.score.points ?? codes[0]?.points ?? 0)),
    evidence: decided?.score.evidence ?? [],
  };
}

function purposeOf(decided: Purpose | undefined, codes: readonly Code[]): FormPurpose {
  if (decided !== undefined && decided.purpose !== "other") return decided.purpose;
  return codes.length > 0 ? "one-time-code" : "other";
}

/** So many fields are not all user names. */
const MANY_NAMED = 3;

/**
 * A form that calls each of its fields the customer's or the user's has said so of none, but of one whose name goes on
 * with it: "login_username" beside "login_password".
 */
function overlookPrefix(fields: readonly FormField[]): void {
  const called = fields.filter((field) => field.isNamed("username"));
  if (called.length < MANY_NAMED || !called.some((field) => field.isPassword)) return;
  const [first, ...others] = called.map(tokensOf);
  const shared = first?.filter((token) => others.every((tokens) => tokens.includes(token))) ?? [];
  for (const field of called) {
    const own = tokensOf(field).filter((token) => !shared.some((one) => token.includes(one)));
    const isSaid = shared.length > 0 && says(meaningsOf(` ${own.join(" ")} `), "username");
    if (!isSaid) field.overlookName("username");
  }
}

const tokensOf = ({ facts }: FormField): string[] =>
  facts.names.flatMap((name) => named(name).trim().split(" "));

/** Who deletes something types a word or a name of it, and that where a username would stand. */
const removes = ({ headings, buttons }: Surroundings): boolean => {
  const sends = buttons.filter(({ facts }) => facts.submits);
  const anySays = (meaning: Meaning) => sends.some(({ text }) => says(text, meaning));
  return anySays("removal") || (says(headings, "removal") && !anySays("signIn"));
};

/** What one has signed up with is no new one. */
const isNewAddress = (field: FormField): boolean =>
  field.says("fresh") >= 1 && field.says("signUp") === 0 && field.says("email") > 0;

/** Whether a field says by itself that it is of a username, wherever it stands. */
const asksWho = (field: FormField): boolean => likeness(field).points >= ENOUGH_FOR_USERNAME;

/** A form whose empty fields are read-only till they get the focus keeps browsers from filling it so. */
const opensOnFocus = (fields: readonly FormField[]): boolean =>
  fields.some((field) => field.facts.isShut && (field.isPassword || field.facts.opens));

/**
 * A page that declares a code everywhere, to keep browsers from filling it, has none; nobody has two passwords by now,
 * and the one that is asked for beside the new ones is none of them, whatever a page declares.
 */
function disbelieve(fields: readonly FormField[]): void {
  const saved = fields.filter(({ declared }) => declared === "current-password");
  if (saved.length > 1) for (const field of saved) field.declared = "";
  const made = fields.filter(({ declared }) => declared === "new-password");
  const [old, ...others] = made.filter(isOld);
  if (old !== undefined && others.length === 0 && made.length > 1) old.declared = "";
  const claims = fields.filter(({ declared }) => declared === "one-time-code");
  const isNone = (field: FormField) =>
    field.isPassword && field.says("password") > 0 && field.says("code") === 0;
  if (claims.some(isNone)) for (const field of claims) field.declared = "";
}

const isOld = (field: FormField): boolean =>
  field.says("current") > 0 && field.says("fresh") + field.says("repeat") === 0;

type Mark = (
  field: FormField,
  role: FieldRole,
  points: number,
  evidence: readonly Evidence[],
) => void;

function markPasswords(purpose: FormPurpose, reading: Reading, mark: Mark): void {
  const { passwords } = reading;
  const proves = provesBy(reading);
  const judged = passwords.map((field) => ({ field, score: newness(field, proves) }));
  if (purpose === "sign-up") {
    for (const { field, score } of judged)
      mark(field, "new-password", 2 - score.points, score.evidence);
  } else if (purpose === "sign-in") {
    // A sign-in has one password; a second one is of something else, and gets nothing.
    const [saved] = judged.toSorted((a, b) => b.score.points - a.score.points);
    if (saved !== undefined)
      mark(saved.field, "current-password", 2 + saved.score.points, saved.score.evidence);
  } else {
    const threeInARow = passwords.length === 3 && judged.every(({ score }) => score.points === 0);
    // Some ask for it last, to confirm the change.
    const isSaidLater = judged.slice(1).some(({ score }) => score.points > 0);
    judged.forEach(({ field, score }, index) => {
      const saved =
        score.points > 0 ||
        (score.points === 0 &&
          index === 0 &&
          !isSaidLater &&
          (passwords.length > 1 || !reading.asksCode) &&
          (threeInARow ||
            passwords.length === 3 ||
            judged.slice(1).every((one) => one.score.points < 0 && !isAgain(one.field))));
      mark(
        field,
        saved ? "current-password" : "new-password",
        Math.abs(score.points),
        score.evidence,
      );
    });
  }
}

/** Whether it asks for the one before it again, and for none of its own. */
const isAgain = (field: FormField) => field.says("repeat") > 0 && field.says("fresh") === 0;

function markCodes(codes: readonly Code[], marks: FieldVerdict[]): void {
  for (const { fields, points, evidence } of codes) {
    fields.forEach(({ at }, index) => {
      const part = fields.length > 1 ? { part: { index, of: fields.length } } : {};
      marks.push({
        at,
        role: "one-time-code",
        confidence: confidenceOf(points),
        evidence,
        ...part,
      });
    });
  }
}
