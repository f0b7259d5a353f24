import { inject } from "../page/inject.ts";

/**
 * The pages of a login in which nobody has pressed a key or a button since they came: what such a page leads to, it
 * leads to by itself ("You are being signed in …"), though browsers call that a link, too.
 */
export class UntouchedPages {
  /** The documents, by tab. */
  readonly #untouched = new Map<number, string>();

  /** A login that is under way shows this document, which has loaded: a script put into it before would hold that up. */
  async watch(tabId: number, documentId: string): Promise<void> {
    this.#untouched.set(tabId, documentId);
    const isTouched = await inject({ tabId, documentId }, untilTouched, []);
    if (isTouched === true && this.#untouched.get(tabId) === documentId) this.left(tabId);
  }

  /** The tab shows another page. @returns whether the one before led there by itself */
  left(tabId: number): boolean {
    return this.#untouched.delete(tabId);
  }
}

/** Runs in the page. */
function untilTouched(): Promise<boolean> | boolean {
  // Whether it was ever active would tell of the page before it, too, where that was of the same origin.
  if (navigator.userActivation.isActive) return true;
  return new Promise((resolve) => {
    for (const type of ["pointerdown", "keydown", "click"]) {
      addEventListener(type, ({ isTrusted }) => isTrusted && resolve(true), { capture: true });
    }
    // A document that goes is not to be kept waiting for this.
    addEventListener("pagehide", () => resolve(false), { once: true });
  });
}
