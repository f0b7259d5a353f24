import browser from "webextension-polyfill";
import type { Handlers } from "#core/wire/dispatch.ts";
import type { PageForm } from "#core/wire/page-contract.ts";
import type { RecordView, UiContract } from "#core/wire/ui-contract.ts";
import { showBadgeOf } from "../badge.ts";
import { entryOf } from "../cache/catalogue.ts";
import type { Core } from "../core.ts";
import { askedIn } from "../http/http-asked.ts";
import { signInWith } from "../http/http-sign-in.ts";
import { learnedLinkIn } from "../login/continuing.ts";
import { loginIn, settleProof, undoLogin } from "../login/login-session.ts";
import { lookAgain, tellPages } from "../notices.ts";
import { summaryOf } from "../records/record-box.ts";
import { viewOf, viewsOf } from "../records/record-views.ts";
import { cachedRecord } from "../records/record-writes.ts";
import type { FrameState } from "./frame-states.ts";
import { linkableTo } from "./nearby.ts";
import { recordsAt } from "./page-records.ts";
import { fillForPerson } from "./person-fill.ts";
import { isWarned, warningOf } from "./phishing.ts";
import { startPicking } from "./picking.ts";

/** What the popup asks about the page below it. */

type PageCall =
  | "page.look"
  | "page.nearby"
  | "page.fillRecord"
  | "page.pickFields"
  | "page.endLogin"
  | "page.declineLink";

/** Among more than these a person searches. */
const mostNearby = 3;

export const pageCalls: Handlers<Pick<UiContract, PageCall>, Core> = {
  "page.look": async ({ tabId }, core) => {
    const { url } = await browser.tabs.get(tabId);
    if (url === undefined || !/^https?:/.test(url)) {
      return {
        origin: null,
        records: [],
        frames: [],
        continuing: null,
        warning: null,
        signingInAs: null,
        httpSignIn: null,
      };
    }
    const frames = core.pages.frames.of(tabId);
    // A service worker that has just been started knows nothing of the page: its frames tell it anew.
    if (frames.length === 0) lookAgain(tabId);
    // Each waits for storage of its own: one after the other a person would wait for all of them.
    const [records, continued, login, byHttp] = await Promise.all([
      recordsOn(core, url),
      continuing(core, tabId, frames).catch(() => null),
      signingInAs(core, tabId).catch(() => null),
      httpSignInOn(tabId, url),
    ]);
    return {
      origin: new URL(url).origin,
      records,
      frames: frames.map(verdictOf),
      continuing: continued,
      warning: warningAmong(frames),
      signingInAs: login,
      httpSignIn: byHttp,
    };
  },

  "page.nearby": async ({ tabId }, core) => {
    const top = core.pages.frames.of(tabId).find(({ frame }) => frame.ancestors.length === 0);
    const isAsking = top?.forms.some(({ purpose }) => purpose === "sign-in") === true;
    if (!isAsking || isWarned(top)) return { records: [] };
    if ((await recordsAt(core, top.frame.url)).length > 0) return { records: [] };
    const nearby = (await linkableTo(core, top.frame.url)).slice(0, mostNearby);
    const keys = await core.keyring.unlocked();
    const shown = nearby.map(async ({ entry, host }) => ({
      record: await viewOf(keys, entry),
      host,
    }));
    return { records: await Promise.all(shown) };
  },

  "page.fillRecord": async (wanted, core) => {
    const { tabId, id, confirmed } = wanted;
    const byHttp = await signInWith(core.pages, tabId, id, confirmed);
    return byHttp ?? fillForPerson(core, wanted);
  },

  "page.pickFields": async ({ tabId, id }, core) => {
    await startPicking(core, tabId, id);
    return {};
  },

  "page.endLogin": async ({ tabId }, core) => {
    await undoLogin(tabId);
    await afterChange(core, tabId);
    return {};
  },

  "page.declineLink": async ({ tabId }, core) => {
    await settleProof(tabId);
    await undoLogin(tabId);
    await afterChange(core, tabId);
    return {};
  },
};

async function recordsOn(core: Core, url: string): Promise<RecordView[]> {
  const here = await recordsAt(core, url);
  const entries = here.map(({ cached, summary }) => entryOf(cached, summary));
  return viewsOf(core.keyring, entries).catch(() => []);
}

/** The page is decided on anew without the login that has ended. */
async function afterChange(core: Core, tabId: number): Promise<void> {
  lookAgain(tabId);
  await showBadgeOf(core, tabId);
  tellPages("page");
}

/** A login that led here and may go on by linking the page. */
async function continuing(core: Core, tabId: number, frames: readonly FrameState[]) {
  const learned = await learnedLinkIn(core, tabId, frames);
  if (learned === undefined) return null;
  const { recordId, chain, isProven } = learned;
  return { record: await viewOfRecord(core, recordId), chain: [...chain], isProven };
}

async function signingInAs(core: Core, tabId: number): Promise<RecordView | null> {
  const login = await loginIn(tabId);
  return login === undefined || login.isDone ? null : viewOfRecord(core, login.recordId);
}

/** @throws WireError `not_found` */
async function viewOfRecord(core: Core, id: string): Promise<RecordView> {
  const cached = await cachedRecord(id);
  const summary = await summaryOf(core.keyring, cached.record);
  return viewOf(await core.keyring.unlocked(), entryOf(cached, summary));
}

function warningAmong(frames: readonly FrameState[]) {
  for (const state of frames) {
    const warning = warningOf(state);
    if (warning === undefined) continue;
    const { own, kind, isPasswordKnown } = warning;
    return { host: new URL(state.frame.url).hostname, own, kind, isPasswordKnown };
  }
  return null;
}

function verdictOf({ frame, forms, decisions, filled, heed }: FrameState) {
  const verdicts = decisions.map(({ verdict }) => verdict);
  const verdict = (["fill", "offer", "nothing"] as const).find((one) => verdicts.includes(one));
  return {
    frameId: frame.frameId,
    origin: frame.origin ?? new URL(frame.url).origin,
    isTop: frame.ancestors.length === 0,
    forms: forms.map(({ key, purpose, fields }) => ({
      key,
      purpose,
      roles: fields.map(({ role }) => role),
      newPassword: rulesOf(fields.find(({ role }) => role === "new-password")),
    })),
    verdict: verdict ?? "nothing",
    filled,
    heedsSent: heed?.sent ?? null,
    reasons: [...new Set(decisions.flatMap(({ reasons }) => reasons))],
  };
}

async function httpSignInOn(tabId: number, url: string) {
  const asked = await askedIn(tabId, new URL(url).origin);
  return asked?.state ?? null;
}

function rulesOf(field: PageForm["fields"][number] | undefined) {
  if (field === undefined) return null;
  const { key: _, role: __, ...rules } = field;
  return rules;
}
