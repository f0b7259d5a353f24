/** Reads all of a form that its judgement rests on: DOM in, plain data out. */
import type { ButtonFacts, FieldFacts, FormFacts } from "./facts.ts";
import { type Group, groupsOf } from "./group.ts";
import { Labels } from "./label.ts";
import { readHeld, readShown } from "./read-account.ts";
import { readAround } from "./read-around.ts";
import { readButton } from "./read-button.ts";
import { readField } from "./read-control.ts";
import { Sight } from "./visible.ts";

/** A form's facts, with the elements that they are about. */
export interface ReadForm {
  readonly facts: Omit<FormFacts, "fields" | "buttons">;
  readonly form: HTMLFormElement | undefined;
  readonly fields: readonly Read<HTMLInputElement, FieldFacts>[];
  readonly buttons: readonly Read<Element, ButtonFacts>[];
}

export interface Read<E extends Element, F> {
  readonly element: E;
  readonly facts: F;
}

/** No sign-in asks for so much: beyond this only what stands near a password is read. */
const MAX_INPUTS = 60;
const NEAR_PASSWORD = 12;

function nearPasswords(inputs: readonly HTMLInputElement[]): readonly HTMLInputElement[] {
  if (inputs.length <= MAX_INPUTS) return inputs;
  const at = inputs.findIndex((input) => input.type === "password");
  return at < 0 ? [] : inputs.slice(Math.max(0, at - NEAR_PASSWORD), at + NEAR_PASSWORD);
}

const nothing: ReadForm["facts"] = {
  headings: "",
  told: "",
  ticks: "",
  isOwned: false,
  names: "",
  path: "",
  around: [],
  choices: 0,
  paragraphs: 0,
  held: [],
  shown: [],
  near: [],
};

function read(whole: Group, sight: Sight, labels: Labels): ReadForm {
  const { form, holder } = whole;
  const group = { ...whole, inputs: nearPasswords(whole.inputs) };
  if (group.inputs.length === 0) return { facts: nothing, form, fields: [], buttons: [] };
  const { buttons, ...around } = readAround(group, labels);
  return {
    facts: {
      ...around,
      isOwned: form !== undefined,
      held: readHeld(group, labels),
      shown: readShown(holder),
    },
    form,
    fields: group.inputs.map((element) => ({
      element,
      facts: readField(element, labels, sight.sees(element)),
    })),
    buttons: buttons.map((element) => ({ element, facts: readButton(element, group, sight) })),
  };
}

/** What is read of the forms of `inputs`, which are in document order; of those that are `wanted` only. */
export function readAmong(
  inputs: readonly HTMLInputElement[],
  wanted: (group: Group) => boolean = () => true,
): ReadForm[] {
  const sight = new Sight();
  const labels = new Labels();
  return groupsOf(inputs)
    .filter(wanted)
    .map((group) => read(group, sight, labels));
}
