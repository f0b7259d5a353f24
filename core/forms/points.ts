/**
 * How much each observation counts. Every decision is a sum of these against a threshold, so that a
 * wrong one is mended here, in data, and every sum can be shown as its evidence.
 */
import type { Meaning } from "./meaning.ts";

/** How a text field comes to be the username: words by their meaning, times the trust in their place / 4. */
export const usernameWords: Partial<Record<Meaning, number>> = {
  username: 5,
  email: 4,
  phone: 3,
  document: 3,
  search: -9,
  person: -5,
  address: -5,
  payment: -3,
  message: -6,
  tenant: -2,
  otherCode: -6,
  code: -6,
  repeat: -2,
};

/** Autofill field names that a page gives a username, and those that only something else has. */
export const usernameDeclared: Readonly<Record<string, number>> = {
  username: 8,
  email: 5,
  tel: 3,
  "tel-national": 3,
  nickname: 1,
  "one-time-code": -12,
  "current-password": -8,
  "new-password": -8,
  "given-name": -6,
  "family-name": -6,
  name: -4,
  organization: -6,
  "street-address": -8,
  "address-line1": -8,
  "address-level1": -8,
  "address-level2": -8,
  "postal-code": -8,
  "cc-number": -6,
  "cc-csc": -12,
  "cc-name": -8,
  "cc-exp": -8,
  bday: -8,
};

export const usernamePlace = {
  typeEmail: 3,
  typeSearch: -8,
  typeNumber: -1,
  justBeforePassword: 4,
  beforePassword: 2,
  afterPassword: -5,
  only: 3,
  /** What a field must reach to be a username: beside a password, and without one. */
  enoughWithPassword: 2,
  enoughAlone: 2,
} as const;

/** Sign-in (above 0) or sign-up (below 0) of a form with a password. */
export const passwordForm = {
  bias: 1,
  declaredCurrent: 5,
  declaredNew: -5,
  saysCurrent: 1,
  saysFresh: -4,
  saysRepeat: -6,
  secondPassword: -4,
  person: -3,
  address: -3,
  manyTexts: -2,
  userAndEmail: -3,
  choices: -1,
} as const;

/** What a form's own words count in a form with a password, by where they stand. */
export const passwordFormWords: Readonly<Record<FormPlace, Partial<Record<Meaning, number>>>> = {
  submit: { signIn: 5, signUp: -6, reset: -1, payment: -3, newsletter: -2 },
  names: { signIn: 3, signUp: -4, payment: -2 },
  headings: { signIn: 3, signUp: -4, payment: -1 },
  around: { signIn: 1, signUp: -2 },
  page: { signIn: 1, signUp: -2 },
  links: { forgot: 4, signUp: 1, signIn: -2 },
  ticks: { remember: 3, terms: -2, newsletter: -2 },
};

/** Where a form says something. */
export type FormPlace = "submit" | "names" | "headings" | "around" | "page" | "links" | "ticks";

/** First step of a sign-in (above 0) or something else, of a form with no password in sight. */
export const stepForm = {
  bias: -4,
  declaredUsername: 4,
  declaredWebauthn: 4,
  declaredEmail: 0,
  usernameWords: 3,
  usernameOrEmail: 1,
  hiddenPassword: 3,
  perOtherText: -3,
  choices: -2,
  paragraphs: -6,
} as const;

export const stepFormWords: Readonly<Record<FormPlace, Partial<Record<Meaning, number>>>> = {
  submit: {
    signIn: 5,
    next: 2,
    signUp: -5,
    newsletter: -6,
    message: -4,
    payment: -3,
    reset: -4,
    verify: -2,
  },
  names: {
    signIn: 3,
    signUp: -3,
    newsletter: -6,
    message: -4,
    payment: -3,
    reset: -4,
    forgot: -4,
  },
  headings: {
    signIn: 3,
    signUp: -3,
    newsletter: -4,
    message: -3,
    payment: -3,
    forgot: -4,
    reset: -2,
  },
  around: { signIn: 2, signUp: -1, newsletter: -4, payment: -2 },
  page: { signIn: 2, signUp: -1, newsletter: -1, reset: -2 },
  links: { forgot: 2, signUp: 1, signIn: -1 },
  ticks: { remember: 2, terms: -1, newsletter: -2 },
};

/** Which of several password fields is which: above 0 the saved one, below 0 a new one. */
export const passwordDeclared: Readonly<Record<string, number>> = {
  "current-password": 6,
  "new-password": -6,
};

export const passwordWords: Partial<Record<Meaning, number>> = {
  current: 4,
  fresh: -4,
  repeat: -5,
};

/** How a field comes to be a one-time code. */
export const codeField = {
  declared: 8,
  words: 5,
  otherCode: -8,
  other: -3,
  numeric: 1,
  shortLength: 2,
  saidAround: 1,
  pays: -6,
  enough: 5,
} as const;

/** Which control sends the form. */
export const submitPoints = {
  submits: 3,
  says: 5,
  saysOther: -4,
  social: -6,
  aside: -5,
  named: 2,
  link: -3,
  /** A picture alone: an eye, a cross, or an arrow. */
  mute: -3,
  afterFields: 2,
  beforeFields: -4,
  outside: -3,
  enough: 1,
} as const;
