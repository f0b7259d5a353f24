/** What a form is for, by the sum of what its fields, buttons, headings, links and names say. */
import type { Button } from "./button.ts";
import { Score } from "./evidence.ts";
import type { Field } from "./field.ts";
import { signInAlone, signInWithPassword } from "./form-points.ts";
import { type Meaning, type Meanings, says as speaks, without } from "./meaning.ts";
import { type FormField, isForOneCharacter } from "./password.ts";
import { passwordPoints } from "./points.ts";
import type { FormPurpose } from "./role.ts";
import type { Surroundings } from "./surroundings.ts";

export interface Purpose {
  readonly purpose: FormPurpose;
  readonly score: Score;
}

/** What the detector has read of a form before it decides what the form is for. */
export interface Reading {
  readonly texts: readonly FormField[];
  readonly passwords: readonly FormField[];
  /** Whether a password field is there but not in sight, as on the first of two steps. */
  readonly hidesPassword: boolean;
  readonly surroundings: Surroundings;
  readonly submits: readonly Button[];
  /** Whether a `<form>` owns the fields. */
  readonly isOwned: boolean;
  /** Whether it asks for a one-time code besides. */
  readonly asksCode: boolean;
}

/**
 * Above 0 for the saved password, below for a new one.
 *
 * @param proves whether "confirm your password" asks who one is, and not for a new one again
 */
export function newness(password: Field, proves: boolean): Score {
  const score = new Score(passwordPoints);
  score.add(`declared:${password.declared}`);
  for (const meaning of ["current", "fresh", "repeat"] as const) {
    if (meaning === "repeat" && proves) continue;
    if (password.says(meaning) > 0) score.add(`says:${meaning}`);
  }
  if (saysChange(password)) score.add("says:change");
  if (password.hasRule) score.add("says:rule");
  return score;
}

/** Whether the page speaks of signing up around a form. */
const isAmidSignUp = ({ surroundings: { headings, around, page } }: Reading): boolean =>
  speaks(headings | around | page, "signUp");

/** Whether anything around a form speaks of signing up, or it is called so. */
const speaksOfSignUp = (reading: Reading): boolean =>
  isAmidSignUp(reading) || speaks(reading.surroundings.names, "signUp");

/** What is said on what sends a form. */
const sentBy = ({ submits }: Reading): Meanings => submits.reduce((all, { text }) => all | text, 0);

/** Whether a form says that it gives a new password for a lost one, whatever it asks for to prove who one is. */
const speaksOfReset = (reading: Reading): boolean => {
  const sends = sentBy(reading);
  const { headings, page } = reading.surroundings;
  const isSignUp = speaksOfSignUp(reading) || speaks(sends, "signUp");
  return !isSignUp && speaks(headings | page | sends, "reset");
};

/**
 * Whether a form asks for a password to be confirmed that it has not asked for before. One that asks for nothing else
 * may be called by where it leads: to change what one has signed up with.
 */
export const provesBy = (reading: Reading): boolean =>
  reading.passwords.length === 1 &&
  !(reading.texts.length === 0 ? isAmidSignUp(reading) : speaksOfSignUp(reading));

/** A form that has passwords and does not ask who one is sets a new one: with the old one, or after a reset. */
function changes(judged: readonly number[], reading: Reading): boolean {
  const { texts, passwords, isOwned } = reading;
  const hasOld = judged.some((points) => points > 0);
  const hasNew = judged.some((points) => points < 0);
  const isNewAlone = judged.every((points) => points < 0);
  if (texts.length === 0) {
    if (isNewAlone) return true;
    // Where the second repeats the first, the first is new without saying so. Fields that no form holds together may
    // be a part of a sign-up.
    const repeats = isOwned && passwords.length > 1 && passwords.slice(1).every(saysRepeat);
    if (repeats && !hasOld && !speaksOfSignUp(reading)) return true;
  }
  if (isNewAlone && (speaksOfReset(reading) || passwords.every(saysChange))) return true;
  // "Reset your password": the code that was sent, and a password.
  if (passwords.length === 1) return reading.asksCode && !hasOld && speaksOfReset(reading);
  // A profile may hold them among all else: who signs up has no password yet.
  const isSet = passwords.some((password) => password.says("fresh") > 0);
  if (hasOld && (isSet || (passwords.length === 3 && passwords.some(saysRepeat)))) return true;
  if (texts.some((field) => field.says("username") + field.says("email") > 0)) return false;
  return (hasOld && hasNew) || passwords.length === 3;
}

/** Points within which a form says neither that it signs in nor that it signs up. */
const LITTLE = 3;
/** The same of a password alone, as a protected page asks for it: the path is often that of the site's own sign-in. */
const LITTLE_ALONE = 5;
/** The same of one that is called a document's or a network's: "unlock" and "open" are said of these too. */
const LITTLE_FOREIGN = 11;

/**
 * "Change your password" as the label of the new one. A link beside a password changes something else, and "set a
 * password" is said of the first one, too.
 */
const saysChange = (field: Field) => field.says("change") >= 1 && field.says("fresh") === 0;

/** "New password", of nothing else. */
const saysNew = (field: Field) => field.says("fresh") >= 1 && !saysForeign(field);

const saysRepeat = (field: Field) => field.says("repeat") > 0;

/** "Name", "Age": none of what a sign-in asks for besides, as a code or a company. */
const saysNothing = (field: Field) =>
  field.type !== "email" && !asked.some((meaning) => field.says(meaning) > 0);

const asked: readonly Meaning[] = [
  "username",
  "email",
  "phone",
  "document",
  "tenant",
  "codeWord",
  "otherCode",
  "search",
  "password",
];

/** "Choose a user name": nobody has one yet. */
const isChosen = (field: Field) =>
  field.says("username") > 0 && field.says("fresh") >= 1 && field.says("signUp") === 0;

/** A gift card's code may be given with an order, and with a new account. */
const saysForeign = (field: Field) =>
  field.says("foreign") > 0 && (field.isPassword || field.says("otherCode") === 0);

/** How often a form says of itself that it is of something that is no account here. */
function countElse({ texts, passwords, surroundings, submits }: Reading): number {
  const { headings, names } = surroundings;
  const around = [headings, names, ...submits.map(({ text }) => text)];
  return (
    [...texts, ...passwords].filter(saysForeign).length +
    around.filter((one) => speaks(one, "foreign")).length
  );
}

const isOfElse = (reading: Reading): boolean => countElse(reading) > 0;

/** Whether a password is of something that is no account here, or is sent nowhere: a saved login stays away. */
const isForeign = (reading: Reading): boolean =>
  isOfElse(reading) ||
  (!reading.isOwned && reading.texts.length === 0 && reading.submits.length === 0);

/** "Room password", or "Secret", of a webhook, which is called no password: nobody makes an account with it. */
const isSecret = (reading: Reading): boolean =>
  reading.passwords.some(saysForeign) ||
  (countElse(reading) > 1 && !reading.passwords.some(saysRepeat)) ||
  (isOfElse(reading) && reading.passwords.every((field) => field.says("password") === 0));

/** Host, port, user and password: whatever is connected to or signed in to there, it is not this site. */
const isConnection = (reading: Reading): boolean =>
  reading.texts.some((field) => field.says("foreign") >= 1) && countElse(reading) > 1;

/** "Save" below a name and a password that nothing calls new: how a machine signs in somewhere. */
const isSetting = (reading: Reading): boolean => {
  const { texts, passwords } = reading;
  const sends = sentBy(reading);
  const isNew = (field: Field) =>
    field.says("fresh") + field.says("repeat") > 0 || saysChange(field);
  return (
    texts.length < 2 &&
    passwords.length === 1 &&
    ![...texts, ...passwords].some(isNew) &&
    !speaksOfSignUp(reading) &&
    speaks(sends, "change") &&
    !speaks(sends, "signUp")
  );
};

function littleOf(reading: Reading): number {
  if (reading.texts.length > 0) return LITTLE;
  return isOfElse(reading) ? LITTLE_FOREIGN : LITTLE_ALONE;
}

/** What a form with a password in sight is for. */
export function purposeWithPassword(reading: Reading): Purpose {
  const { texts, passwords, surroundings } = reading;
  const proves = provesBy(reading);
  const judged = passwords.map((password) => newness(password, proves).points);
  const score = new Score(signInWithPassword);
  if (changes(judged, reading)) {
    // A page that is protected by a password declares it "new" to keep browsers from filling it.
    if (passwords.length === 1 && isForeign(reading) && !passwords.some(saysNew)) {
      return { purpose: "other", score };
    }
    score.evidence.push({ code: "passwords:old-and-new", points: passwords.length });
    return { purpose: "change-password", score };
  }
  score.add("has:password");
  for (const { declared } of passwords) score.add(`declared:${declared}`);
  const anySays = (meaning: "current" | "fresh") =>
    passwords.some((password) => password.says(meaning) > 0);
  if (anySays("current")) score.add("says:current");
  if (anySays("fresh") || passwords.some(saysChange)) score.add("says:fresh");
  // "Confirm your password" asks a second time for a new one only where there is a first.
  if (passwords.slice(1).some(saysRepeat)) score.add("says:repeat");
  if (passwords.some((password) => password.hasRule)) score.add("says:rule");
  if (passwords.length > 1) score.add("passwords");
  // "Company ID", and then who one is there.
  const isTenant = (field: Field) =>
    texts.length === 2 && field === texts[0] && field.says("tenant") > 0;
  const count = (meaning: "person" | "address") =>
    Math.min(3, texts.filter((field) => field.says(meaning) > 0 && !isTenant(field)).length);
  score.add("texts:person", count("person"));
  score.add("texts:address", count("address"));
  if (texts.length > 2) score.add("texts:many");
  if (texts.some(isChosen)) score.add("texts:chosen");
  const emails = texts.filter((field) => field.type === "email" || field.says("email") > 0);
  const names = texts.filter((field) => field.says("username") > 0 && field.says("email") === 0);
  if (emails.length > 0 && names.length > 0) score.add("texts:user-and-email");
  else if (emails.length > 0 && texts.some(saysNothing)) score.add("texts:email-and-other");
  if (surroundings.choices > 2) score.add("choices");
  // Who can sign out has signed in: a name and a password there are those of a mailbox, of a meeting.
  if (surroundings.signsOut && texts.length > 0) score.add("page:signs-out");
  addWords(score, reading);
  const saysLittle = Math.abs(score.points) <= littleOf(reading);
  const isOther = saysLittle
    ? isForeign(reading)
    : isConnection(reading) || (score.points <= 0 && isSecret(reading));
  if (isOther || (score.points <= 0 && isSetting(reading))) return { purpose: "other", score };
  return { purpose: score.points > 0 ? "sign-in" : "sign-up", score };
}

/** Whether a form with no password in sight is the first step of a sign-in. */
export function purposeOfStep(reading: Reading, username: Field): Purpose {
  const { texts, surroundings, hidesPassword } = reading;
  const score = new Score(signInAlone);
  score.add("has:username");
  score.add(`declared:${username.declared}`);
  if (/\bwebauthn\b/.test(username.facts.autocomplete)) score.add("declared:webauthn");
  if (username.says("username") > 0) {
    const asksEmail = username.says("email") > 0 || username.type === "email";
    score.add(asksEmail ? "says:username-or-email" : "says:username");
  }
  for (const meaning of ["code", "newsletter"] as const) {
    if (username.says(meaning) > 0) score.add(`says:${meaning}`);
  }
  if (hidesPassword) score.add("hides:password");
  if (surroundings.isForBoth) score.add("headings:both");
  const others = texts.filter((field) => !isForOneCharacter(field));
  score.add("texts:other", Math.min(3, others.length - 1));
  if (surroundings.choices > 1) score.add("choices");
  if (surroundings.paragraphs > 0) score.add("paragraphs");
  addWords(score, reading);
  return { purpose: score.points > 0 ? "sign-in" : "other", score };
}

/** Words that tell something wherever they stand, as far as form-points.ts counts them there. */
const telling: readonly Meaning[] = [
  "signIn",
  "signUp",
  "forgot",
  "reset",
  "remember",
  "next",
  "newsletter",
  "terms",
  "payment",
  "message",
  "code",
  "social",
  "foreign",
  "change",
];

function addWords(score: Score, reading: Reading): void {
  const { surroundings, submits, texts, passwords } = reading;
  const { buttons, headings, names, around, page, ticks } = surroundings;
  const submit = sentBy(reading);
  let links = 0;
  for (const button of buttons) {
    if (!submits.includes(button)) links |= button.text | (button.facts.isLink ? button.name : 0);
  }
  const places: Record<string, Meanings> = { submit, headings, around, page, links, ticks };
  // A password alone is asked for in forms that are made of another: nobody signs up with it, though the way to
  // sign in stands above.
  const isAlone = texts.length === 0 && passwords.length === 1;
  places.names = isAlone ? without(names, "signUp") : names;
  if (isAlone) places.links = without(links, "signIn");
  // The password that one has confirms what is saved.
  if (passwords.some((password) => password.says("current") > 0)) {
    places.submit = without(submit, "change");
  }
  for (const [place, meanings] of Object.entries(places)) {
    for (const meaning of telling) if (speaks(meanings, meaning)) score.add(`${place}:${meaning}`);
  }
}
