/** A page of the corpus: as it is served with its labels, as it is served without, and what its fields hold. */

/** What the judge wants to know of a field (`detect/README.md`); `at` is its place among all elements. */
export type FieldInfo = {
  readonly at: number;
  readonly label: string | null;
  readonly tag: string;
  readonly type: string;
  readonly name: string;
  readonly id: string;
  readonly form: number;
  /** The browser's own type of the field when the page was kept. */
  readonly chrome: string;
  readonly seen: boolean;
  readonly usable: boolean;
};

const tags = /<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/gi;

/** Labels, and what other fillers had left in the markup when the page was kept. */
const hints =
  /\s(?:data-[\w-]*manual[\w-]*|(?:data-)?ddg-[\w-]*|autofill-[\w-]*|data-(?:bitwarden|lastpass)[\w-]*)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?/gi;

/** The kinds of input that people type into, and in which a page was kept with what they had typed. */
const typed = /^(?:text|email|tel|password|search|number|url)$/;

/** The snippet as a document of its own: without scripts, comments and typed values, labels still in it. */
export function labelledDocument(html: string, title: string, isWrapped: boolean): string {
  const body = html
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<script\b[\s\S]*?<\/script\s*>/gi, "")
    .replace(/<meta\b[^>]*http-equiv[^>]*>/gi, "")
    .replace(tags, emptied)
    // The files are pretty-printed, which the pages were not.
    .replace(/^[ \t]+/gm, "")
    .replace(/>\s*[\r\n]+\s*</g, "><")
    .replace(/[\r\n]+/g, " ");
  const name = (title === "" ? "Page" : title).replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const inner = isWrapped ? `<div>${body}</div>` : body;
  return `<!doctype html><html><head><meta charset="utf-8"><title>${name}</title></head><body>${inner}</body></html>`;
}

/** The same document as a filler may see it. */
export const unlabelledDocument = (labelled: string): string =>
  labelled.replace(tags, (tag) => tag.replace(hints, ""));

/** The origins that the forms of a document at `base` post to, where these are others than its own. */
export function foreignTargets(html: string, base: string): string[] {
  const actions = html.matchAll(/\s(?:form)?action\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi);
  const origins = [...actions].flatMap(([, a, b, c]) => {
    const url = URL.parse((a ?? b ?? c ?? "").trim(), base);
    return url?.protocol === "https:" || url?.protocol === "http:" ? [url.origin] : [];
  });
  return [...new Set(origins)].filter((origin) => origin !== new URL(base).origin);
}

function emptied(tag: string): string {
  if (!/^<input\b/i.test(tag)) return tag;
  const [, type = "text"] = /\stype\s*=\s*["']?([a-z-]+)/i.exec(tag) ?? [];
  if (!typed.test(type.toLowerCase())) return tag;
  return tag.replace(/\svalue\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/i, "");
}

/** Runs in the labelled page. */
export function readFields(): FieldInfo[] {
  const notTyped = /^(?:hidden|submit|button|image|reset|checkbox|radio|file|range|color)$/;
  const forms = [...document.querySelectorAll("form")];
  const isSeen = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    const isShown = element.checkVisibility({
      opacityProperty: true,
      visibilityProperty: true,
      contentVisibilityAuto: true,
    });
    return isShown && width > 1 && height > 1;
  };
  return [...document.querySelectorAll("*")].flatMap((element, at): FieldInfo[] => {
    const label = element.getAttribute("data-manual-scoring");
    const field = element as HTMLInputElement;
    const isField = element.matches("input, select, textarea") && !notTyped.test(field.type);
    if (label === null && !isField) return [];
    const information = element.getAttribute("autofill-information") ?? "";
    const [, chrome = ""] = /overall type: *([A-Z_0-9]+)/.exec(information) ?? [];
    return [
      {
        at,
        label,
        tag: element.tagName.toLowerCase(),
        type: (field.type ?? "").toLowerCase(),
        name: element.getAttribute("name") ?? "",
        id: element.id,
        form: field.form ? forms.indexOf(field.form) : -1,
        chrome,
        seen: isSeen(element),
        usable: !field.disabled && !field.readOnly,
      },
    ];
  });
}

/** Runs in the page without labels: what every element holds that holds anything, by its place. */
export function readValues(): { at: number; value: string }[] {
  return [...document.querySelectorAll("*")].flatMap((element, at) => {
    const { value } = element as HTMLInputElement;
    return element.matches("input, textarea") && value !== "" ? [{ at, value }] : [];
  });
}
