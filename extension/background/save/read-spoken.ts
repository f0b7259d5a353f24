import type { SpokenPage } from "#core/save/spoken.ts";
import { inject, type Place } from "../page/inject.ts";

/**
 * Reads what a page says in words: only where a person has just sent a password, so that no page carries code for
 * it. What is read is judged and forgotten.
 */

/** A page may hold up whatever is put into it, with a dialog of its own. */
const patienceMs = 1_500;

/** `undefined`: it cannot be read. */
export async function spokenIn(at: Place): Promise<SpokenPage | undefined> {
  const patience = new Promise<undefined>((resolve) => setTimeout(resolve, patienceMs));
  return Promise.race([inject(at, readPage, []), patience]);
}

export type Appeared = {
  /** All that stands there by now. */
  readonly known: string[];
  /** What of it is new. */
  readonly fresh: string[];
};

/**
 * What appears in a document from now on, or beside what is `known`; `undefined` where nothing does for some seconds,
 * or the document goes.
 */
export const appearedIn = (at: Place, known: string[] | null): Promise<Appeared | undefined> =>
  inject(at, awaitAlerts, [known]);

/** Runs in the page, and so can use nothing from without. */
function readPage(): SpokenPage {
  const noticed =
    "[role=alert],[role=alertdialog],[role=status],[aria-live],[class*=error i],[class*=alert i],[class*=invalid i],[class*=message i],[class*=danger i],[id*=error i]";
  const isShown = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const textOf = (element: Element) => (element as HTMLElement).innerText ?? "";
  const alerts = [...document.querySelectorAll(noticed)]
    .slice(0, 50)
    .filter(isShown)
    .map(textOf)
    .filter((text) => text.trim() !== "" && text.length <= 300);
  const leading =
    "a[href],button,[role=button],[role=menuitem],input[type=submit],input[type=button],input[type=image]";
  const named = ["aria-label", "title", "value", "alt"];
  const whereTo = (element: Element) => {
    if (element instanceof HTMLAnchorElement) return element.href;
    const { form } = element as HTMLButtonElement;
    const action = element.getAttribute("formaction") ?? form?.getAttribute("action");
    return action ? (URL.parse(action, document.baseURI)?.href ?? "") : "";
  };
  const leads = [...document.querySelectorAll(leading)].slice(0, 300).map((element) => {
    const names = named.map((name) => element.getAttribute(name) ?? "");
    const text = [element.textContent ?? "", ...names].join(" ").trim().slice(0, 120);
    return { text, url: whereTo(element).slice(0, 500) };
  });
  const text = document.body === null ? "" : textOf(document.body).slice(0, 2000);
  return { url: location.href, title: document.title.slice(0, 300), alerts, text, leads };
}

/** Runs in the page, and so can use nothing from without. */
function awaitAlerts(known: string[] | null): Promise<Appeared | null> {
  const noticed =
    "[role=alert],[role=status],[aria-live],[class*=error i],[class*=alert i],[class*=invalid i],[class*=message i],[class*=danger i],[class*=toast i],[id*=error i]";
  const isShown = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const touched = new Set<Element>();
  const read = () => {
    const elements = new Set([...document.querySelectorAll(noticed)].slice(0, 50));
    for (const element of touched) if (element.isConnected) elements.add(element);
    return [...elements]
      .filter(isShown)
      .map((element) => (element as HTMLElement).innerText ?? "")
      .filter((text) => text.trim() !== "" && text.length <= 300);
  };
  const before = known ?? read();
  return new Promise((resolve) => {
    let isDue = false;
    const end = (found: Appeared | null) => {
      observer.disconnect();
      for (const ended of faded) document.removeEventListener(ended, lookOnce, true);
      resolve(found);
    };
    const look = () => {
      isDue = false;
      const now = read();
      const fresh = now.filter((text) => !before.includes(text));
      if (fresh.length > 0) end({ known: [...before, ...fresh].slice(-200), fresh });
    };
    // Once for all that a script changes at once.
    const lookOnce = () => {
      if (!isDue) setTimeout(look);
      isDue = true;
    };
    // What fades in is to be seen when it has.
    const faded = ["transitionend", "animationend"];
    for (const ended of faded) document.addEventListener(ended, lookOnce, true);
    const observer = new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        const nodes = addedNodes.length > 0 ? [...addedNodes] : [target];
        for (const node of nodes) {
          const element = node instanceof Element ? node : node.parentElement;
          if (element !== null && touched.size < 50) touched.add(element);
        }
      }
      lookOnce();
    });
    observer.observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ["hidden", "class", "style"],
    });
    // A document that goes is not to be kept waiting for this.
    addEventListener("pagehide", () => end(null), { once: true });
    setTimeout(() => end(null), 15_000);
  });
}
