import browser from "webextension-polyfill";
import { defineBackground } from "wxt/utils/define-background";
import { forgetBadge, showBadgeOf, showNewBadge } from "../background/badge.ts";
import { clearClipboardNow, isClipboardAlarm } from "../background/clipboard.ts";
import { Core } from "../background/core.ts";
import { locksOn, watchIdle } from "../background/idle-lock.ts";
import { followLogins } from "../background/login-steps.ts";
import { answer } from "../background/messages.ts";
import { closeStorage, defaultSettings, readLocal } from "../background/stored-state.ts";

/**
 * The background: opens records and decides every release. Each listener is registered at once, so that
 * the event which started this service worker finds it.
 */
export default defineBackground(() => {
  const core = new Core();

  browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) =>
    answer(core, message, sender),
  );

  browser.webNavigation.onCommitted.addListener(({ tabId, frameId, url }) => {
    // Most frames are nobody's login: they are looked up when they have a form.
    if (frameId !== 0) return;
    core.pages.forgetTab(tabId);
    core.pages.prepare(url);
    showNewBadge(core, tabId, url).catch(() => undefined);
  });
  // A page changes its own path: other records may belong to it, though nothing in it has changed.
  browser.webNavigation.onHistoryStateUpdated.addListener(({ tabId, frameId, url }) => {
    if (frameId === 0) showBadgeOf(core, tabId).catch(() => undefined);
    core.pages.moved(tabId, url).catch(() => undefined);
  });
  followLogins(core.pages);
  browser.tabs.onRemoved.addListener((tabId) => {
    core.pages.forgetTab(tabId);
    forgetBadge(tabId);
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
  readLocal("settings")
    .then((settings) => watchIdle(settings ?? defaultSettings))
    .catch(() => undefined);
  core.resume().catch(() => undefined);
});
