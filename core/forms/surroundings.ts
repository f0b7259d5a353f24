/** What stands around a group of inputs: buttons, links, headings, boxes to tick, names. */
import { attribute, composedParent, contains, controlsOf, select, textOf } from "./dom.ts";
import type { Group } from "./group.ts";
import { textWithin } from "./label.ts";
import { named, said } from "./text.ts";

export interface Button {
  readonly element: Element;
  /** What it says to a person. */
  readonly text: string;
  /** What it is called in the markup. */
  readonly name: string;
  /** Whether it submits by itself, without a script. */
  readonly submits: boolean;
  readonly isLink: boolean;
}

export interface Surroundings {
  readonly buttons: readonly Button[];
  /** Links, by what they say and where they lead. */
  readonly links: readonly string[];
  readonly headings: string;
  /** What the boxes to tick say. */
  readonly ticks: string;
  /** Names of the form and its target. */
  readonly names: string;
  /** Names of what is around it. */
  readonly around: string;
  /** Title and path of the page. */
  readonly page: string;
  readonly choices: number;
  readonly paragraphs: number;
}

const interesting =
  "a,button,[role=button],input[type=submit],input[type=image],input[type=button],input[type=checkbox],input[type=radio],select,textarea,h1,h2,h3,h4,h5,legend,[role=heading],[type=submit]";

const typed =
  "input:not([type=hidden],[type=submit],[type=button],[type=image],[type=reset],[type=checkbox],[type=radio])";

/** How far above the group its surroundings may reach. */
const MAX_CLIMB = 4;

/** The largest element around the group that holds no other input. */
function areaOf({ holder, inputs, form }: Group): Element {
  let area = holder;
  const own = Math.max(inputs.length, select(area, typed).length);
  const limit = form === undefined ? MAX_CLIMB + 2 : MAX_CLIMB;
  for (let climbed = 0; climbed < limit; climbed++) {
    const parent = composedParent(area);
    if (parent === undefined || parent.localName === "html") break;
    if (select(parent, typed).length > own) break;
    area = parent;
  }
  return area;
}

export function buttonOf(element: Element): Button {
  const tag = element.localName;
  const isInput = tag === "input";
  const label = attribute(element, "aria-label");
  const value = isInput ? attribute(element, "value") : "";
  let text = said(
    `${isInput ? value : textWithin(element).slice(0, 160)} ${label} ${attribute(element, "title")}`,
  );
  if (text === "") {
    const image = isInput ? [element] : select(element, "img[alt],svg[aria-label],svg title");
    text = said(
      image
        .map(
          (one) => `${attribute(one, "alt")} ${attribute(one, "aria-label")} ${textOf(one) ?? ""}`,
        )
        .join(" "),
    );
  }
  const type = attribute(element, "type").toLowerCase();
  return {
    element,
    text,
    name: named(
      `${attribute(element, "id")} ${attribute(element, "name")} ${attribute(element, "class")} ${attribute(element, "data-testid")}`,
    ),
    submits:
      (tag === "button" && (type === "" || type === "submit")) ||
      (isInput && (type === "submit" || type === "image")),
    isLink: tag === "a",
  };
}

export function surroundingsOf(group: Group): Surroundings {
  const area = areaOf(group);
  const buttons: Button[] = [];
  const links: string[] = [];
  let headings = "";
  let ticks = "";
  let choices = 0;
  let paragraphs = 0;
  const seen = new Set<Element>();
  const look = (element: Element) => {
    if (seen.has(element)) return;
    seen.add(element);
    const tag = element.localName;
    if (/^h\d$|^legend$/.test(tag) || attribute(element, "role") === "heading") {
      headings += ` ${textWithin(element).slice(0, 100)}`;
    } else if (tag === "select") choices++;
    else if (tag === "textarea") paragraphs++;
    else if (tag === "input" && /^(?:checkbox|radio)$/i.test(attribute(element, "type"))) {
      const box = element as HTMLInputElement;
      for (const label of box.labels ?? []) ticks += ` ${textWithin(label).slice(0, 200)}`;
      ticks += ` ${attribute(box, "name")} ${attribute(box, "id")} ${attribute(box, "aria-label")}`;
      if (attribute(element, "type").toLowerCase() === "radio") choices++;
    } else {
      const button = buttonOf(element);
      if (tag === "a" && attribute(element, "role") !== "button") {
        links.push(`${button.text} ${named(pathOf(attribute(element, "href")))} ${button.name}`);
      }
      buttons.push(button);
    }
  };
  if (group.form !== undefined) {
    for (const control of controlsOf(group.form)) if (control.matches(interesting)) look(control);
  }
  for (const element of select(area, interesting)) look(element);
  const { form } = group;
  return {
    buttons: buttons.sort((a, b) =>
      a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    ),
    links,
    headings: said(headings || headingBefore(area)),
    ticks: said(ticks),
    names:
      form === undefined
        ? ""
        : namesOf(form, ["id", "name", "class", "action", "aria-label", "data-testid"]),
    around: around(form === undefined ? group.holder : composedParent(form)),
    page: pageWords(area.ownerDocument),
    choices,
    paragraphs,
  };
}

/** The heading that comes before the area, looked for a few levels up. */
function headingBefore(area: Element): string {
  let at: Element | undefined = area;
  for (let climbed = 0; at !== undefined && climbed < MAX_CLIMB; climbed++) {
    const before = select(composedParent(at) ?? at, "h1,h2,h3,h4,legend,[role=heading]").filter(
      (heading) =>
        !contains(heading, area) &&
        heading.compareDocumentPosition(area) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    const last = before.at(-1);
    if (last !== undefined) return textWithin(last).slice(0, 100);
    at = composedParent(at);
  }
  return "";
}

function around(from: Element | undefined): string {
  let words = "";
  let at = from;
  for (let climbed = 0; at !== undefined && climbed < 3; climbed++) {
    words += namesOf(at, ["id", "class", "aria-label", "data-testid"]);
    at = composedParent(at);
  }
  return words;
}

function namesOf(element: Element, names: readonly string[]): string {
  return names
    .map((name) =>
      named(name === "action" ? pathOf(attribute(element, name)) : attribute(element, name)),
    )
    .join("");
}

/** What an address says by its path: hosts and parameters would mislead. */
function pathOf(address: string): string {
  const path = address.replace(/^[a-z]+:\/\/[^/]*/i, "");
  const end = path.search(/[?#]/);
  return path.startsWith("javascript:") ? path.slice(11) : end < 0 ? path : path.slice(0, end);
}

const urlOf = Object.getOwnPropertyDescriptor(Document.prototype, "URL")?.get;

function pageWords(document: Document): string {
  const [title] = select(document, "head > title");
  return (
    said(title === undefined ? "" : textWithin(title)) +
    named(pathOf(String(urlOf?.call(document) ?? "")))
  );
}
