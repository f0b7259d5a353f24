import * as v from "valibot";
import { hintedRoles } from "#core/vault/field-hints.ts";

/**
 * What a frame has read of its forms: facts, of which the background decides what they mean. Each text is cut by
 * whoever reads it, so that a page can make no message long.
 */

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const words = text(300);
const key = text(40);
const few = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What the most told forms, and the most fields, buttons and the like of one, are. */
const factLimits = { forms: 50, fields: 60, buttons: 50, held: 40, shown: 10, near: 20 } as const;

const list = <S extends v.GenericSchema>(of: S, max: number) =>
  v.pipe(v.array(of), v.maxLength(max), v.readonly());

/** Where submitting would send a form. */
export const formTarget = {
  /** Resolved; null when scripts handle it. */
  action: v.nullable(text(8192)),
  method: v.picklist(["get", "post", "dialog"]),
  targetsOtherFrame: v.boolean(),
};

const control = {
  type: text(20),
  autocomplete: words,
  label: words,
  own: words,
  names: list(words, 6),
  near: words,
};

const field = v.strictObject({
  key,
  ...control,
  isSeen: v.boolean(),
  isEditable: v.boolean(),
  isShut: v.boolean(),
  opens: v.boolean(),
  isMasked: v.boolean(),
  isNumeric: v.boolean(),
  hasPicture: v.boolean(),
  maxLength: few,
  /** What it says of the passwords it takes, where it does. */
  minLength: v.optional(few),
  rules: v.optional(text(400)),
  pattern: v.optional(text(400)),
});

const button = v.strictObject({
  key,
  text: words,
  names: words,
  path: words,
  submits: v.boolean(),
  isLink: v.boolean(),
  leads: v.boolean(),
  place: v.picklist(["before", "among", "after"]),
  isOwn: v.boolean(),
  isReached: v.boolean(),
  /** Where it sends the form itself, where it says so. */
  target: v.optional(v.strictObject(formTarget)),
});

const toldForm = v.strictObject({
  /** The `<form>` that owns the fields; null where none does. */
  key: v.nullable(key),
  ...formTarget,
  fields: list(field, factLimits.fields),
  buttons: list(button, factLimits.buttons),
  headings: words,
  told: words,
  ticks: words,
  isOwned: v.boolean(),
  names: words,
  path: words,
  around: list(words, 3),
  choices: few,
  paragraphs: few,
  held: list(v.strictObject({ ...control, value: words }), factLimits.held),
  shown: list(v.strictObject({ text: words, around: v.nullable(words) }), factLimits.shown),
  near: list(words, factLimits.near),
});

export type ToldForm = v.InferOutput<typeof toldForm>;

/** A role for which a person has picked a field. */
const pick = v.strictObject({
  role: v.picklist(hintedRoles),
  /** The field, where it is found, with the form that owns it. */
  field: v.nullable(v.strictObject({ key, isSeen: v.boolean(), owner: v.nullable(key) })),
});

export type Pick = v.InferOutput<typeof pick>;

export const toldPage = v.strictObject({
  page: v.strictObject({ title: words, path: words, signsOut: v.boolean() }),
  forms: list(toldForm, factLimits.forms),
  picked: list(pick, hintedRoles.length),
});

export type ToldPage = v.InferOutput<typeof toldPage>;
