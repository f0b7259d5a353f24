/**
 * How much each observation of a field or a control counts. Every decision is a sum of these against a
 * threshold, so that a wrong one is mended here, in data, and every sum can be shown as its evidence.
 * What the observations of a whole form count is in form-points.ts.
 */
import type { Points } from "./evidence.ts";

/**
 * How a text field comes to be the username: by the autofill field name that the page declares, by its
 * words (once for each place that is fully believed), by its place among the others.
 */
export const usernamePoints: Points = {
  "declared:username": 8,
  "declared:email": 5,
  "declared:tel": 3,
  "declared:tel-national": 3,
  "declared:nickname": 1,
  "declared:name": -4,
  "declared:other": -7,
  "says:username": 5,
  "says:email": 4,
  "says:phone": 3,
  "says:document": 3,
  "says:bankAccount": 5,
  "says:search": -9,
  "says:person": -6,
  "says:address": -5,
  "says:payment": -3,
  "says:message": -6,
  "says:tenant": -2,
  "says:otherCode": -6,
  "says:code": -6,
  // "Customer code" signs in, a "user code" that a television shows does not.
  "says:codeWord": -3,
  "says:repeat": -2,
  // "Type DELETE to confirm."
  "says:removal": -8,
  "type:email": 3,
  "type:search": -8,
  "type:number": -1,
  "place:just-before": 4,
  "place:before": 2,
  "place:after": -5,
  "place:only": 3,
};

/** What a field must reach to be a username. */
export const ENOUGH_FOR_USERNAME = 2;

/** Which of several password fields is which: above 0 the saved one, below 0 a new one. */
export const passwordPoints: Points = {
  "declared:current-password": 6,
  "declared:new-password": -6,
  "says:current": 4,
  "says:fresh": -4,
  "says:repeat": -5,
  "says:change": -3,
  // "At least 8 characters."
  "says:rule": -2,
};

/** How a field comes to be a one-time code. */
export const codePoints: Points = {
  "declared:one-time-code": 8,
  "declared:other": -3,
  "says:code": 5,
  "says:otherCode": -8,
  "says:search": -8,
  "says:payment": -8,
  "says:phone": -8,
  "says:address": -8,
  "says:password": -3,
  "says:username": -3,
  // "We have mailed you a code."
  "says:email": -2,
  "type:email": -8,
  numeric: 1,
  short: 2,
  "form:code": 1,
  "form:names-code": 5,
  // A captcha is called a "verification code" too.
  "form:login": -5,
  // The picture beside it does.
  shown: -6,
  "form:search": -6,
  // A contact form's code is what a picture shows.
  "form:much": -6,
  // A card has a "security code" too, a gift card as well.
  "form:payment": -6,
};

export const ENOUGH_FOR_CODE = 5;

/** Which control sends the form. */
export const submitPoints: Points = {
  submits: 3,
  says: 5,
  "says:other": -4,
  "says:social": -6,
  "says:aside": -5,
  "says:code": -4,
  "says:much": -3,
  named: 2,
  link: -3,
  leads: -5,
  /** A picture alone: an eye, a cross, or an arrow. */
  mute: -3,
  after: 2,
  before: -4,
  outside: -3,
};

export const ENOUGH_FOR_SUBMIT = 1;
