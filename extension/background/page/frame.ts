import browser from "webextension-polyfill";
import { isWebPage } from "#core/match/page-origin.ts";
import { WireError } from "#core/wire/error.ts";

/**
 * One document of one frame, as the browser names it. Nothing here comes from a message: a page, or a
 * content script in a taken-over renderer, cannot choose it (SEC-02, SEC-03).
 */
export type Frame = {
  readonly tabId: number;
  readonly frameId: number;
  /** `undefined` only where no document has asked, but the browser itself. */
  readonly documentId: string | undefined;
  /** `"null"` where it is opaque. */
  readonly origin: string | undefined;
  readonly url: string;
  /** The frames around it: the parent first, the top last. */
  readonly ancestors: readonly { readonly url: string }[];
  /**
   * The document is still to come: a server asks for a sign-in first. What it is given goes to that server,
   * with the request that the browser has asked about, and into no document.
   */
  readonly isAwaited?: boolean;
};

/** What browsers add to the sender beyond what the polyfill's types know. */
type Sender = browser.Runtime.MessageSender & {
  readonly origin?: string;
  readonly documentId?: string;
  readonly documentLifecycle?: string;
};

/** A document without what is around it: of one that goes away, as it sends a form, the browser tells no more. */
export type FrameDocument = Omit<Frame, "ancestors">;

/** @throws WireError `refused_here` for senders that are no living document of a tab, and where no name tells documents apart. */
export async function documentOf(sender: browser.Runtime.MessageSender): Promise<FrameDocument> {
  const given = givenBy(sender);
  // The tab's own URL follows its page; where it is another, it may also be that of the next page.
  const isThere = given.frameId === 0 && (sender.tab?.url ?? given.url) === given.url;
  return isThere ? given : { ...given, url: await urlNow(given) };
}

/** As {@link documentOf}, with the frames around it. @throws WireError `refused_here` also where they cannot be told */
export async function frameOf(sender: browser.Runtime.MessageSender): Promise<Frame> {
  const given = givenBy(sender);
  const { tabId, frameId } = given;
  if (frameId === 0) return { ...(await documentOf(sender)), ancestors: [] };
  // One question: to ask for each frame on the way up is slower on any page of fewer than thirty, and they would be
  // told of one after the other.
  const byId = await framesIn(tabId);
  const self = byId.get(frameId);
  if (self !== undefined) {
    return { ...given, url: urlOf(given, self), ancestors: upwards(byId, self.parentFrameId) };
  }
  // Browsers do not tell of all that is none of the web's: whatever is around it, the gate refuses it by its URL.
  if (isWebPage(given.url)) throw gone();
  return { ...given, ancestors: [] };
}

type Given = FrameDocument & { readonly documentId: string };

function givenBy(sender: browser.Runtime.MessageSender): Given {
  const { tab, frameId, url, origin, documentId, documentLifecycle } = sender as Sender;
  if (tab?.id === undefined || frameId === undefined || url === undefined) {
    throw new WireError("refused_here", "Not a page");
  }
  if (documentId === undefined) throw new WireError("refused_here", "A document without a name");
  if (documentLifecycle !== undefined && documentLifecycle !== "active") {
    throw new WireError("refused_here", "Not a page that anybody sees");
  }
  return { tabId: tab.id, frameId, documentId, origin, url };
}

/** The part of a frame of the browser's that both browsers give and the polyfill's types do not. */
type Known = { readonly url: string; readonly documentId?: string };

/** The document that a navigation is told of. */
export const documentIdOf = (navigation: object): string | undefined =>
  (navigation as Partial<Known>).documentId;

/**
 * Where a document is by now: scripts change its path without loading it anew, of which the sender's URL
 * does not tell. Only what the browser says of this very document counts.
 */
const urlOf = ({ documentId, url }: Given, now: Known | null | undefined): string =>
  now?.documentId === documentId ? now.url : url;

async function urlNow(given: Given): Promise<string> {
  const { tabId, frameId } = given;
  return urlOf(given, await browser.webNavigation.getFrame({ tabId, frameId }));
}

/** Whether that document is still the one in its frame. */
export async function isCurrent(
  frame: Pick<Frame, "tabId" | "frameId" | "documentId" | "isAwaited">,
): Promise<boolean> {
  const { tabId, frameId, documentId, isAwaited } = frame;
  if (isAwaited === true) return true;
  const now = (await browser.webNavigation.getFrame({ tabId, frameId })) as
    | Known
    | null
    | undefined;
  return documentId !== undefined && now?.documentId === documentId;
}

/** Whether both are one document. */
export const sameDocument = (a: Frame, b: Frame): boolean =>
  a.documentId !== undefined && a.documentId === b.documentId;

/** This frame and those around it, the top last. @throws WireError `refused_here` where one of them is gone */
export async function framesFrom(tabId: number, frameId: number): Promise<Frame["ancestors"]> {
  return upwards(await framesIn(tabId), frameId);
}

type Around = { readonly url: string; readonly parentFrameId: number };

async function framesIn(tabId: number): Promise<Map<number, Known & Around>> {
  const frames = (await browser.webNavigation.getAllFrames({ tabId })) ?? [];
  return new Map(frames.map((frame) => [frame.frameId, frame]));
}

function upwards(byId: ReadonlyMap<number, Around>, from: number): Frame["ancestors"] {
  const around: { readonly url: string }[] = [];
  let at = from;
  while (at !== -1) {
    const frame = byId.get(at);
    if (frame === undefined) throw gone();
    around.push({ url: frame.url });
    at = frame.parentFrameId;
  }
  return around;
}

const gone = () => new WireError("refused_here", "A frame that is gone");
