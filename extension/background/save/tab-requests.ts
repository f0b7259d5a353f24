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
};

/** These only ask. */
const asking = new Set(["GET", "HEAD", "OPTIONS"]);
const remembered = 50;

export class TabRequests {
  readonly #answered: Answered;
  /** By tab, then by the browser's number of the request. */
  readonly #calls = new Map<number, Map<string, Call>>();
  readonly #stops = new Map<number, () => void>();
  /** Each looks whether what it waits for was sent. */
  readonly #waiting = new Set<() => void>();

  constructor(answered: Answered) {
    this.#answered = answered;
  }

  /** Begin to look, if that has not begun. */
  watch(tabId: number): void {
    if (this.#stops.has(tabId)) return;
    const calls = new Map<string, Call>();
    this.#calls.set(tabId, calls);
    const begun = ({ requestId, method, url }: Details): undefined => {
      if (asking.has(method) || calls.size >= remembered) return;
      calls.set(requestId, { at: Date.now(), site: siteOf(url) });
      for (const look of this.#waiting) look();
    };
    const ended = (details: Details & { readonly statusCode?: number }) => {
      const { requestId, statusCode = 0 } = details;
      // Sent while this background was being started.
      if (!calls.has(requestId)) begun(details);
      const call = calls.get(requestId);
      // A page may go as soon as it is answered, before it has got all of the answer.
      if (call === undefined || call.status !== undefined) return;
      calls.set(requestId, { ...call, status: statusCode, answeredAt: Date.now() });
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

  /** What comes from now on is of nobody; what came is known still. */
  end(tabId: number): void {
    this.#stops.get(tabId)?.();
    this.#stops.delete(tabId);
  }

  /** The tab shows another page, or is gone. */
  leave(tabId: number): void {
    this.end(tabId);
    this.#calls.delete(tabId);
  }

  /** Whether something is sent to `site` at `at` or later, in ms since 1970; waited for as long as said. */
  sends(tabId: number, site: string, at: number, patienceMs: number): Promise<boolean> {
    const has = () => this.since(tabId, at).some((call) => call.site === site);
    if (has()) return Promise.resolve(true);
    return new Promise((resolve) => {
      const end = (isSent: boolean) => {
        clearTimeout(patience);
        this.#waiting.delete(look);
        resolve(isSent);
      };
      const look = () => {
        if (has()) end(true);
      };
      const patience = setTimeout(() => end(false), patienceMs);
      this.#waiting.add(look);
    });
  }

  /** What was sent since `at`, in ms since 1970. */
  since(tabId: number, at: number): readonly Call[] {
    return [...(this.#calls.get(tabId)?.values() ?? [])].filter((call) => call.at >= at);
  }
}
