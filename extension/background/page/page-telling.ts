import type { Heed, PageForm } from "#core/wire/page-contract.ts";
import { showBadgeOf } from "../badge.ts";
import type { Core } from "../core.ts";
import { arrive } from "../login/login-session.ts";
import { isStep } from "../login/login-steps.ts";
import { tellPages } from "../notices.ts";
import type { Frame } from "./frame.ts";
import { heedFrame } from "./frame-calls.ts";
import { suspects } from "./phishing.ts";
import { listensTo } from "./typed-passwords.ts";

/**
 * What follows from a frame's report beside the fill: the icon, the login that goes on, and what the frame
 * is to tell of. The fill has gone ahead by then.
 */
export async function afterReport(
  core: Core,
  frame: Frame,
  forms: readonly PageForm[],
  isFilled: boolean,
): Promise<void> {
  core.saves.reported(frame, forms).catch(() => undefined);
  tellPages("page");
  if (forms.some(isStep)) arrive(frame.tabId, true).catch(() => undefined);
  const show = () => showBadgeOf(core, frame.tabId).catch(() => undefined);
  void show();
  const suspecting = isFilled ? false : suspects(core, frame).catch(() => false);
  const [isSuspect, sent, offers] = await Promise.all([
    suspecting,
    core.saves.heeds(frame).catch(() => false),
    core.menus.offersIn(frame).catch(() => false),
  ]);
  if (isSuspect) void show();
  const listens = isSuspect || (!isFilled && (await listensTo(core, frame)));
  await tell(core, frame, {
    sent,
    typed: isSuspect ? "each" : listens ? "sent" : "nothing",
    offers: offers || isSuspect,
  });
}

/** What a document tells that was never asked. */
const heedsNothing: Heed = { sent: false, typed: "nothing", offers: false };

/** Said only where it is news: most pages are never asked for anything. */
async function tell(core: Core, frame: Frame, heed: Heed): Promise<void> {
  const state = core.pages.frames.at(frame);
  if (state === undefined) return;
  const { sent, typed, offers } = state.heed ?? heedsNothing;
  const isNews = sent !== heed.sent || typed !== heed.typed || offers !== heed.offers;
  if (!isNews || (await heedFrame(frame, heed))) state.heed = heed;
}
