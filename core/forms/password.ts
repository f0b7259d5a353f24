/** Which fields are passwords, also where one is typed in the open. */
import type { FieldFacts } from "./facts.ts";
import type { Field } from "./field.ts";
import type { Meaning } from "./meaning.ts";

export type FormField = Field<FieldFacts>;

/** Whether it is one of a card's. */
export const isOfCard = (field: FormField): boolean =>
  field.declared.startsWith("cc-") || field.says("payment") >= 1;

/** One of several boxes for some characters of a secret word, or for the digits of a PIN. */
export const isForOneCharacter = ({ isPassword, facts }: FormField): boolean =>
  isPassword && facts.maxLength === 1;

/**
 * A password, masked or shown by a "show password" switch.
 *
 * @param besideCard whether a card's number is asked for in the same form
 */
export function isPassword(field: FormField, besideCard: boolean): boolean {
  const says = field.says("password");
  // A box for one character is one of several, of a PIN or a code.
  if (field.facts.maxLength === 1) return false;
  // "Response", "Token PIN", though it is named "password": whoever asks for it has asked for the password before.
  if (field.isPassword)
    return says > 0 ? field.says("otherCode") < says : !hidesElse(field, besideCard);
  if (field.type !== "text") return false;
  // Some pages declare a "new-password" on any field, to keep browsers from filling it.
  if (/^(?:current|new)-password$/.test(field.declared)) return says > 0 || !saysElse(field);
  if (says > 0 && field.facts.isMasked) return field.says("code") + field.says("otherCode") === 0;
  return says >= SURELY && !isCalledCode(field) && !saysElse(field);
}

/** What else may be hidden as it is typed: the answer to a challenge, a date of birth, a card's "security code". */
const hidesElse = (field: FormField, besideCard: boolean): boolean =>
  field.says("otherCode") > 0 ||
  field.says("person") > 0 ||
  ((besideCard || field.says("payment") > 0) && field.says("code") > 0);

/**
 * Text fields that are called passwords and no more, where one place that says so is enough: the second of two, or
 * several of which one is the new one, or the same again.
 */
export function shownPasswords(fields: readonly FormField[]): FormField[] {
  const seen = fields.filter(({ facts }) => facts.isSeen);
  const called = (least: number) => seen.filter((field) => isCalledPassword(field, least));
  const [one, ...more] = called(0.75);
  if (one !== undefined && more.length === 0)
    return seen.length === 2 && one === seen[1] && !isOnlyNamed(one) ? [one] : [];
  const several = called(1);
  const isSet = several.some((field) => field.says("fresh") + field.says("repeat") > 0);
  return isSet ? several : [];
}

/** Whether a person reads something else than that it is a password, whatever it is called in the markup. */
const isOnlyNamed = (field: FormField): boolean => {
  const { label, own, near } = field.facts;
  const isRead = [label, own, near].some((text) => text.trim() !== "");
  return isRead && field.isNamed("password") && field.says("password") < 1;
};

const isCalledPassword = (field: FormField, least: number): boolean =>
  /^(?:text|tel)$/.test(field.type) &&
  field.says("password") >= least &&
  !isCalledCode(field) &&
  !saysElse(field);

/** In Chinese a password is a "secret code". */
const secretCode = /密[码碼]/;

export const isCalledCode = (field: FormField): boolean => {
  const { label, own, near } = field.facts;
  return field.says("codeWord") > 0 && ![label, own, near].some((text) => secretCode.test(text));
};

/** So much is said where two places agree. */
const SURELY = 1.75;

/** What a shown password's words do not say; of whose it is they may say something, and less. */
const elsewhere: readonly Meaning[] = ["search", "address", "code", "otherCode"];
const whose: readonly Meaning[] = ["username", "email", "person"];

/** "Your password", though it is named "login", says nothing else. */
const saysElse = (field: FormField): boolean =>
  elsewhere.some((meaning) => field.says(meaning) > 0) ||
  whose.some((meaning) => field.says(meaning) > 0 && field.says(meaning) >= field.says("password"));
