/** What stands around a group of inputs: buttons, links, headings, boxes to tick, names. */
import { type Button, buttonOf, namesOf, pathOf } from "./button.ts";
import { attribute, composedParent, contains, controlsOf, precedes, select, tagOf } from "./dom.ts";
import type { Group } from "./group.ts";
import { type Labels, textWithin } from "./label.ts";
import { type Meanings, meaningsOf } from "./meaning.ts";
import { named, said } from "./text.ts";

export interface Surroundings {
  /** In document order; links among them. */
  readonly buttons: readonly Button[];
  readonly headings: Meanings;
  /** What the boxes to tick say. */
  readonly ticks: Meanings;
  /** Names of the form and its target. */
  readonly names: Meanings;
  /** Names of what is around it. */
  readonly around: Meanings;
  /** Title and path of the page. */
  readonly page: Meanings;
  /** Lists and radio buttons to choose from. */
  readonly choices: number;
  /** Fields for more than a line. */
  readonly paragraphs: number;
}

const headings =
  "h1,h2,h3,h4,h5,legend,[role=heading],[class*=title i]:not(:has(*)),[class*=heading i]:not(:has(*))";
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

/** The largest element around the group that holds no other input. */
function areaOf({ holder, inputs, form }: Group): Element {
  let area = holder;
  const own = Math.max(inputs.length, select(area, typed).length);
  const limit = form === undefined ? MAX_CLIMB + 2 : MAX_CLIMB;
  for (let climbed = 0; climbed < limit; climbed++) {
    const parent = composedParent(area);
    if (parent === undefined || tagOf(parent) === "html") break;
    if (select(parent, typed).length > own) break;
    area = parent;
  }
  return area;
}

export function surroundingsOf(group: Group, labels: Labels): Surroundings {
  const { form, holder, inputs } = group;
  const area = areaOf(group);
  const elements = new Set(select(area, interesting));
  if (form !== undefined) {
    for (const control of controlsOf(form)) if (control.matches(interesting)) elements.add(control);
  }
  const pressable: Element[] = [];
  let heading = "";
  let ticks = "";
  let choices = 0;
  let paragraphs = 0;
  for (const element of elements) {
    if (element.matches(pressed)) pressable.push(element);
    else if (element.localName === "select") choices++;
    else if (element.localName === "textarea") paragraphs++;
    else if (element instanceof HTMLInputElement) {
      if (element.type === "radio") choices++;
      ticks += ` ${labels.of(element).slice(0, MAX_TICK)}${namesOf(element, ["name", "id", "aria-label"])}`;
    } else heading += ` ${textWithin(element).slice(0, MAX_HEADING)}`;
  }
  const [first] = inputs;
  const after = pressable.findIndex((element) => first !== undefined && precedes(first, element));
  const middle = after < 0 ? pressable.length : after;
  const near = pressable.slice(Math.max(0, middle - BUTTONS_BEFORE), middle + BUTTONS_AFTER);
  if (heading.trim() === "") heading = headingBefore(area);
  return {
    buttons: near.map(buttonOf),
    headings: meaningsOf(said(heading)),
    ticks: meaningsOf(said(ticks)),
    names:
      form === undefined
        ? 0
        : namesMean(form) | meaningsOf(named(pathOf(attribute(form, "action")))),
    around: around(form === undefined ? holder : composedParent(form)),
    page: pageMeans(area.ownerDocument),
    choices,
    paragraphs,
  };
}

/** The heading that comes before the area, looked for a few levels up. */
function headingBefore(area: Element): string {
  let at: Element | undefined = area;
  for (let climbed = 0; at !== undefined && climbed < MAX_CLIMB; climbed++) {
    const last = select(composedParent(at) ?? at, "h1,h2,h3,h4,legend,[role=heading]").findLast(
      (heading) => !contains(heading, area) && precedes(heading, area),
    );
    if (last !== undefined) return textWithin(last).slice(0, MAX_HEADING);
    at = composedParent(at);
  }
  return "";
}

const namesMean = (element: Element): Meanings =>
  meaningsOf(named(namesOf(element, ["id", "name", "class", "aria-label", "data-testid"])));

function around(from: Element | undefined): Meanings {
  let meanings = 0;
  let at = from;
  for (let climbed = 0; at !== undefined && climbed < 3; climbed++) {
    meanings |= namesMean(at);
    at = composedParent(at);
  }
  return meanings;
}

const urlOf = Object.getOwnPropertyDescriptor(Document.prototype, "URL")?.get;

function pageMeans(document: Document): Meanings {
  const [title] = select(document, "head > title");
  const titled = title === undefined ? 0 : meaningsOf(said(textWithin(title)));
  return titled | meaningsOf(named(pathOf(String(urlOf?.call(document) ?? ""))));
}
