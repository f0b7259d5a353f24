import browser from "webextension-polyfill";
import type { Evidence } from "#core/forms/evidence.ts";
import type { Decision } from "#core/match/decide.ts";
import type { LinkedUrl } from "#core/match/linked-url.ts";
import { match } from "#core/match/match.ts";
import type { Handlers } from "#core/wire/dispatch.ts";
import type { UiContract } from "#core/wire/ui-contract.ts";
import { whyLimits } from "#core/wire/why-limits.ts";
import type { Core } from "../core.ts";
import { isStep } from "../login/login-steps.ts";
import { figures } from "./figures.ts";
import type { FrameState } from "./frame-states.ts";
import { formKeyOf, type Judged } from "./judged-page.ts";
import { nearbyRecords } from "./nearby.ts";

/** What the popup's panel on a page asks. */
export const whyCalls: Handlers<Pick<UiContract, "page.why" | "ui.figures">, Core> = {
  "ui.figures": figures,

  "page.why": async ({ tabId }, core) => {
    const { url } = await browser.tabs.get(tabId);
    if (url === undefined || !/^https?:/.test(url)) {
      return { origin: null, isReached: false, frames: [] };
    }
    const frames = core.pages.frames.of(tabId);
    const traces = await Promise.all(frames.map((state) => traceOf(core, state)));
    const isReached = frames.length > 0 || (await isServed(tabId));
    return { origin: new URL(url).origin, isReached, frames: traces };
  },
};

async function traceOf(core: Core, state: FrameState) {
  const { frame, forms, judged, decisions, filled, refused } = state;
  const byKey = new Map(judged.map((one) => [formKeyOf(one), one]));
  const considered = await consideredIn(core, frame.url);
  const fits = considered.some(({ urls }) => match(urls, frame.url).hit !== undefined);
  return {
    origin: frame.origin ?? new URL(frame.url).origin,
    isTop: frame.ancestors.length === 0,
    filled,
    refused,
    forms: [
      ...forms.map((form, index) => {
        const { verdict = "nothing", reasons = [] } = decisions[index] ?? {};
        return formTrace(byKey.get(form.key), form.purpose, verdict, reasons);
      }),
      ...unseenSteps(state).map((form) =>
        formTrace(form, form.purpose, "nothing", fits ? [] : ["no_record"]),
      ),
    ].slice(0, whyLimits.forms),
    records: considered.map(({ id, title, urls }) => ({
      id,
      title,
      urls: match(urls, frame.url).reasons.map(({ index, outcome, part }) => ({
        url: urls[index]?.url ?? "",
        strategy: urls[index]?.strategy ?? "",
        outcome,
        part: part ?? null,
      })),
    })),
  };
}

/** Where no login is in sight: those that are there all the same, on which nothing is decided before they are. */
function unseenSteps({ forms, judged }: FrameState): readonly Judged[] {
  return forms.some(isStep)
    ? []
    : judged.filter((one) => isStep(one) && one.fields.every(({ isSeen }) => !isSeen));
}

const formTrace = (
  judged: Judged | undefined,
  purpose: string,
  verdict: Decision["verdict"],
  reasons: readonly string[],
) => ({
  purpose,
  verdict,
  reasons: [...reasons],
  evidence: most(judged?.evidence ?? []),
  fields: (judged?.fields ?? []).slice(0, whyLimits.fields).map((field) => ({
    role: field.role,
    visible: field.isSeen,
    evidence: most(field.evidence),
  })),
});

type Considered = {
  readonly id: string;
  readonly title: string;
  readonly urls: readonly LinkedUrl[];
};

/** More than these explain nothing. */
const mostNearby = 10;

/** The records that were found for the frame; where there are none, those of its registrable domain. */
async function consideredIn(core: Core, frameUrl: string): Promise<Considered[]> {
  const found = await core.pages.lookUp(frameUrl).catch(() => []);
  if (found.length > 0) {
    return found.map(({ candidate, summary }) => ({
      id: candidate.recordId,
      title: summary.title,
      urls: candidate.linked,
    }));
  }
  const nearby = await nearbyRecords(core, frameUrl).catch(() => []);
  return nearby
    .slice(0, mostNearby)
    .map(({ id, summary: { title, urls } }) => ({ id, title, urls }));
}

/** What weighs most. */
const most = (evidence: readonly Evidence[]) =>
  evidence
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .slice(0, whyLimits.evidence)
    .map(({ code, points }) => ({ code: code.slice(0, whyLimits.code), points }));

/** Whether our script is in the page: not in one that was there before Latchkey was, nor in the browser's own. */
async function isServed(tabId: number): Promise<boolean> {
  const looks = { target: { tabId }, func: () => "latchkey" in globalThis };
  const [seen] = await browser.scripting.executeScript(looks).catch(() => []);
  return seen?.result === true;
}
