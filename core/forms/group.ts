/** Which inputs belong together: those of a `<form>`, or, without one, those that stand together. */
import { ancestorsOf, composedParent, contains, precedes, select, tagOf } from "./dom.ts";

/** Inputs that one act of a person would send. */
export interface Group {
  /** The form that owns them, across shadow boundaries too. */
  readonly form: HTMLFormElement | undefined;
  readonly inputs: readonly HTMLInputElement[];
  /** The smallest element that holds them all. */
  readonly holder: Element;
  /** Where another begins in the same form: what follows is none of this one's. */
  readonly end?: Element | undefined;
}

/** What one login never spans. */
const boundaries = "header,footer,nav,aside,dialog,form,[role=dialog],[role=search]";

/** How many levels up two inputs of one login without a form may meet. */
const MAX_LEVELS = 9;

/** The form that owns `input`: its own, or the one around the shadow tree it is in. */
function ownerOf(input: HTMLInputElement): HTMLFormElement | undefined {
  const isForm = (one: Element) => one instanceof HTMLFormElement;
  return input.form ?? ancestorsOf(input).find(isForm);
}

/** The lowest element around both, and how many levels up it is from the farther of them. */
function meeting(a: Element, b: Element): { at: Element | undefined; levels: number } {
  const from = ancestorsOf(a);
  const to = ancestorsOf(b);
  let common: Element | undefined;
  let i = from.length - 1;
  let j = to.length - 1;
  while (i >= 0 && j >= 0 && from[i] === to[j]) {
    common = from[i];
    i--;
    j--;
  }
  return { at: common, levels: Math.max(i, j) + 1 };
}

const isPassword = ({ type }: HTMLInputElement) => type === "password";

/** Whether `input`, which follows `members`, is sent along with them. */
function belongsTo(members: readonly HTMLInputElement[], input: HTMLInputElement): boolean {
  const last = members.at(-1);
  if (last === undefined) return false;
  const { at, levels } = meeting(last, input);
  if (at === undefined || levels > MAX_LEVELS) return false;
  if (tagOf(at) === "body" && levels > 3) return false;
  const isWithin = [last, input].every((element) => {
    const boundary = element.closest(boundaries);
    return boundary === null || contains(boundary, at);
  });
  const mayBegin = !isPassword(input) && members.some(isPassword);
  return isWithin && !(mayBegin && isApart(last, input, at));
}

const buttons = "button,[type=submit],[type=button]";
const headings = "h1,h2,h3,h4,h5,h6";

/** Whether a button and then a heading stand between two inputs in `box`: what follows a login is another form. */
function isApart(before: Element, after: Element, box: Element): boolean {
  const [first, ...more] = select(box, `${buttons},${headings}`).filter(
    (one) => precedes(before, one) && precedes(one, after),
  );
  return first?.matches(buttons) === true && more.some((one) => one.matches(headings));
}

/**
 * Whether `input` follows a password and what sends it, with a control of its own: frameworks of old put a whole page
 * into one form, a newsletter below the login too.
 */
function isBeyond(form: Element, members: readonly HTMLInputElement[], input: Element): boolean {
  const password = members.findLast(isPassword);
  if (password === undefined) return false;
  const controls = select(form, "[type=submit],[type=image]");
  return (
    controls.some((one) => precedes(password, one) && precedes(one, input)) &&
    controls.some((one) => precedes(input, one))
  );
}

/** Puts `inputs`, which are in document order, into their groups. */
export function groupsOf(inputs: readonly HTMLInputElement[]): Group[] {
  const owned = new Map<HTMLFormElement, HTMLInputElement[]>();
  const ends = new Map<HTMLFormElement, Element>();
  const loose: HTMLInputElement[][] = [];
  for (const input of inputs) {
    const form = ownerOf(input);
    const known = form && owned.get(form);
    if (form === undefined || (known && !isPassword(input) && isBeyond(form, known, input))) {
      if (form !== undefined && !ends.has(form)) ends.set(form, input);
      const last = loose.at(-1);
      if (last !== undefined && belongsTo(last, input)) last.push(input);
      else loose.push([input]);
    } else if (known === undefined) owned.set(form, [input]);
    else known.push(input);
  }
  const groups: Group[] = [];
  for (const [form, members] of owned)
    groups.push({ form, inputs: members, holder: form, end: ends.get(form) });
  for (const members of loose)
    groups.push({ form: undefined, inputs: members, holder: holderOf(members) });
  return groups;
}

function holderOf(members: readonly HTMLInputElement[]): Element {
  const [first] = members;
  const last = members.at(-1);
  if (first === undefined || last === undefined) throw new TypeError("a group has an input");
  const holder = first === last ? composedParent(first) : meeting(first, last).at;
  return holder ?? first;
}
