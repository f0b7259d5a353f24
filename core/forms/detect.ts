/**
 * Finds what a page asks a person to sign in with: DOM in, data out.
 *
 * Nothing of the page is written, and nothing in it is believed further than its points: what a form
 * is for and what its fields are is decided by sums of evidence, which the result carries.
 */
import { accountOf } from "./account.ts";
import { type Code, codesOf } from "./code.ts";
import { collect, type OpenShadow } from "./collect.ts";
import { attribute, precedes } from "./dom.ts";
import { confidenceOf, type Evidence } from "./evidence.ts";
import { Field } from "./field.ts";
import { type Group, groupsOf } from "./group.ts";
import { Labels } from "./label.ts";
import {
  newness,
  type Purpose,
  purposeOfStep,
  purposeWithPassword,
  type Reading,
} from "./purpose.ts";
import type { FieldRole, FormPurpose } from "./role.ts";
import { likelySubmits, submitOf } from "./submit.ts";
import { surroundingsOf } from "./surroundings.ts";
import { usernameFor } from "./username.ts";
import { Sight } from "./visible.ts";

export interface DetectedField {
  readonly element: HTMLInputElement;
  readonly role: FieldRole;
  /** Whether a person sees it: only then may it get a value (SEC-13). */
  readonly visible: boolean;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  /** Its place in a code that is split into fields of one digit each. */
  readonly part?: { readonly index: number; readonly of: number };
}

export interface DetectedForm {
  readonly purpose: FormPurpose;
  /** The `<form>` that owns the fields, where there is one. */
  readonly form: HTMLFormElement | undefined;
  /** In document order. */
  readonly fields: readonly DetectedField[];
  readonly submit: Element | undefined;
  /** The account the page shows this step to be about. */
  readonly account: string | undefined;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** The forms below `root` that ask for a username, password or code, shadow trees included. */
export function detect(root: Document | ShadowRoot, openShadow?: OpenShadow): DetectedForm[] {
  return detectAmong(collect(root, openShadow));
}

/** Like {@link detect}, for inputs already found, in document order. */
export function detectAmong(inputs: readonly HTMLInputElement[]): DetectedForm[] {
  const sight = new Sight();
  const labels = new Labels();
  return groupsOf(inputs).map((group) => judge(group, sight, labels));
}

/** No sign-in asks for so much: beyond this only what stands near a password is read. */
const MAX_INPUTS = 60;
const NEAR_PASSWORD = 12;

function nearPasswords(inputs: readonly HTMLInputElement[]): readonly HTMLInputElement[] {
  if (inputs.length <= MAX_INPUTS) return inputs;
  const at = inputs.findIndex((input) => input.type === "password");
  return at < 0 ? [] : inputs.slice(Math.max(0, at - NEAR_PASSWORD), at + NEAR_PASSWORD);
}

const nothing: Omit<DetectedForm, "form"> = {
  purpose: "other",
  fields: [],
  submit: undefined,
  account: undefined,
  confidence: 1,
  evidence: [{ code: "inputs:many", points: 0 }],
};

function judge(whole: Group, sight: Sight, labels: Labels): DetectedForm {
  const group = { ...whole, inputs: nearPasswords(whole.inputs) };
  if (group.inputs.length === 0) return { ...nothing, form: group.form };
  const fields = group.inputs.map((input) => new Field(input, labels));
  disbelieve(fields);
  const seen = new Set(fields.filter((field) => sight.sees(field.element)));
  const surroundings = surroundingsOf(group, labels);
  const codes = codesOf(fields, surroundings.headings | surroundings.names);
  const inCode = new Set(codes.flatMap((code) => code.fields));
  const rest = fields.filter((field) => !inCode.has(field));
  const surely = rest.filter(isPassword);
  const passwords = surely.length > 0 ? surely : shownPassword(rest);
  const takesText = opensOnFocus(fields)
    ? (field: Field) => field.isEditable || field.isShut
    : (field: Field) => field.isEditable;
  const texts = rest.filter((field) => !passwords.includes(field) && takesText(field));
  // A form that is wholly out of sight is judged as it would be in sight, and gets nothing till then.
  const isOut = seen.size === 0;
  const live = (some: Field[]) =>
    some.filter((field) => (isOut || seen.has(field)) && takesText(field));
  const livePasswords = live(passwords);
  const liveTexts = live(texts);
  const reading: Reading = {
    texts: liveTexts,
    passwords: livePasswords,
    hidesPassword: livePasswords.length === 0 && passwords.length > 0,
    surroundings,
    submits: likelySubmits(group, surroundings.buttons, sight),
    isOwned: group.form !== undefined,
  };

  const marks: DetectedField[] = [];
  const mark = (field: Field, role: FieldRole, points: number, evidence: readonly Evidence[]) => {
    marks.push({
      element: field.element,
      role,
      visible: seen.has(field),
      confidence: confidenceOf(points),
      evidence,
    });
  };

  let decided: Purpose | undefined;
  if (livePasswords.length > 0) {
    decided = purposeWithPassword(reading);
    if (decided.purpose !== "other") markPasswords(decided.purpose, livePasswords, mark);
    if (decided.purpose === "sign-in" || decided.purpose === "sign-up") {
      // A new address that the saved password confirms is no username yet.
      const confirms = livePasswords.some((field) => field.says("current") > 0);
      const known = liveTexts.filter((field) => !confirms || field.says("fresh") === 0);
      // A name that is chosen is the user name, though an address is asked for besides.
      const isName = (field: Field) => field.says("username") > 0 && field.says("email") === 0;
      const names = decided.purpose === "sign-up" ? known.filter(isName) : [];
      const username = usernameFor(livePasswords[0], names.length > 0 ? names : known);
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
  markCodes(codes, seen, marks);
  const purpose = purposeOf(decided, codes);
  marks.sort((a, b) => (precedes(a.element, b.element) ? -1 : 1));
  const asksWho = marks.some((field) => field.role === "username" && field.visible);
  return {
    purpose,
    form: group.form,
    fields: marks,
    submit: submitOf(group, surroundings.buttons, sight, purpose)?.element,
    account:
      asksWho || purpose === "sign-up" || purpose === "other"
        ? undefined
        : accountOf(group, labels),
    confidence: confidenceOf(Math.abs(decided?.score.points ?? codes[0]?.points ?? 0)),
    evidence: decided?.score.evidence ?? [],
  };
}

function purposeOf(decided: Purpose | undefined, codes: readonly Code[]): FormPurpose {
  if (decided !== undefined && decided.purpose !== "other") return decided.purpose;
  return codes.length > 0 ? "one-time-code" : "other";
}

/** A form whose empty fields are read-only till they get the focus keeps browsers from filling it so. */
const opensOnFocus = (fields: readonly Field[]): boolean =>
  fields.some(
    (field) =>
      field.isShut && (field.isPassword || /readonly/i.test(attribute(field.element, "onfocus"))),
  );

/** A password, masked or shown by a "show password" switch. */
function isPassword(field: Field): boolean {
  const says = field.says("password");
  // A box for one character is one of several, of a PIN or a code.
  if (field.maxLength === 1) return false;
  if (field.isPassword) return says > 0 || field.says("otherCode") === 0;
  if (field.type !== "text") return false;
  // Some pages declare a "new-password" on any field, to keep browsers from filling it.
  if (/^(?:current|new)-password$/.test(field.declared)) return says > 0 || !saysElse(field);
  if (says > 0 && field.isMasked) return field.says("code") + field.says("otherCode") === 0;
  return says >= SURELY && !saysElse(field);
}

/** A page that declares a code everywhere, to keep browsers from filling it, has none. */
function disbelieve(fields: readonly Field[]): void {
  const claims = fields.filter(({ declared }) => declared === "one-time-code");
  const isNone = (field: Field) =>
    field.isPassword && field.says("password") > 0 && field.says("code") === 0;
  if (claims.some(isNone)) for (const field of claims) field.declared = "";
}

/** Of two text fields the second, where it is called a password and no more: one place that says so is enough. */
function shownPassword(fields: readonly Field[]): Field[] {
  const [, second] = fields;
  if (fields.length !== 2 || second?.type !== "text" || second.says("codeWord") > 0) return [];
  return second.says("password") >= 1 && !saysElse(second) ? [second] : [];
}

/** So much is said where two places agree. */
const SURELY = 1.75;

/** What a shown password's words do not say. */
const elsewhere = [
  "username",
  "email",
  "search",
  "address",
  "person",
  "code",
  "otherCode",
] as const;

const saysElse = (field: Field) => elsewhere.some((meaning) => field.says(meaning) > 0);

type Mark = (field: Field, role: FieldRole, points: number, evidence: readonly Evidence[]) => void;

function markPasswords(purpose: FormPurpose, passwords: readonly Field[], mark: Mark): void {
  const judged = passwords.map((field) => ({ field, score: newness(field) }));
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
    judged.forEach(({ field, score }, index) => {
      const saved =
        score.points > 0 ||
        (score.points === 0 &&
          index === 0 &&
          (threeInARow ||
            passwords.length === 3 ||
            judged.slice(1).every((one) => one.score.points < 0)));
      mark(
        field,
        saved ? "current-password" : "new-password",
        Math.abs(score.points),
        score.evidence,
      );
    });
  }
}

function markCodes(codes: readonly Code[], seen: ReadonlySet<Field>, marks: DetectedField[]): void {
  for (const code of codes) {
    code.fields.forEach((field, index) => {
      marks.push({
        element: field.element,
        role: "one-time-code",
        visible: seen.has(field),
        confidence: confidenceOf(code.points),
        evidence: code.evidence,
        ...(code.fields.length > 1 ? { part: { index, of: code.fields.length } } : {}),
      });
    });
  }
}
