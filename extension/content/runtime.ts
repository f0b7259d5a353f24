/** The browser's own messaging, by the name it has here: the polyfill would double this script's size. */

import type { Calls, ParamsOf, ResultOf } from "#core/wire/calls.ts";
import type { PageContract } from "#core/wire/page-contract.ts";

const api: typeof chrome = (globalThis as { browser?: typeof chrome }).browser ?? chrome;

/** Whether the extension that this script belongs to is still there, unchanged. */
export function isConnected(): boolean {
  try {
    return api.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

let lastId = 0;

/**
 * Asks the background. Undefined where it has no answer: it refused, or the extension was updated or
 * unloaded. None of these is the page's business, so none is thrown or logged (SEC-22).
 */
export type Ask<C extends Calls> = <M extends keyof C & string>(
  method: M,
  params: ParamsOf<C[M]>,
) => Promise<ResultOf<C[M]> | undefined>;

export const askBackground: Ask<PageContract> = ask;

/** Tells the background what may be told twice: again where it has stopped while it thought about it. */
export const tellBackground: Ask<PageContract> = (method, params) => ask(method, params, 3);

/**
 * {@link Ask}, by whatever contract holds for the asking.
 *
 * @param times how often at most, where the background goes away before it answers
 */
export async function ask(method: string, params: unknown, times = 1): Promise<never | undefined> {
  lastId += 1;
  const message = { to: "background", id: lastId, method, params };
  const reply = await sendMessage(message);
  if (reply === undefined && times > 1 && isConnected()) return ask(method, params, times - 1);
  return reply?.result as never | undefined;
}

/** Undefined where nobody has answered: Chromium refuses then, and Firefox resolves to nothing. */
async function sendMessage(message: object): Promise<{ readonly result?: unknown } | undefined> {
  try {
    const reply: unknown = await api.runtime.sendMessage(message);
    return typeof reply === "object" && reply !== null ? reply : undefined;
  } catch {
    return undefined;
  }
}

/** Where a page of the extension can be framed. */
export const ownUrl = (path: string): string => api.runtime.getURL(path);

/** What the background asks of this frame. */
export interface FrameRequest {
  readonly to: "frame";
  readonly id: number;
  readonly method: string;
  readonly params: unknown;
}

/**
 * Answers the background's calls until `signal` aborts. Only the extension itself can send these: a page
 * has no way to `runtime.onMessage`, and the sender is checked all the same (SEC-30).
 */
export function answerBackground(
  signal: AbortSignal,
  answer: (method: string, params: unknown) => Promise<unknown> | undefined,
): void {
  const listener = (
    message: unknown,
    sender: chrome.runtime.MessageSender,
    reply: (response: unknown) => void,
  ): boolean => {
    if (sender.id !== api.runtime.id || !isFrameRequest(message)) return false;
    const answered = answer(message.method, message.params);
    if (answered === undefined) return false;
    answered.then(
      (result) => reply({ id: message.id, result }),
      () => reply({ id: message.id, error: { code: "internal", message: "The page refused" } }),
    );
    return true;
  };
  api.runtime.onMessage.addListener(listener);
  signal.addEventListener("abort", () => {
    if (isConnected()) api.runtime.onMessage.removeListener(listener);
  });
}

function isFrameRequest(message: unknown): message is FrameRequest {
  if (typeof message !== "object" || message === null) return false;
  const { to, id, method } = message as Partial<FrameRequest>;
  return to === "frame" && typeof id === "number" && typeof method === "string";
}

/** An element's shadow root, a closed one too. */
export function openShadow(element: Element): ShadowRoot | null {
  if (!(element instanceof HTMLElement)) return null;
  const dom = (api as { dom?: typeof chrome.dom }).dom;
  if (dom !== undefined) return dom.openOrClosedShadowRoot(element);
  const firefox = element as { openOrClosedShadowRoot?: ShadowRoot | null };
  return firefox.openOrClosedShadowRoot ?? element.shadowRoot;
}
