/** Reads what the page says of one control, and what state it is in. */
import { attribute, has } from "./dom.ts";
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
    maxLength: Math.max(0, maxLength),
  };
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
