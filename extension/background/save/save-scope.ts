import { isWebPage, originOf } from "#core/match/page-origin.ts";
import { siteOf } from "#core/match/site.ts";
import type { Keyring } from "../account/keyring.ts";
import type { Core } from "../core.ts";
import { type Frame, type FrameDocument, isCurrent } from "../page/frame.ts";
import { recordsAt } from "../page/page-records.ts";
import { isBlockedSite, settingsNow } from "../state/policy.ts";
import { unsavedSites } from "./declined-sites.ts";
import type { PendingSave } from "./pending-save.ts";

/** On which pages what a person sends is of interest. */

/** Whether this frame's content script is to say what a person sends: to offer it, or to know whether a fill served. */
export async function heedsSent(
  parts: Pick<Core, "pages" | "keyring">,
  { origin, url }: FrameDocument,
): Promise<boolean> {
  const { keyring } = parts;
  if ((await keyring.current()) === undefined) return false;
  if (!isWebPage(url) || origin !== originOf(url) || (await isBlockedSite(url))) return false;
  if (await mayOffer(keyring, origin)) return true;
  return (await recordsAt(parts, url)).length > 0;
}

/**
 * Whether this frame is where the one stood that was sent from: it is gone with the page around it, and the next page, which
 * may have settled it, is the one that has this frame. On a later one the person may have signed out.
 */
export async function replacesSent(
  { pages }: Pick<Core, "pages">,
  { tabId, frameId, url }: Frame,
  { frameId: sentFrom, url: sentAt, settled }: PendingSave,
): Promise<boolean> {
  if (sentFrom === 0 || frameId === 0 || originOf(url) !== originOf(sentAt)) return false;
  if (pages.frames.of(tabId).some(({ frame }) => frame.frameId === sentFrom)) return false;
  return settled === undefined || isCurrent({ ...settled, tabId, frameId: 0 });
}

/** Whether this document, which came after what was sent, is of another site than that. */
export function asksElsewhere(
  { pages }: Pick<Core, "pages">,
  { tabId, documentId }: Pick<Frame, "tabId" | "documentId">,
  { url }: PendingSave,
): boolean {
  const shown = pages.frames.of(tabId).find(({ frame }) => frame.documentId === documentId);
  return shown !== undefined && siteOf(shown.frame.url) !== siteOf(url);
}

/** Whether the person may be asked about what they send to `origin`. */
export async function mayOffer(keyring: Keyring, origin: string): Promise<boolean> {
  const { offerToSave } = await settingsNow();
  return offerToSave && !(await unsavedSites.has(keyring, origin));
}
