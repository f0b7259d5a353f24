import browser from "webextension-polyfill";
import { WireError } from "#core/wire/error.ts";

/**
 * One document of one frame, as the browser names it. Nothing here comes from a message: a page, or a
 * content script in a taken-over renderer, cannot choose it (SEC-02, SEC-03).
 */
export type Frame = {
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId: string | undefined;
  /** `"null"` where it is opaque. */
  readonly origin: string | undefined;
  readonly url: string;
  /** The frames around it: the parent first, the top last. */
  readonly ancestors: readonly { readonly url: string }[];
};

/** What browsers add to the sender beyond what the polyfill's types know. */
type Sender = browser.Runtime.MessageSender & {
  readonly origin?: string;
  readonly documentId?: string;
  readonly documentLifecycle?: string;
};

/** @throws WireError `refused_here` for senders that are no living document of a tab. */
export async function frameOf(sender: browser.Runtime.MessageSender): Promise<Frame> {
  const { tab, frameId, url, origin, documentId, documentLifecycle } = sender as Sender;
  if (tab?.id === undefined || frameId === undefined || url === undefined) {
    throw new WireError("refused_here", "Not a page");
  }
  if (documentLifecycle !== undefined && documentLifecycle !== "active") {
    throw new WireError("refused_here", "Not a page that anybody sees");
  }
  const tabId = tab.id;
  const ancestors = frameId === 0 ? [] : await ancestorsOf(tabId, frameId);
  return { tabId, frameId, documentId, origin, url, ancestors };
}

/** Whether that document is still the one in its frame. */
export async function isCurrent(frame: Frame): Promise<boolean> {
  const { tabId, frameId, documentId } = frame;
  const now = (await browser.webNavigation.getFrame({ tabId, frameId })) as
    | { documentId?: string; url: string }
    | undefined;
  if (now === undefined || now === null) return false;
  return documentId === undefined ? now.url === frame.url : now.documentId === documentId;
}

async function ancestorsOf(tabId: number, frameId: number): Promise<{ readonly url: string }[]> {
  const frames = (await browser.webNavigation.getAllFrames({ tabId })) ?? [];
  const byId = new Map(frames.map((frame) => [frame.frameId, frame]));
  const around: { readonly url: string }[] = [];
  let at = byId.get(frameId)?.parentFrameId ?? -1;
  while (at !== -1) {
    const frame = byId.get(at);
    if (frame === undefined) throw new WireError("refused_here", "A frame that is gone");
    around.push({ url: frame.url });
    at = frame.parentFrameId;
  }
  return around;
}
