import browser from "webextension-polyfill";
import type { Call, ParamsOf } from "#core/wire/calls.ts";
import type { FrameContract, Heed, Release } from "#core/wire/page-contract.ts";
import type { Frame } from "./frame.ts";

/** What the background says to one document and no other, whatever its frame shows by now (SEC-20). */

type Target = Pick<Frame, "tabId" | "frameId"> & { readonly documentId?: string | undefined };

/** @returns what the document answers; `undefined` where nothing of ours does */
export async function askFrame<M extends keyof FrameContract & string>(
  { tabId, frameId, documentId }: Target,
  method: M,
  params: ParamsOf<FrameContract[M] & Call>,
): Promise<unknown> {
  const to = documentId === undefined ? { frameId } : { frameId, documentId };
  const message = { to: "frame", id: 1, method, params };
  const reply = (await browser.tabs.sendMessage(tabId, message, to).catch(() => undefined)) as
    | { readonly result?: unknown }
    | undefined;
  return reply?.result;
}

/** @returns the number of fields that took their value */
export async function fillFrame(frame: Frame, release: Release): Promise<number> {
  const done = (await askFrame(frame, "page.fill", release)) as { filled?: number } | undefined;
  return done?.filled ?? 0;
}

/** @returns whether the document knows now what it is to tell */
export async function heedFrame(frame: Frame, heed: Heed): Promise<boolean> {
  return (await askFrame(frame, "page.heed", heed)) !== undefined;
}
