import browser from "webextension-polyfill";
import type { Step, StepKind } from "#core/match/login-way.ts";
import { documentIdOf } from "../page/frame.ts";
import { recordsAt } from "../page/page-records.ts";
import type { Pages } from "../page/pages.ts";
import { type Asked, AskedPages } from "./asked-pages.ts";
import { arrive, carryOver, endLogin, follow, loginIn } from "./login-session.ts";
import { noteOpener } from "./openers.ts";
import { UntouchedPages } from "./untouched-pages.ts";

/** Follows the logins through tabs and pop-ups by what the browser says of navigations. */

type Transition = {
  readonly transitionType?: string;
  readonly transitionQualifiers?: readonly string[];
};

const byQualifier: readonly (readonly [string, StepKind])[] = [
  ["forward_back", "history"],
  ["from_address_bar", "person"],
  ["client_redirect", "redirect"],
];

const byType: Readonly<Record<string, StepKind>> = {
  form_submit: "form",
  link: "link",
  reload: "reload",
};

/** What brought a tab to its next page. What is not known is the person's own doing. */
export function stepKindOf({ transitionType, transitionQualifiers = [] }: Transition): StepKind {
  const qualified = byQualifier.find(([name]) => transitionQualifiers.includes(name));
  return qualified?.[1] ?? byType[transitionType ?? ""] ?? "person";
}

/** What brought a tab to its next page where the browser is Chromium. @param ledOn whether the page before led there by itself */
export function chromiumStep(
  details: Transition & { readonly url: string },
  asked: readonly Asked[],
  ledOn: boolean,
): Pick<Step, "kind" | "asked"> {
  const kind = stepKindOf(details);
  return {
    kind: kind === "link" && ledOn ? "redirect" : kind,
    asked: asked.at(-1)?.url ?? details.url,
  };
}

/** What brought a tab to its next page where the browser is Firefox, which calls what scripts do links. */
export function firefoxStep(
  details: Transition & { readonly url: string },
  asked: readonly Asked[],
): Pick<Step, "kind" | "asked"> {
  const kind = stepKindOf(details);
  const isRedirected = details.transitionQualifiers?.includes("server_redirect") === true;
  const [first, last] = [asked[0], asked.at(-1)];
  return {
    kind: kind === "link" && first?.isByItself === true ? "redirect" : kind,
    asked: (isRedirected ? first : last)?.url ?? details.url,
  };
}

/** Told how a tab came to the document that it shows. */
type Arrived = (tabId: number, documentId: string, way: Pick<Step, "kind" | "asked">) => void;

export function followLogins(pages: Pages, came: Arrived): void {
  const asked = new AskedPages();
  const untouched = new UntouchedPages();
  const { webNavigation, tabs } = browser;

  webNavigation.onBeforeNavigate.addListener(({ tabId, frameId, url }) => {
    if (frameId === 0 && isOfWeb(url)) asked.begun(tabId, url);
  });
  webNavigation.onErrorOccurred.addListener(({ tabId, frameId, url }) => {
    if (frameId === 0) asked.failed(tabId, url);
  });
  webNavigation.onDOMContentLoaded.addListener(({ tabId, frameId }) => {
    if (frameId === 0) asked.complete(tabId);
  });
  webNavigation.onCommitted.addListener((details) => {
    const { tabId, frameId, url } = details;
    // A new tab's empty page is none that a login leads over, nor one whose scripts lead on.
    if (frameId !== 0 || !isOfWeb(url)) return;
    const begun = asked.arrived(tabId);
    const way = import.meta.env.FIREFOX
      ? firefoxStep(details, begun)
      : chromiumStep(details, begun, untouched.left(tabId));
    const documentId = documentIdOf(details);
    if (documentId !== undefined) came(tabId, documentId, way);
    const step = { ...way, origin: new URL(url).origin };
    const isLinked = async (recordId: string) =>
      (await recordsAt({ pages }, url)).some(({ cached }) => cached.id === recordId);
    follow(tabId, step, isLinked).catch(() => undefined);
  });
  webNavigation.onCompleted.addListener((details) => {
    const { tabId, frameId, url } = details;
    const documentId = documentIdOf(details);
    if (frameId !== 0 || !isOfWeb(url)) return;
    const asks = pages.frames.of(tabId).some(({ forms }) => forms.some(isStep));
    arrive(tabId, asks)
      .then(() => loginIn(tabId))
      .then(async (login) => {
        // What Firefox calls a link, a person may also have opened from elsewhere.
        if (import.meta.env.FIREFOX || login === undefined || documentId === undefined) return;
        await untouched.watch(tabId, documentId);
      })
      .catch(() => undefined);
  });
  webNavigation.onCreatedNavigationTarget.addListener(({ sourceTabId, tabId }) => {
    noteOpener(tabId, sourceTabId).catch(() => undefined);
    carryOver(sourceTabId, tabId, () => isInPopUp(tabId)).catch(() => undefined);
  });
  tabs.onRemoved.addListener((tabId) => {
    asked.forget(tabId);
    untouched.left(tabId);
    endLogin(tabId).catch(() => undefined);
  });
}

const isOfWeb = (url: string): boolean => /^https?:/.test(url);

/** Whether a form asks for a step of a login. */
export const isStep = ({ purpose }: { readonly purpose: string }): boolean =>
  purpose === "sign-in" || purpose === "one-time-code";

async function isInPopUp(tabId: number): Promise<boolean> {
  const { windowId } = await browser.tabs.get(tabId);
  return windowId !== undefined && (await browser.windows.get(windowId)).type === "popup";
}
