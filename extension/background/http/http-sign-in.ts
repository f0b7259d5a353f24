import browser from "webextension-polyfill";
import { challengedUrl } from "#core/match/http-challenge.ts";
import { originOf } from "#core/match/page-origin.ts";
import type { PageForm, Release } from "#core/wire/page-contract.ts";
import { tellPages } from "../notices.ts";
import { type Frame, framesFrom } from "../page/frame.ts";
import type { Act, Pages } from "../page/pages.ts";
import { settingsNow } from "../state/policy.ts";
import { askedIn, type Chosen, noteAsked, takeChosen } from "./http-asked.ts";
import { mayTry } from "./http-tries.ts";

/**
 * Signs in to servers and proxies that ask by HTTP: the browser asks here before it shows a dialog of its own.
 * Each gets one try; whatever is not clear, or did not serve, is left to the browser's dialog.
 */

/** What browsers say beyond what the polyfill's types know. */
export type AuthRequired = browser.WebRequest.OnAuthRequiredDetailsType & {
  readonly initiator?: string;
  readonly documentLifecycle?: string;
};

type Credentials = { readonly username: string; readonly password: string };

/** What to answer `details` with; `undefined`: the browser asks. Never rejects: a request hangs on it. */
export async function answerChallenge(
  pages: Pages,
  details: AuthRequired,
): Promise<Credentials | undefined> {
  try {
    const { httpSignIn } = await settingsNow();
    const frame = httpSignIn ? await challengedFrame(details) : undefined;
    return frame === undefined ? undefined : await credentialsFor(pages, details, frame);
  } catch {
    return undefined;
  }
}

async function challengedFrame(details: AuthRequired): Promise<Frame | undefined> {
  const { tabId, frameId, parentFrameId, isProxy } = details;
  if (details.documentLifecycle === "prerender") return undefined;
  const isFrame = !isProxy && details.type === "sub_frame";
  const ancestors = isFrame ? await framesFrom(tabId, parentFrameId) : [];
  const url = challengedUrl({ ...details, ancestors });
  if (url === undefined) return undefined;
  const origin = originOf(url);
  const known = { documentId: undefined, origin, url, ancestors, isAwaited: true };
  // A proxy stands before all tabs: what it is given has nothing to do with the page in one of them.
  return isProxy ? { ...known, tabId: -1, frameId: 0 } : { ...known, tabId, frameId };
}

async function credentialsFor(
  pages: Pages,
  { requestId, realm = "", type, isProxy }: AuthRequired,
  frame: Frame,
): Promise<Credentials | undefined> {
  const { tabId, url } = frame;
  const origin = originOf(url);
  const isPage = type === "main_frame" && !isProxy;
  const chosen = isPage ? await takeChosen(tabId, origin) : undefined;
  const { release } = await pages.signIn(frame, dialog, actOf(chosen), async ({ cached }) => {
    if (chosen !== undefined && chosen.recordId !== cached.id) return false;
    // What a person chooses is tried though it was refused before.
    const mark = [origin, realm, cached.id, cached.record.version, chosen?.at];
    return mayTry({ requestId, mark: JSON.stringify(mark) });
  });
  const credentials = release === undefined ? undefined : credentialsOf(release);
  const state = credentials === undefined ? "asked" : "answered";
  if (isPage) {
    await noteAsked(tabId, { origin, state, at: Date.now() });
    tellPages("page");
  }
  return credentials;
}

const actOf = (chosen: Chosen | undefined): Act => ({
  personActed: chosen !== undefined,
  chosen: chosen?.recordId,
  confirmedOrigins: chosen?.confirmed,
});

/**
 * A person chose a record for a page whose server has asked for a sign-in: decided as always, and the page is
 * loaded again, now with it.
 *
 * @returns as `page.fillRecord`; `undefined` where no server has asked
 */
export async function signInWith(
  pages: Pages,
  tabId: number,
  recordId: string,
  confirmed: readonly string[],
): Promise<{ filled: number; confirm: string[]; reasons: string[] } | undefined> {
  const { url = "" } = await browser.tabs.get(tabId);
  const origin = originOf(url);
  const asked = await askedIn(tabId, origin);
  // A page with forms has been let in: they are what is meant.
  const hasForms = pages.frames.of(tabId).some(({ forms }) => forms.length > 0);
  if (asked?.state !== "asked" || hasForms) return undefined;
  const chosen: Chosen = { recordId, confirmed, at: Date.now() };
  const place = { tabId, frameId: 0, documentId: undefined, origin, url, ancestors: [] };
  const { decision } = await pages.signIn(place, dialog, actOf(chosen), async () => false);
  const { verdict = "nothing", confirm = [], reasons = [] } = decision ?? {};
  const isIt = verdict === "fill" && decision?.recordId === recordId;
  if (!isIt) return { filled: 0, confirm: [...confirm], reasons: [...reasons] };
  await noteAsked(tabId, { ...asked, chosen });
  await browser.tabs.reload(tabId);
  return { filled: dialog.fields.length, confirm: [], reasons: [] };
}

function credentialsOf({ values }: Release): Credentials | undefined {
  const { username, "current-password": password } = values;
  return username === undefined || password === undefined ? undefined : { username, password };
}

/** The dialog that the browser would show, as the gate knows forms. */
const dialog: PageForm = {
  key: "http",
  purpose: "sign-in",
  confidence: 1,
  fields: [
    { key: "username", role: "username" },
    { key: "password", role: "current-password" },
  ],
  action: null,
  method: null,
  targetsOtherFrame: false,
  account: null,
  isAccountInField: false,
  near: [],
  isCodeSent: false,
  setsUpCodes: false,
  undone: false,
};

/** Called at the start of the background, so that a challenge wakes it. */
export function answerChallenges(pages: Pages): void {
  const { onAuthRequired } = browser.webRequest;
  const filter = { urls: ["<all_urls>"] };
  const answer = async (details: AuthRequired): Promise<browser.WebRequest.BlockingResponse> => {
    const authCredentials = await answerChallenge(pages, details);
    return authCredentials === undefined ? {} : { authCredentials };
  };
  if (import.meta.env.FIREFOX) {
    onAuthRequired.addListener(answer, filter, ["blocking"]);
    return;
  }
  // Chromium takes no promise for it, but calls with one argument more.
  type Reply = (response: browser.WebRequest.BlockingResponse) => void;
  const listener = (details: AuthRequired, reply?: Reply): undefined => {
    answer(details).then(reply);
    return undefined;
  };
  onAuthRequired.addListener(listener, filter, ["asyncBlocking"]);
}
