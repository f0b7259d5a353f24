import type { Release, Telling } from "#core/wire/page-contract.ts";
import { showBadgeOf } from "./badge.ts";
import type { Core } from "./core.ts";
import type { Frame } from "./frame.ts";
import { arrive } from "./login-session.ts";
import { isStep } from "./login-steps.ts";
import { suspects } from "./phishing.ts";
import { listensTo } from "./typed-passwords.ts";

/**
 * What follows from a frame's report beside the fill: the icon, the login that goes on, and what the frame
 * is to tell of. Where something is filled, nothing here is waited for.
 */
export async function afterReport(
  core: Core,
  frame: Frame,
  release: Release | null,
): Promise<Telling> {
  const { forms = [] } = core.pages.stateAt(frame) ?? {};
  if (forms.some(isStep)) arrive(frame.tabId, true).catch(() => undefined);
  const show = () => showBadgeOf(core, frame.tabId).catch(() => undefined);
  void show();
  if (release !== null) return "nothing";
  if (await suspects(core, frame).catch(() => false)) {
    void show();
    return "each";
  }
  return (await listensTo(core, frame).catch(() => false)) ? "sent" : "nothing";
}
