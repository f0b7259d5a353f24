/** Reads what the page says of one control, and what state it is in. */
import { attribute, has, parentElementOf, select } from "./dom.ts";
import { type ControlFacts, type FieldFacts, MAX_TEXT } from "./facts.ts";
import { hasWords, type Labels, neighbourLabel, ownLabel } from "./label.ts";

/** The browser takes any text for a type; the names it knows are short. */
const MAX_TYPE = 20;

export function readControl(element: HTMLInputElement, labels: Labels): ControlFacts {
  const label = labels.of(element);
  return {
    type: element.type.slice(0, MAX_TYPE),
    autocomplete: attribute(element, "autocomplete").slice(0, MAX_TEXT),
    label: label.slice(0, MAX_TEXT),
    own: ownLabel(element).slice(0, MAX_TEXT),
    names: namesOf(element),
    near: hasWords(label) ? "" : neighbourLabel(element, labels).slice(0, MAX_TEXT),
  };
}

export function readField(element: HTMLInputElement, labels: Labels, isSeen: boolean): FieldFacts {
  const { readOnly, value, maxLength, type } = element;
  const isDisabled = element.matches(":disabled");
  return {
    ...readControl(element, labels),
    isSeen,
    isEditable: !readOnly && !isDisabled,
    isShut: readOnly && value === "" && !isDisabled,
    opens: readOnly && /readonly/i.test(attribute(element, "onfocus")),
    isMasked: type === "text" && isMasked(element),
    isNumeric: element.inputMode === "numeric",
    hasPicture: type === "text" && hasPicture(element, labels),
    maxLength: Math.max(0, maxLength),
  };
}

/** How far around a field the picture of a code may stand. */
const MAX_BOX = 3;
const isOfCode = /captcha|code|confirm|valid|rand|yzm|antispam|securimage/i;

/** Whether a picture that is named for a code stands in a box of the field's own. */
function hasPicture(element: HTMLInputElement, labels: Labels): boolean {
  let box = parentElementOf(element);
  for (let climbed = 0; box !== null && climbed < MAX_BOX; climbed++) {
    if (labels.isShared(box)) return false;
    if (select(box, "img,canvas").some(showsCode)) return true;
    box = parentElementOf(box);
  }
  return false;
}

function showsCode(picture: Element): boolean {
  const called = ["id", "class", "alt", "src"].map((name) =>
    attribute(picture, name).slice(0, MAX_TEXT),
  );
  // One that is to be scanned sets the codes up.
  return called.some((name) => !/^data:|qr/i.test(name) && isOfCode.test(name));
}

function isMasked(element: Element): boolean {
  const shownAs = getComputedStyle(element).getPropertyValue("-webkit-text-security");
  return shownAs !== "" && shownAs !== "none";
}

/** "LoginForm[phone]" and "loginForm:branch" are of a login form, and no login names. */
const formPrefix = /^\w{0,40}form[:.[_-]/i;

const identifiers = ["name", "id", "formcontrolname", "ng-model", "data-testid", "data-test"];

/** What the markup calls `element`, each name by itself: "vc" twice is no "vcvc", which holds "cvc". */
function namesOf(element: Element): string[] {
  const names = new Set<string>();
  for (const attributeName of identifiers) {
    if (!has(element, attributeName)) continue;
    names.add(attribute(element, attributeName).replace(formPrefix, "").slice(0, MAX_TEXT));
  }
  return [...names];
}
