import browser from "webextension-polyfill";
import { challengedUrl } from "#core/match/http-challenge.ts";
import { originOf } from "#core/match/page-origin.ts";
import type { PageForm, Release } from "#core/wire/page-contract.ts";
import { type Frame, framesFrom } from "./frame.ts";
import { mayTry } from "./http-tries.ts";
import type { Pages } from "./pages.ts";
import { defaultSettings, readLocal } from "./stored-state.ts";

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
    const { httpSignIn } = (await readLocal("settings")) ?? defaultSettings;
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
  { requestId, realm = "" }: AuthRequired,
  frame: Frame,
): Promise<Credentials | undefined> {
  const { release } = await pages.signIn(frame, dialog, { personActed: false }, ({ cached }) =>
    mayTry({
      requestId,
      mark: JSON.stringify([frame.origin, realm, cached.id, cached.record.version]),
    }),
  );
  return release === undefined ? undefined : credentialsOf(release);
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
