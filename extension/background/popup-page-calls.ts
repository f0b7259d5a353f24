import browser from "webextension-polyfill";
import { match } from "#core/match/match.ts";
import { ranked } from "#core/match/rank.ts";
import type { Handlers } from "#core/wire/dispatch.ts";
import type { RecordView, UiContract } from "#core/wire/ui-contract.ts";
import { candidateOf } from "./candidates.ts";
import { entryOf } from "./catalogue.ts";
import type { Core } from "./core.ts";
import { loginIn } from "./login-session.ts";
import { lookAgain } from "./notices.ts";
import type { FrameState } from "./pages.ts";
import { startPicking } from "./picking.ts";
import { summaryOf } from "./record-box.ts";
import { viewsOf } from "./record-views.ts";
import { cachedRecord } from "./record-writes.ts";

/** What the popup asks about the page below it. */

export const pageCalls: Handlers<
  Pick<UiContract, "page.look" | "page.fillRecord" | "page.pickFields">,
  Core
> = {
  "page.look": async ({ tabId }, core) => {
    const { url } = await browser.tabs.get(tabId);
    if (url === undefined || !/^https?:/.test(url)) {
      return { origin: null, records: [], frames: [], continuing: null };
    }
    const frames = core.pages.framesOf(tabId);
    // A service worker that has just been started knows nothing of the page: its frames tell it anew.
    if (frames.length === 0) lookAgain(tabId);
    const found = await core.pages.lookUp(url).catch(() => []);
    const fitting = found.flatMap((one) => {
      const hit = match(one.candidate.linked, url).hit;
      return hit === undefined ? [] : [{ ...one.candidate, rank: hit.rank, one }];
    });
    const entries = ranked(fitting).map(({ one }) => entryOf(one.cached, one.summary));
    return {
      origin: new URL(url).origin,
      records: await viewsOf(core.keyring, entries).catch(() => []),
      frames: frames.map(verdictOf),
      continuing: await continuing(core, tabId, new URL(url), frames).catch(() => null),
    };
  },

  "page.fillRecord": async ({ tabId, id, confirmed }, core) => {
    const cached = await cachedRecord(id);
    const summary = await summaryOf(core.keyring, cached.record);
    const { url } = await browser.tabs.get(tabId);
    const candidate = await candidateOf(core.keyring, cached, summary, URL.parse(url ?? ""));
    return core.pages.fillRecord(tabId, { cached, summary, candidate }, confirmed);
  },

  "page.pickFields": async ({ tabId, id }, core) => {
    await startPicking(core, tabId, id);
    return {};
  },
};

/**
 * The login that led to this page, where the page is not linked to its record yet: a person may link it in
 * one click. Only for pages that ask for something, which bounce pages of single sign-on do not.
 */
async function continuing(
  core: Core,
  tabId: number,
  page: URL,
  frames: readonly FrameState[],
): Promise<{ record: RecordView; chain: string[] } | null> {
  const login = await loginIn(tabId);
  const asks = frames.some(({ frame, forms }) =>
    frame.frameId === 0 ? forms.some(({ purpose }) => purpose === "sign-in") : false,
  );
  if (login === undefined || !asks || login.chain.at(-1) !== page.origin) return null;
  const cached = await cachedRecord(login.recordId);
  const summary = await summaryOf(core.keyring, cached.record);
  if (match(summary.urls, page).hit !== undefined) return null;
  const [view] = await viewsOf(core.keyring, [entryOf(cached, summary)]);
  return view === undefined ? null : { record: view, chain: [...login.chain] };
}

function verdictOf({ frame, forms, decisions, filled }: FrameState) {
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
    })),
    verdict: verdict ?? "nothing",
    filled,
    reasons: [...new Set(decisions.flatMap(({ reasons }) => reasons))],
  };
}
