import type english from "../locales/en.json";
import { number, pluralForm } from "./format.ts";
import { direction, lookUp } from "./spoken.ts";

/** Our words, by their keys in `extension/locales`, in the language that is spoken. */

type Leaves<Tree, Path extends string = ""> = {
  [Name in keyof Tree & string]: Tree[Name] extends string
    ? `${Path}${Name}`
    : Leaves<Tree[Name], `${Path}${Name}.`>;
}[keyof Tree & string];

export type MessageKey = Leaves<typeof english>;

type StemOf<Key extends string> = Key extends `${infer Stem}.other`
  ? `${Stem}.one` extends MessageKey
    ? Stem
    : never
  : never;

/** What has a form for each kind of number. */
export type PluralKey = StemOf<MessageKey>;

export type Value = string | number;

/** The message under `key`, with `values` for $1, $2, … */
export function t(key: MessageKey, ...values: readonly Value[]): string {
  return lookUp(key, values.map(written));
}

/** As {@link t}, in the form that belongs to `amount`, which is $1. */
export function counted(key: PluralKey, amount: number, ...values: readonly Value[]): string {
  return lookUp(`${key}.${pluralForm(amount)}`, [amount, ...values].map(written));
}

/** Among letters that run the other way, a name or an address would take its neighbours along: it stands by itself. */
function written(value: Value): string {
  if (typeof value === "number") return number(value);
  return direction() === "rtl" ? `\u2068${value}\u2069` : value;
}
