import browser from "webextension-polyfill";
import type { Frame } from "./frame.ts";

/** A document of a tab, as the browser names it. */
export type Place = Pick<Frame, "tabId" | "documentId">;

/**
 * Runs `func` in a document, at once. It runs in the page, and so can use nothing from without.
 *
 * @returns what it gave, awaited; `undefined` where the document cannot be reached, or goes away meanwhile
 */
export async function inject<Args extends unknown[], Result>(
  { tabId, documentId }: Place,
  func: (...args: Args) => Result,
  args: Args,
): Promise<NonNullable<Awaited<Result>> | undefined> {
  if (documentId === undefined) return undefined;
  // One that goes away meanwhile is not to be taken for the next in its frame.
  const injection = {
    target: { tabId, documentIds: [documentId] },
    func: func as (...args: unknown[]) => unknown,
    args,
    injectImmediately: true,
  };
  const [ran] = await browser.scripting.executeScript(injection).catch(() => []);
  return (ran?.result ?? undefined) as NonNullable<Awaited<Result>> | undefined;
}
