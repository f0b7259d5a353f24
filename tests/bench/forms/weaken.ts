/**
 * Takes from a page what its author might as well not have written: a site never seen says less, or says it elsewhere.
 *
 * Weights that are learnt from such pages too lean on no single place.
 */
export const weakenings = [[], ["names"], ["labels", "declared"], ["headings", "links"]] as const;

export type Weakening = (typeof weakenings)[number];

/** Runs in the page; must stand alone. */
export function weakenInPage(how: Weakening): void {
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  const opaque = (text: string) => {
    let hash = 2_166_136_261;
    for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619);
    return `q${(hash >>> 0).toString(36).replace(/\d/g, "q")}`;
  };
  const references = ["id", "for", "form", "aria-labelledby"];
  const names = ["name", "class", "data-testid", "data-test", "formcontrolname", "ng-model"];
  const own = ["placeholder", "aria-label", "title", "aria-labelledby"];
  for (const what of how as readonly string[]) {
    for (const element of all("body *")) {
      if (what === "names") {
        for (const name of [...references, ...names]) {
          const value = element.getAttribute(name);
          if (value === null) continue;
          element.setAttribute(name, value.trim().split(/\s+/).map(opaque).join(" "));
        }
        if (element.localName === "form") element.setAttribute("action", "/");
      }
      if (what === "declared") element.removeAttribute("autocomplete");
      if (what === "headings" && element.matches("h1,h2,h3,h4,h5,legend,[role=heading]")) {
        element.textContent = "";
      }
      if (what === "links" && element.localName === "a") element.removeAttribute("href");
      if (what === "links" && element.localName === "a" && element.childElementCount === 0) {
        element.textContent = "…";
      }
      if (what === "labels" && element.localName === "input") {
        for (const name of own) element.removeAttribute(name);
      }
      if (what === "labels" && element.localName === "label" && element.childElementCount === 0) {
        element.textContent = "";
      }
    }
  }
}
