/** Runs the detector on self-written pages, each with its truth in it, in one real Chromium. */
import { readdirSync, readFileSync } from "node:fs";
import { build } from "esbuild";
import type { Page } from "puppeteer";

const folder = new URL("../../pages/forms/", import.meta.url);

/** Names of the pages: one difficulty each. */
export const pageNames: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith(".html"))
  .map((file) => file.slice(0, -".html".length));

export const pageSource = (name: string): string =>
  readFileSync(new URL(`${name}.html`, folder), "utf8");

/** The detector as a script that leaves `detectForms` behind. */
export async function detectorScript(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { detect } from "./core/forms/detect.ts"; globalThis.detectForms = detect;`,
      resolveDir: process.cwd(),
      loader: "ts",
    },
    bundle: true,
    write: false,
    format: "iife",
    target: "chrome125",
  });
  return outputFiles[0]?.text ?? "";
}

/** Makes the closed shadow roots of a page known to the test, as a browser makes them to an extension. */
const prelude = "<script>globalThis.closedRoots = new WeakMap();</script>";

/** What is wrong with the detector's answer on page `name`, in words; empty where nothing is. */
export async function mistakesOn(page: Page, name: string, detector: string): Promise<string[]> {
  await page.setContent(prelude + pageSource(name), { waitUntil: "load" });
  await page.evaluate(detector);
  return page.evaluate(compare);
}

/** In the page: takes the truth out of it, lets the detector look, and lays one beside the other. */
function compare(): string[] {
  type Detected = {
    purpose: string;
    fields: { element: Element; role: string; visible: boolean }[];
    submit: Element | undefined;
    account: string | undefined;
  };
  const scope = globalThis as unknown as {
    closedRoots: WeakMap<Element, ShadowRoot>;
    detectForms(root: Document, open: (element: Element) => ShadowRoot | null): Detected[];
  };
  const open = (element: Element) => scope.closedRoots.get(element) ?? element.shadowRoot;
  const everything: Element[] = [];
  const visit = (root: ParentNode) => {
    const found =
      root === document
        ? Document.prototype.querySelectorAll.call(document, "*")
        : root.querySelectorAll("*");
    for (const element of found) {
      everything.push(element);
      const shadow = open(element);
      if (shadow !== null) visit(shadow);
    }
  };
  visit(document);
  const get = Element.prototype.getAttribute;
  const take = (name: string) => {
    const taken = new Map<Element, string>();
    for (const element of everything) {
      const value = get.call(element, name);
      if (value === null) continue;
      taken.set(element, value);
      Element.prototype.removeAttribute.call(element, name);
    }
    return taken;
  };
  const roles = take("data-expect-role");
  const unseen = take("data-expect-hidden");
  const purposes = take("data-expect-purpose");
  const submits = take("data-expect-submit");
  const accounts = take("data-expect-account");
  const holds = (outer: Element, inner: Node): boolean => {
    for (let at: Node | null = inner; at !== null; ) {
      if (at === outer) return true;
      at =
        at instanceof ShadowRoot
          ? at.host
          : (Object.getOwnPropertyDescriptor(Node.prototype, "parentNode")?.get?.call(at) ?? null);
    }
    return false;
  };
  const name = (element: Element | undefined) =>
    element === undefined
      ? "nothing"
      : `<${element.localName} ${get.call(element, "name") ?? get.call(element, "placeholder") ?? ""}>`;

  const forms = scope.detectForms(document, open);
  const mistakes: string[] = [];
  for (const element of everything) {
    if (element.localName !== "input") continue;
    const marks = forms.flatMap((form) => form.fields.filter((field) => field.element === element));
    const said = marks.map((mark) => mark.role).join("+") || "none";
    if (unseen.has(element)) {
      if (marks.some((mark) => mark.visible))
        mistakes.push(`${name(element)} is taken to be in sight`);
    } else if (said !== (roles.get(element) ?? "none")) {
      mistakes.push(`${name(element)} is ${roles.get(element) ?? "none"}, not ${said}`);
    } else if (marks.some((mark) => !mark.visible)) mistakes.push(`${name(element)} is in sight`);
  }
  for (const [holder, purpose] of purposes) {
    const inside = forms.filter((form) =>
      form.fields.some((field) => holds(holder, field.element)),
    );
    const said = inside.map((form) => form.purpose).join("+") || "other";
    if (said !== purpose) mistakes.push(`${name(holder)} is ${purpose}, not ${said}`);
  }
  for (const form of forms) {
    if (
      form.submit !== undefined &&
      submits.size > 0 &&
      !submits.has(form.submit) &&
      form.fields.length > 0
    ) {
      mistakes.push(`${name(form.submit)} "${form.submit.textContent}" does not submit`);
    }
  }
  for (const element of submits.keys()) {
    if (!forms.some((form) => form.submit === element))
      mistakes.push(`${name(element)} "${element.textContent}" submits`);
  }
  const shown = forms.find((form) => form.account !== undefined)?.account;
  const [account] = accounts.values();
  if (shown !== account) mistakes.push(`the account is ${account}, not ${shown}`);
  return mistakes;
}
