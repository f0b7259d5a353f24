import browser from "webextension-polyfill";
import { siteOf } from "#core/match/site.ts";
import type { Call } from "#core/save/calls.ts";

/**
 * What scripts of a tab send while a form with a password is in it: by how that is answered an app of one page shows
 * that a sign-in is under way, or was refused. No other tab's requests are looked at, and nothing but the status.
 */

/** Told when something that a tab's scripts have sent is answered. */
type Answered = (tabId: number) => void;

type Details = {
  readonly requestId: string;
  readonly tabId: number;
  readonly method: string;
  readonly url: string;
  /** When it happened, in ms since 1970; the browser may tell of it later. */
  readonly timeStamp: number;
};

/** These only ask. */
const asking = new Set(["GET", "HEAD", "OPTIONS"]);
const remembered = 50;

export class TabRequests {
  readonly #answered: Answered;
  /** By tab, then by the browser's number of the request. */
  readonly #calls = new Map<number, Map<string, Call>>();
  readonly #stops = new Map<number, () => void>();
  /** Each looks whether what it waits for has happened. */
  readonly #waiting = new Set<() => void>();

  constructor(answered: Answered) {
    this.#answered = answered;
  }

  /** Begin to look, if that has not begun. */
  watch(tabId: number): void {
    if (this.#stops.has(tabId)) return;
    const calls = new Map<string, Call>();
    this.#calls.set(tabId, calls);
    const begun = ({ requestId, method, url, timeStamp }: Details): undefined => {
      if (asking.has(method) || calls.size >= remembered) return;
      calls.set(requestId, { at: timeStamp, site: siteOf(url) });
      this.look();
    };
    const ended = (details: Details & { readonly statusCode?: number }) => {
      const { requestId, statusCode = 0, timeStamp } = details;
      // Sent while this background was being started.
      if (!calls.has(requestId)) begun(details);
      const call = calls.get(requestId);
      // A page may go as soon as it is answered, before it has got all of the answer.
      if (call === undefined || call.status !== undefined) return;
      calls.set(requestId, { ...call, status: statusCode, answeredAt: timeStamp });
      this.look();
      this.#answered(tabId);
    };
    const { onBeforeRequest, onResponseStarted, onErrorOccurred } = browser.webRequest;
    const urls = ["http://*/*", "https://*/*"];
    const filter: browser.WebRequest.RequestFilter = { urls, types: ["xmlhttprequest"], tabId };
    onBeforeRequest.addListener(begun, filter);
    onResponseStarted.addListener(ended, filter);
    onErrorOccurred.addListener(ended, filter);
    this.#stops.set(tabId, () => {
      onBeforeRequest.removeListener(begun);
      onResponseStarted.removeListener(ended);
      onErrorOccurred.removeListener(ended);
    });
  }

  /** The tab shows another page, or is gone. */
  leave(tabId: number): void {
    this.#stops.get(tabId)?.();
    this.#stops.delete(tabId);
    this.#calls.delete(tabId);
  }

  /** Whether it is so, or becomes so by what happens within `patienceMs`. */
  until(isSo: () => boolean, patienceMs: number): Promise<boolean> {
    if (isSo()) return Promise.resolve(true);
    return new Promise((resolve) => {
      const end = (isSoNow: boolean) => {
        clearTimeout(patience);
        this.#waiting.delete(look);
        resolve(isSoNow);
      };
      const look = () => {
        if (isSo()) end(true);
      };
      const patience = setTimeout(() => end(false), patienceMs);
      this.#waiting.add(look);
    });
  }

  /** Something has happened that {@link until} may wait for. */
  look(): void {
    for (const look of this.#waiting) look();
  }

  /** What was sent since `at`, in ms since 1970. */
  since(tabId: number, at: number): readonly Call[] {
    return [...(this.#calls.get(tabId)?.values() ?? [])].filter((call) => call.at >= at);
  }
}
