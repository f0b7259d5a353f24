import browser from "webextension-polyfill";
import { isCovered } from "#core/match/reach.ts";
import { t } from "../../language/messages.ts";
import type { Suspicion } from "../cache/own-hosts.ts";
import type { Core } from "../core.ts";
import { tellPages } from "../notices.ts";
import { cachedRecord } from "../records/record-writes.ts";
import { isPasswordOf } from "../records/release-secret.ts";
import { inLanguage } from "../state/language.ts";
import type { Frame } from "./frame.ts";
import type { FrameState } from "./frame-states.ts";

/**
 * Pages that ask for a password and can be taken for one of the person's own. Told by badge and popup at once,
 * and by a notification where a password of the person's own is entered: in the browser, where no page can hide it.
 */

type Warning = Suspicion & {
  /** Whether the password of such a record was entered there. */
  isPasswordKnown: boolean;
  /** How often what was typed has been compared. */
  tries: number;
};

/** By the document that is warned of; gone with it. */
const warnings = new WeakMap<FrameState["released"], Warning>();

export const warningOf = (state: FrameState): Warning | undefined => warnings.get(state.released);

export const isWarned = (state: FrameState): boolean => warnings.has(state.released);

/** A page gets no more comparisons than a person needs key presses. */
const triesPerDocument = 200;
/** Records of one host whose passwords are compared. */
const mostRecords = 8;

/** Whether the page of `frame` is to be warned of. Nothing that is filled waits for this. */
export async function suspects(core: Core, frame: Frame): Promise<boolean> {
  const state = core.pages.frames.at(frame);
  if (state === undefined || !state.forms.some(asksForPassword)) return false;
  if (isWarned(state)) return true;
  const found = await core.pages.lookUp(frame.url);
  if (found.some(({ candidate }) => isCovered(candidate.linked, frame.url))) return false;
  const suspicion = await core.ownHosts.resembling(frame.url);
  if (suspicion === undefined) return false;
  warnings.set(state.released, { ...suspicion, isPasswordKnown: false, tries: 0 });
  tellPages("page");
  return true;
}

const asksForPassword = ({ fields }: FrameState["forms"][number]): boolean =>
  fields.some(({ role }) => role === "current-password" || role === "new-password");

/** The person has typed or pasted `password` into a page that is warned of. */
export async function typedWhereWarned(core: Core, frame: Frame, password: string): Promise<void> {
  const state = core.pages.frames.at(frame);
  const warning = state && warningOf(state);
  if (warning === undefined || warning.isPasswordKnown) return;
  warning.tries += 1;
  if (warning.tries > triesPerDocument) return;
  for (const id of warning.recordIds.slice(0, mostRecords)) {
    if (!(await isPasswordOf(core.keyring, await cachedRecord(id), password))) continue;
    warning.isPasswordKnown = true;
    await notify(frame, warning);
    tellPages("page");
    return;
  }
}

async function notify(frame: Frame, { own }: Warning): Promise<void> {
  const words = await inLanguage(() => ({
    title: t("popup.phishing.stop", own),
    message: t("popup.phishing.knownTitle", own),
  }));
  await browser.notifications.create(noticeOf(frame.tabId), {
    type: "basic",
    iconUrl: browser.runtime.getURL("icon-128.png"),
    priority: 2,
    ...words,
  });
}

const noticeOf = (tabId: number) => `phishing:${tabId}`;

/** The tab that it is about is gone. */
export async function clearPhishingNotice(tabId: number): Promise<void> {
  await browser.notifications.clear(noticeOf(tabId));
}
