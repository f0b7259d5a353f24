/** Reads what stands around a group of inputs: buttons, links, headings, boxes to tick, names. */
import {
  attribute,
  composedParent,
  contains,
  controlsOf,
  count,
  getter,
  parentOf,
  precedes,
  select,
  selectFirst,
  tagOf,
} from "./dom.ts";
import { type FormFacts, MAX_TEXT, type PageFacts } from "./facts.ts";
import type { Group } from "./group.ts";
import { type Labels, textWithin } from "./label.ts";
import { readNear } from "./read-account.ts";
import { namesOf, pathOf } from "./read-button.ts";

/** What is read around the fields. */
export type AroundFacts = Omit<FormFacts, "fields" | "buttons" | "isOwned" | "held" | "shown"> & {
  readonly buttons: readonly Element[];
};

/** A frame drawn around a field by a legend that nobody reads has no heading. */
const heads = "h1,h2,h3,h4,h5,h6,legend:not([aria-hidden=true] *),[role=heading]";
const headings = `${heads},[class*=title i]:not(:has(*)),[class*=heading i]:not(:has(*))`;
const pressed =
  "a,button,[role=button],input[type=submit],input[type=image],input[type=button],[type=submit],div[onclick],span[onclick]";
const chosen = "input[type=checkbox],input[type=radio],select,textarea";
const interesting = `${pressed},${chosen},${headings}`;

const typed =
  "input:not([type=hidden],[type=submit],[type=button],[type=image],[type=reset],[type=checkbox],[type=radio])";

/** How far above the group its surroundings may reach. */
const MAX_CLIMB = 4;
/** How many buttons and links before and after the first input are read: a page's menu says nothing. */
const BUTTONS_BEFORE = 12;
const BUTTONS_AFTER = 30;
const MAX_TICK = 120;
const MAX_HEADING = 100;
const MAX_TEXTS = 5;

/** The largest element around the group that holds no other input. */
function areaOf({ holder, inputs, form }: Group): Element {
  let area = holder;
  const own = Math.max(inputs.length, count(area, typed));
  const limit = form === undefined ? MAX_CLIMB + 2 : MAX_CLIMB;
  for (let climbed = 0; climbed < limit; climbed++) {
    const parent = composedParent(area);
    if (parent === undefined || tagOf(parent) === "html") break;
    // A host holds nothing of its shadow tree, nor a slot what stands in it: all that is around would be lost.
    if (!contains(parent, area)) break;
    if (count(parent, typed) > own) break;
    area = parent;
  }
  return area;
}

/** `inside`, and what of interest belongs to `form` but stands elsewhere, in document order. */
function withOutlying(
  inside: readonly Element[],
  area: Element,
  form: HTMLFormElement | undefined,
): readonly Element[] {
  const controls = form === undefined ? [] : [...controlsOf(form)];
  const outlying = controls.filter(
    (control) => !contains(area, control) && control.matches(interesting),
  );
  if (outlying.length === 0) return inside;
  return [...inside, ...outlying].sort((a, b) => (precedes(a, b) ? -1 : 1));
}

export function readAround(group: Group, labels: Labels): AroundFacts {
  const { form, holder, inputs, end } = group;
  const area = areaOf(group);
  const elements = withOutlying(select(area, interesting), area, form);
  const pressable: Element[] = [];
  let heading = "";
  let ticks = "";
  let choices = 0;
  let paragraphs = 0;
  for (const element of elements) {
    if (end !== undefined && precedes(end, element)) break;
    if (element.matches(pressed)) pressable.push(element);
    else if (element.localName === "select") choices++;
    else if (element.localName === "textarea") paragraphs++;
    else if (element instanceof HTMLInputElement) {
      if (element.type === "radio") choices++;
      ticks += ` ${labels.of(element).slice(0, MAX_TICK)}${namesOf(element, ["name", "id", "aria-label"])}`;
    } else heading += `\n${lineOf(element)}`;
  }
  const [first] = inputs;
  const asksPassword = inputs.some(({ type }) => type === "password");
  const middle = first === undefined ? pressable.length : startAfter(first, pressable);
  const near = pressable.slice(Math.max(0, middle - BUTTONS_BEFORE), middle + BUTTONS_AFTER);
  if (heading.trim() === "") heading = headingBefore(area);
  // What a password alone is of stands in a line above it more often than in a heading.
  const isAlone = inputs.length === 1 && asksPassword;
  if ((heading === "" || isAlone) && first !== undefined) heading += `\n${textBefore(first, area)}`;
  return {
    buttons: near,
    headings: heading.slice(0, MAX_TEXT),
    told: (asksPassword && !isAlone) || first === undefined ? "" : toldBefore(first, area),
    ticks: ticks.slice(0, MAX_TEXT),
    names: form === undefined ? "" : named(form),
    path: form === undefined ? "" : pathOf(attribute(form, "action")),
    around: around(form === undefined ? holder : composedParent(form)),
    choices,
    paragraphs,
    near: isAlone ? readNear(area) : [],
  };
}

/** A heading's text on one line: each is judged by itself. */
const lineOf = (heading: Element): string => onOneLine(textWithin(heading)).slice(0, MAX_HEADING);

const onOneLine = (text: string): string => text.replace(/\s+/g, " ");

/** What is written in `area` before its first input, the end of it. */
function toldBefore(first: Element, area: Element): string {
  const range = document.createRange();
  range.selectNodeContents(area);
  range.setEndBefore(first);
  return onOneLine(String(range)).slice(-MAX_TEXT);
}

/** How many of `elements`, which are in document order, are not after `input`. */
function startAfter(input: Element, elements: readonly Element[]): number {
  let [low, high] = [0, elements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const element = elements[middle];
    if (element === undefined || precedes(input, element)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The heading that comes before the area, looked for a few levels up. */
function headingBefore(area: Element): string {
  let at: Element | undefined = area;
  for (let climbed = 0; at !== undefined && climbed < MAX_CLIMB; climbed++) {
    const last = select(parentOf(at) ?? at, heads).findLast(
      (heading) => !contains(heading, area) && precedes(heading, area),
    );
    if (last !== undefined) return lineOf(last);
    at = composedParent(at);
  }
  return "";
}

/** What is written before the fields where no heading is: many pages have none but in their looks. */
function textBefore(first: Element, area: Element): string {
  const texts = select(area, ":is(p,div,span,strong,b):not(:has(*),label *,a *,button *,nav *)");
  return texts
    .filter((text) => precedes(text, first))
    .slice(-MAX_TEXTS)
    .map(lineOf)
    .join("\n");
}

const named = (element: Element): string =>
  namesOf(element, ["id", "name", "class", "aria-label", "data-testid"]);

function around(from: Element | undefined): string[] {
  const names = [];
  let at = from;
  for (let climbed = 0; at !== undefined && climbed < 3; climbed++) {
    names.push(named(at));
    at = composedParent(at);
  }
  return names;
}

const urlOf = getter<Document, string>(() => Document.prototype, "URL");

/** Where a signed-in person goes to be so no longer: addresses are in English, whatever the page is in. */
const signOut = /(?:log|sign)[-_]?out/i;

/** One selector, and what it finds looked through: several cost a page of many links some ms. */
const leadsOut = (document: Document): boolean =>
  select(document, "[href*=out i]").some((lead) => signOut.test(attribute(lead, "href")));

export function readPage(document: Document): PageFacts {
  const title = selectFirst(document, "head > title");
  return {
    title: title === null ? "" : textWithin(title).slice(0, MAX_TEXT),
    path: pathOf(urlOf(document)),
    signsOut: leadsOut(document),
  };
}
