/** One tab of the browser under test: what its page holds, and what was decided there. */
import type { Frame, Page } from "puppeteer";
import { expect } from "vitest";
import type { Caller } from "#core/wire/caller.ts";
import type { UiContract } from "#core/wire/ui-contract.ts";
import { browserUnderTest } from "../lab/browser-name.ts";

/** What the background decided for one frame. */
export type Verdict = {
  readonly frameId: number;
  readonly origin: string;
  readonly isTop: boolean;
  readonly verdict: "fill" | "offer" | "nothing";
  readonly filled: number;
  readonly reasons: readonly string[];
  readonly forms: readonly { readonly purpose: string }[];
};

/** All canaries begin like this; no page may ever hold one that it was not given. */
export const canary = "CANARY";

export class Tab {
  readonly page: Page;
  /** The browser's own number of it. */
  readonly id: number;
  readonly #ui: Caller<UiContract>;
  readonly #own: Page;

  /** @param own a page of the extension */
  constructor(page: Page, id: number, ui: Caller<UiContract>, own: Page) {
    this.page = page;
    this.id = id;
    this.#ui = ui;
    this.#own = own;
  }

  /** A frame of this tab, by the start of its URL. */
  frame(url: string): Frame {
    const found = this.page.frames().find((frame) => frame.url().startsWith(url));
    if (found === undefined) throw new Error(`No frame shows ${url}`);
    return found;
  }

  /** What stands in the inputs of a frame (the top one), those in open shadow trees too. */
  async values(frame: Frame = this.page.mainFrame()): Promise<string[]> {
    return frame.evaluate(() => {
      const inputsIn = (root: Document | ShadowRoot): HTMLInputElement[] =>
        [...root.querySelectorAll("*")].flatMap((element) => [
          ...(element instanceof HTMLInputElement ? [element] : []),
          ...(element.shadowRoot === null ? [] : inputsIn(element.shadowRoot)),
        ]);
      return inputsIn(document).map(({ value }) => value);
    });
  }

  /** Wait until the inputs hold this. */
  async untilHolds(values: readonly string[], frame?: Frame, withinMs = 10_000): Promise<void> {
    const options = { timeout: withinMs, interval: 25 };
    try {
      await expect.poll(() => this.values(frame).catch(() => []), options).toEqual(values);
    } catch (reason) {
      const { frames } = await this.look();
      throw new Error(`What was decided: ${JSON.stringify(frames)}`, { cause: reason });
    }
  }

  async look() {
    return this.#ui("page.look", { tabId: this.id });
  }

  /** Wait until the background has decided on the forms of a frame; of the top one unless an origin is named. */
  async verdict(origin?: string, withinMs = 10_000): Promise<Verdict> {
    const until = Date.now() + withinMs;
    for (;;) {
      const { frames } = await this.look();
      const found = frames.find((frame) =>
        origin === undefined ? frame.isTop : frame.origin === origin,
      );
      // Whatever is not simply filled has a reason.
      if (found !== undefined && (found.reasons.length > 0 || found.verdict === "fill")) {
        return found;
      }
      if (Date.now() > until) throw new Error(`No verdict: ${JSON.stringify(frames)}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  /** As the page itself has it, also when it was kept and has come back. */
  url(): Promise<string> {
    return this.page.evaluate(() => location.href);
  }

  /** One page back or forward; puppeteer's own way waits for ever in Firefox where nothing is loaded anew. */
  async go(to: -1 | 1): Promise<void> {
    if (browserUnderTest === "chromium") {
      await (to === -1 ? this.page.goBack() : this.page.goForward());
      return;
    }
    const from = await this.url();
    await this.page.evaluate((by) => history.go(by), to).catch(() => undefined);
    const now = () => this.url().catch(() => from);
    await expect.poll(now, { interval: 25 }).not.toBe(from);
  }

  /** Fill as the popup does. */
  fill(recordId: string, confirmed: readonly string[] = []) {
    return this.#ui("page.fillRecord", {
      tabId: this.id,
      id: recordId,
      confirmed: [...confirmed],
    });
  }

  /** Everything the documents of this tab know that holds a canary, by frame. */
  async leaks(): Promise<string[]> {
    const leaks: string[] = [];
    for (const frame of this.page.frames()) {
      // Of a frame that has gone it is said at once, not by the promise.
      const known = await Promise.resolve()
        .then(() => frame.evaluate(everythingIn))
        .catch(() => "");
      if (known.includes(canary)) leaks.push(`${frame.url()}: ${known}`);
    }
    return leaks;
  }

  /** Say something to the background out of our own content script's world, as a taken-over renderer could. */
  async fromContentScript(message: unknown, frame: Frame = this.page.mainFrame()) {
    if (browserUnderTest === "firefox") return this.#fromInjected(message, frame);
    const realm = await expect
      .poll(() => frame.extensionRealms()[0], { interval: 25 })
      .toBeDefined()
      .then(() => frame.extensionRealms()[0]);
    return realm?.evaluate(async (sent) => {
      try {
        return (await chrome.runtime.sendMessage(sent)) as unknown;
      } catch (reason) {
        return { thrown: String(reason) };
      }
    }, message);
  }

  /** Firefox shows nobody the world of a content script; what the extension injects runs in it. */
  async #fromInjected(message: unknown, frame: Frame): Promise<unknown> {
    const at = { tabId: this.id, url: frame.url(), message };
    return this.#own.evaluate(async ({ tabId, url, message }) => {
      const frames = (await chrome.webNavigation.getAllFrames({ tabId })) ?? [];
      const frameId = frames.find((one) => one.url === url)?.frameId ?? 0;
      const [ran] = await chrome.scripting.executeScript({
        target: { tabId, frameIds: [frameId] },
        args: [message],
        func: async (sent: unknown) => {
          try {
            return (await chrome.runtime.sendMessage(sent)) as unknown;
          } catch (reason) {
            return { thrown: String(reason) };
          }
        },
      });
      return ran?.result;
    }, at);
  }

  /** What the extension's own content script finds in `storage.local` and `storage.session`, or "rejected". */
  async storageForContentScript(): Promise<readonly string[]> {
    return this.#own.evaluate(async (tabId) => {
      const [ran] = await chrome.scripting.executeScript({
        target: { tabId },
        func: async () => {
          const areas = [chrome.storage.local, chrome.storage.session];
          const readings = await Promise.allSettled(areas.map(async (area) => area.get()));
          return readings.map((one) =>
            one.status === "fulfilled" ? JSON.stringify(one.value) : one.status,
          );
        },
      });
      return ran?.result ?? [];
    }, this.id);
  }
}

/** Runs in the page. What is ours tells nothing, since no page sees into it. */
function everythingIn(): string {
  // The test's own word on a frame's URL comes later than the frame.
  if (location.protocol.endsWith("-extension:")) return "";
  const rootsIn = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
    root,
    ...[...root.querySelectorAll("*")].flatMap(({ shadowRoot }) =>
      shadowRoot === null ? [] : rootsIn(shadowRoot),
    ),
  ];
  const roots = rootsIn(document);
  const storage = () => {
    try {
      return [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie];
    } catch {
      return [];
    }
  };
  return [
    ...roots.map((root) => (root instanceof Document ? root.documentElement : root).innerHTML),
    ...roots.flatMap((root) => [...root.querySelectorAll("input")].map(({ value }) => value)),
    document.title,
    location.href,
    ...storage(),
    JSON.stringify((globalThis as { heardByPage?: string[] }).heardByPage ?? []),
  ].join("\n");
}

/** Runs in each new document, first: writes down what any event tells of values. */
export function listenToEverything(): void {
  const heard: string[] = [];
  Object.assign(globalThis, { heardByPage: heard });
  const types = [
    "input",
    "beforeinput",
    "change",
    "keydown",
    "keyup",
    "paste",
    "focusin",
    "submit",
  ];
  for (const type of types) {
    addEventListener(
      type,
      (event) => {
        const { data } = event as InputEvent;
        const [target] = event.composedPath();
        const value = target instanceof HTMLInputElement ? target.value : "";
        heard.push(`${type} ${data ?? ""} ${value}`);
      },
      true,
    );
  }
}
