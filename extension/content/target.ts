/** Where submitting a form would send what is in it, by its attributes: its properties are the page's. */
import { getter, selectFirst } from "#core/forms/dom.ts";

export interface Target {
  /** Resolved address; null where the form declares none, so that a script sends it. */
  readonly action: string | null;
  readonly method: "get" | "post" | "dialog";
  readonly targetsOtherFrame: boolean;
}

const scripted: Target = { action: null, method: "post", targetsOtherFrame: false };

const attribute = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

/** The submitter's own attributes win over the form's, and `<base>` counts for both (SEC-11). */
export function targetOf(form: HTMLFormElement | undefined, submit: Element | undefined): Target {
  if (form === undefined) return scripted;
  const declared = (name: string) =>
    (submit && attribute(submit, `form${name}`)) ?? attribute(form, name);
  const action = declared("action")?.trim() ?? "";
  const method = declared("method")?.trim().toLowerCase();
  const frame = declared("target") ?? baseTarget(form);
  return {
    action: resolved(action, form),
    // Without either attribute a script must be sending it: as it stands the form would put what is
    // typed into the address, and no working login does.
    method:
      method === "post" || method === "dialog"
        ? method
        : method === undefined && isNowhere(action)
          ? "post"
          : "get",
    targetsOtherFrame: frame !== null && !/^(?:_self|_top|_parent|)$/i.test(frame.trim()),
  };
}

const isNowhere = (action: string) =>
  action === "" || action.startsWith("#") || /^javascript:/i.test(action);

function resolved(action: string, form: HTMLFormElement): string | null {
  if (isNowhere(action)) return null;
  try {
    return new URL(action, baseOf(form)).href.slice(0, 8192);
  } catch {
    // Unreadable is not the same as absent: an address nobody can vouch for.
    return "about:invalid";
  }
}

const baseOf = getter<Node, string>(() => Node.prototype, "baseURI");

function baseTarget(form: HTMLFormElement): string | null {
  const base = selectFirst(form.ownerDocument, "base[target]");
  return base === null ? null : attribute(base, "target");
}
