import browser from "webextension-polyfill";
import type { StepKind } from "#core/match/login-way.ts";
import { arrive, carryOver, endLogin, follow } from "./login-session.ts";
import type { Pages } from "./pages.ts";

/** Follows the logins through tabs and pop-ups by what the browser says of navigations. */

type Committed = browser.WebNavigation.OnCommittedDetailsType & {
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
export function stepKindOf({
  transitionType,
  transitionQualifiers = [],
}: Pick<Committed, "transitionType" | "transitionQualifiers">): StepKind {
  const qualified = byQualifier.find(([name]) => transitionQualifiers.includes(name));
  return qualified?.[1] ?? byType[transitionType ?? ""] ?? "person";
}

export function followLogins(pages: Pages): void {
  /** What each tab has asked for and not got yet. */
  const asked = new Map<number, string>();
  const { webNavigation, tabs } = browser;

  webNavigation.onBeforeNavigate.addListener(({ tabId, frameId, url }) => {
    if (frameId === 0) asked.set(tabId, url);
  });
  webNavigation.onCommitted.addListener((details) => {
    const { tabId, frameId, url } = details;
    if (frameId !== 0) return;
    const first = asked.get(tabId) ?? url;
    asked.delete(tabId);
    // A new window's empty page is none that a login leads over.
    if (!/^https?:/.test(url)) return;
    const step = {
      kind: stepKindOf(details as Committed),
      origin: new URL(url).origin,
      asked: first,
    };
    follow(tabId, step).catch(() => undefined);
  });
  webNavigation.onCompleted.addListener(({ tabId, frameId, url }) => {
    if (frameId !== 0 || !/^https?:/.test(url)) return;
    const asks = pages.framesOf(tabId).some(({ forms }) => forms.some(isStep));
    arrive(tabId, asks).catch(() => undefined);
  });
  webNavigation.onCreatedNavigationTarget.addListener(({ sourceTabId, tabId }) => {
    carryOver(sourceTabId, tabId, () => isInPopUp(tabId)).catch(() => undefined);
  });
  tabs.onRemoved.addListener((tabId) => {
    asked.delete(tabId);
    endLogin(tabId).catch(() => undefined);
  });
}

/** Whether a form asks for a step of a login. */
export const isStep = ({ purpose }: { readonly purpose: string }): boolean =>
  purpose === "sign-in" || purpose === "one-time-code";

async function isInPopUp(tabId: number): Promise<boolean> {
  const { windowId } = await browser.tabs.get(tabId);
  return windowId !== undefined && (await browser.windows.get(windowId)).type === "popup";
}
