/** What a form is for, by the sum of what its fields, buttons, headings, links and names say. */
import type { Button } from "./button.ts";
import { Score } from "./evidence.ts";
import type { Field } from "./field.ts";
import { type Meaning, type Meanings, says } from "./meaning.ts";
import {
  type FormPlace,
  passwordDeclared,
  passwordForm,
  passwordFormWords,
  passwordWords,
  stepForm,
  stepFormWords,
} from "./points.ts";
import type { FormPurpose } from "./role.ts";
import type { Surroundings } from "./surroundings.ts";

export interface Purpose {
  readonly purpose: FormPurpose;
  readonly score: Score;
}

/** What the detector has read of a form before it decides what the form is for. */
export interface Reading {
  readonly texts: readonly Field[];
  readonly passwords: readonly Field[];
  /** Whether a password field is there but not in sight, as on the first of two steps. */
  readonly hidesPassword: boolean;
  readonly surroundings: Surroundings;
  readonly submits: readonly Button[];
}

/** Above 0 for the saved password, below for a new one. */
export function newness(password: Field): Score {
  const score = new Score();
  score.add(`declared:${password.declared}`, passwordDeclared[password.declared]);
  for (const meaning of ["current", "fresh", "repeat"] as const) {
    if (password.says(meaning) > 0) score.add(`says:${meaning}`, passwordWords[meaning]);
  }
  return score;
}

/** What a form with a password in sight is for. */
export function purposeWithPassword(reading: Reading): Purpose {
  const { texts, passwords, surroundings, submits } = reading;
  const judged = passwords.map((password) => newness(password).points);
  const score = new Score();
  const asksWho = texts.some((field) => field.says("username") + field.says("email") > 0);
  if (passwords.length >= 2 && !asksWho) {
    const old = judged.some((points) => points > 0);
    const fresh = judged.some((points) => points < 0);
    if ((old && fresh) || passwords.length === 3) {
      score.add("passwords:old-and-new", passwords.length);
      return { purpose: "change-password", score };
    }
  }
  if (texts.length === 0 && judged.every((points) => points < 0)) {
    score.add("passwords:new-only", passwords.length);
    return { purpose: "change-password", score };
  }

  score.add("bias", passwordForm.bias);
  for (const password of passwords) {
    if (password.declared === "current-password")
      score.add("declared:current", passwordForm.declaredCurrent);
    if (password.declared === "new-password") score.add("declared:new", passwordForm.declaredNew);
  }
  const anySays = (meaning: "current" | "fresh") =>
    passwords.some((password) => password.says(meaning) > 0);
  if (anySays("current")) score.add("says:current", passwordForm.saysCurrent);
  if (anySays("fresh")) score.add("says:fresh", passwordForm.saysFresh);
  // "Confirm your password" asks a second time for a new one only where there is a first.
  if (passwords.slice(1).some((password) => password.says("repeat") > 0)) {
    score.add("says:repeat", passwordForm.saysRepeat);
  }
  if (passwords.length > 1) score.add("passwords", passwordForm.secondPassword);
  const count = (meaning: "person" | "address") =>
    Math.min(3, texts.filter((field) => field.says(meaning) > 0).length);
  score.add("texts:person", count("person") * passwordForm.person);
  score.add("texts:address", count("address") * passwordForm.address);
  if (texts.length > 2) score.add("texts:many", passwordForm.manyTexts);
  const emails = texts.filter((field) => field.type === "email" || field.says("email") > 0);
  const names = texts.filter((field) => field.says("username") > 0 && field.says("email") === 0);
  if (emails.length > 0 && names.length > 0)
    score.add("texts:user-and-email", passwordForm.userAndEmail);
  if (surroundings.choices > 2) score.add("choices", passwordForm.choices);
  addWords(score, passwordFormWords, surroundings, submits);
  return { purpose: score.points > 0 ? "sign-in" : "sign-up", score };
}

/** Whether a form with no password in sight is the first step of a sign-in. */
export function purposeOfStep(reading: Reading, username: Field): Purpose {
  const { texts, surroundings, submits, hidesPassword } = reading;
  const score = new Score();
  score.add("bias", stepForm.bias);
  const { declared } = username;
  if (declared === "username") score.add("declared:username", stepForm.declaredUsername);
  if (/\bwebauthn\b/.test(username.element.autocomplete))
    score.add("declared:webauthn", stepForm.declaredWebauthn);
  if (username.says("username") > 0) {
    const asksEmail = username.says("email") > 0 || username.type === "email";
    score.add("says:username", asksEmail ? stepForm.usernameOrEmail : stepForm.usernameWords);
  }
  if (hidesPassword) score.add("hides:password", stepForm.hiddenPassword);
  score.add("texts:other", (texts.length - 1) * stepForm.perOtherText);
  if (surroundings.choices > 1) score.add("choices", stepForm.choices);
  if (surroundings.paragraphs > 0) score.add("paragraphs", stepForm.paragraphs);
  addWords(score, stepFormWords, surroundings, submits);
  return { purpose: score.points > 0 ? "sign-in" : "other", score };
}

type FormWords = Readonly<Record<FormPlace, Partial<Record<Meaning, number>>>>;

function addWords(
  score: Score,
  table: FormWords,
  { buttons, ...around }: Surroundings,
  submits: readonly Button[],
): void {
  let links = 0;
  let submit = 0;
  for (const button of buttons) {
    if (submits.includes(button)) submit |= button.text;
    else links |= button.text | (button.isLink ? button.name : 0);
  }
  const places: Record<FormPlace, Meanings> = { ...around, links, submit };
  for (const place of Object.keys(table) as FormPlace[]) {
    for (const [meaning, points] of Object.entries(table[place]) as [Meaning, number][]) {
      if (says(places[place], meaning)) score.add(`${place}:${meaning}`, points);
    }
  }
}
