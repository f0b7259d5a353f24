/** Ways to a field that hold when the page is drawn anew: by what its makers named, never by looks or hashes. */
import { attribute, parentElementOf, rootOf, select, tagOf } from "#core/forms/dom.ts";
import type { FieldHint } from "#core/vault/field-hints.ts";
import { isLasting } from "./lasting-name.ts";

/** So many of one field's ways are kept: when the first ceases to lead there, the next is tried. */
const KEPT = 5;

const LONGEST = 400;

/** The ways to `field`, the most lasting first. */
export function waysTo(field: Element): FieldHint[] {
  const hosts = hostsOf(field).map((host) => uniqueFor(host)[0] ?? tagOf(host));
  return uniqueFor(field)
    .slice(0, KEPT)
    .map((selector) => [...hosts, selector]);
}

/** The hosts of the shadow trees around `element`, from the outside in. */
function hostsOf(element: Element): Element[] {
  const root = rootOf(element);
  return root instanceof ShadowRoot ? [...hostsOf(root.host), root.host] : [];
}

/** The selectors that name `element` alone in its tree. */
function uniqueFor(element: Element): string[] {
  const isUnique = (selector: string) => {
    const found = selector.length > LONGEST ? [] : select(rootOf(element), selector);
    return found.length === 1 && found[0] === element;
  };
  const named = [...byNames(element), ...byForm(element)].filter(isUnique);
  return named.length > 1 ? named : [...named, ...[byPlace(element)].filter(isUnique)];
}

/** What makers name their elements by, in the order of how long such names last. */
const naming = [
  "id",
  "name",
  "autocomplete",
  "data-testid",
  "data-test",
  "data-qa",
  "formcontrolname",
];

function byNames(element: Element): string[] {
  const tag = tagOf(element);
  const named = naming.flatMap((name) => {
    const value = attribute(element, name);
    return isLasting(value) && !/^(?:on|off)$/.test(value) ? [`${tag}${equals(name, value)}`] : [];
  });
  const type = attribute(element, "type");
  return [...named, type === "" ? tag : `${tag}${equals("type", type)}`];
}

/** The only one of its type in a form that has a name. */
function byForm(element: Element): string[] {
  const type = attribute(element, "type");
  const form = element.closest("form");
  if (form === null || type === "") return [];
  return ["id", "name", "action"].flatMap((name) => {
    const value = attribute(form, name);
    return isLasting(value)
      ? [`form${equals(name, value)} ${tagOf(element)}${equals("type", type)}`]
      : [];
  });
}

/** Where it stands, from the nearest element with a lasting id on: the last resort. */
function byPlace(element: Element): string {
  const parent = parentElementOf(element);
  const id = attribute(element, "id");
  if (isLasting(id)) return `${tagOf(element)}${equals("id", id)}`;
  const alike = [...(parent?.children ?? [])].filter((one) => tagOf(one) === tagOf(element));
  const step = `${tagOf(element)}:nth-of-type(${Math.max(1, alike.indexOf(element) + 1)})`;
  return parent === null ? step : `${byPlace(parent)} > ${step}`;
}

const equals = (name: string, value: string) => `[${name}="${CSS.escape(value)}"]`;
