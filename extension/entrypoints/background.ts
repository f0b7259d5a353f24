import browser from "webextension-polyfill";
import { defineBackground } from "wxt/utils/define-background";
import { showFirstRun } from "../background/account/first-run.ts";
import { locksOn, watchIdle } from "../background/account/idle-lock.ts";
import { forgetBadge, showBadgeOf, showNewBadge } from "../background/badge.ts";
import { clearClipboardNow, isClipboardAlarm } from "../background/clipboard.ts";
import { Core } from "../background/core.ts";
import { answerChallenges } from "../background/http/http-sign-in.ts";
import { followLogins } from "../background/login/login-steps.ts";
import { forgetOpener } from "../background/login/openers.ts";
import { makeContextMenu } from "../background/menu/context-menu.ts";
import { actQuickly } from "../background/menu/quick-acts.ts";
import { answer } from "../background/messages.ts";
import { lookAgain, tellPages } from "../background/notices.ts";
import { documentIdOf } from "../background/page/frame.ts";
import { clearPhishingNotice } from "../background/page/phishing.ts";
import { answerNoticeClick } from "../background/save/save-notice.ts";
import { settingsNow, watchPolicy } from "../background/state/policy.ts";
import { closeStorage } from "../background/state/stored-state.ts";

/**
 * The background: opens records and decides every release. Each listener is registered at once, so that
 * the event which started this service worker finds it.
 */
export default defineBackground(() => {
  const core = new Core();

  browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) =>
    answer(core, message, sender),
  );

  answerChallenges(core.pages);

  browser.webNavigation.onCommitted.addListener(({ tabId, frameId, url, ...how }) => {
    // Most frames are nobody's login: they are looked up when they have a form.
    if (frameId !== 0) return;
    core.pages.frames.forgetTab(tabId, documentIdOf(how));
    core.pages.prepare(url);
    core.saves.moved(tabId);
    if (isOwnWay(how)) core.saves.left(tabId).catch(() => undefined);
    showNewBadge(core, tabId, url).catch(() => undefined);
  });
  browser.webNavigation.onCompleted.addListener((details) => {
    const { tabId, frameId, url } = details;
    const documentId = documentIdOf(details);
    if (documentId === undefined || !/^https?:/.test(url)) return;
    const shown = core.pages.frames
      .of(tabId)
      .filter(({ frame }) => frame.frameId === frameId && frame.documentId === documentId)
      .flatMap(({ forms }) => forms);
    core.saves.arrived({ tabId, frameId, documentId }, shown).catch(() => undefined);
  });
  browser.webRequest.onResponseStarted.addListener(
    ({ tabId, frameId, statusCode, timeStamp }) => {
      core.saves.responded(tabId, frameId, statusCode, timeStamp).catch(() => undefined);
    },
    { urls: ["http://*/*", "https://*/*"], types: ["main_frame", "sub_frame"] },
  );
  // A page changes its own path: other records may belong to it, though nothing in it has changed.
  browser.webNavigation.onHistoryStateUpdated.addListener(({ tabId, frameId, url }) => {
    if (frameId === 0) showBadgeOf(core, tabId).catch(() => undefined);
    core.pages.moved(tabId, url).catch(() => undefined);
  });
  followLogins(core.pages, (tabId, documentId, way) => {
    core.saves.wentOn(tabId, documentId, way).catch(() => undefined);
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    core.pages.frames.forgetTab(tabId);
    forgetBadge(tabId);
    core.saves
      .closed(tabId)
      .finally(() => forgetOpener(tabId))
      .catch(() => undefined);
    clearPhishingNotice(tabId).catch(() => undefined);
  });

  const renewContextMenu = () => void makeContextMenu().catch(() => undefined);
  // The browser may speak another language by now.
  browser.runtime.onStartup.addListener(renewContextMenu);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    renewContextMenu();
    showFirstRun(reason).catch(() => undefined);
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId, frameUrl, pageUrl }, tab) => {
    const url = frameUrl ?? pageUrl;
    if (tab?.id === undefined || url === undefined) return;
    actQuickly(core, String(menuItemId), { tabId: tab.id, url, frameId }).catch(() => undefined);
  });
  browser.commands.onCommand.addListener((name, tab) => {
    if (tab?.id === undefined || tab.url === undefined) return;
    actQuickly(core, name, { tabId: tab.id, url: tab.url }).catch(() => undefined);
  });
  browser.notifications.onClicked.addListener((notice) => {
    answerNoticeClick(notice).catch(() => undefined);
  });

  browser.alarms.onAlarm.addListener(({ name }) => {
    const work = isClipboardAlarm(name) ? clearClipboardNow() : core.everyMinute();
    work.catch(() => undefined);
  });
  browser.idle.onStateChanged.addListener((state) => {
    locksOn(state)
      .then((locks) => (locks ? core.lock() : undefined))
      .catch(() => undefined);
  });

  closeStorage().catch(() => undefined);
  browser.alarms.create("every-minute", { periodInMinutes: 1 });
  const heedSettings = () => settingsNow().then(watchIdle, () => undefined);
  heedSettings();
  watchPolicy(() => {
    heedSettings();
    renewContextMenu();
    lookAgain();
    tellPages("settings");
  });
  core.resume().catch(() => undefined);
});

type Way = Pick<
  browser.WebNavigation.OnCommittedDetailsType,
  "transitionType" | "transitionQualifiers"
>;

/** The person went there by the address bar, a bookmark or the like, and no page led them. */
const isOwnWay = ({ transitionType, transitionQualifiers }: Way): boolean =>
  transitionQualifiers.includes("from_address_bar") ||
  ["typed", "generated", "keyword", "auto_bookmark", "start_page"].includes(transitionType);
