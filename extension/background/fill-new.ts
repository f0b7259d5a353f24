import { originOf } from "#core/match/page-origin.ts";
import { refusal } from "#core/match/refusal.ts";
import { type Frame, isCurrent } from "./frame.ts";
import { fillFrame } from "./frame-calls.ts";
import type { Pages } from "./pages.ts";
import { isBlockedSite } from "./policy.ts";

/**
 * Puts a new password where a page asks for one. It is no record's and nothing is decided by links; but it is
 * about to become one, and is kept from frames that others have put into the page.
 *
 * @returns how many fields took it
 */
export async function fillNew(pages: Pages, tabId: number, password: string): Promise<number> {
  for (const { frame, forms } of pages.frames.of(tabId)) {
    const form = forms.find(({ fields }) => fields.some(({ role }) => role === "new-password"));
    if (form === undefined || !(await mayHave(frame)) || !(await isCurrent(frame))) continue;
    const values = { "new-password": password };
    return fillFrame(frame, { formKey: form.key, values, submit: false });
  }
  return 0;
}

async function mayHave({ origin, url, ancestors }: Frame): Promise<boolean> {
  // Who may make one has unlocked Latchkey before.
  const policy = { automatic: false, locked: false, blocked: await isBlockedSite(url) };
  const place = { senderOrigin: origin, frameUrl: url, ancestors, policy };
  const own = originOf(url);
  return refusal(place) === undefined && ancestors.every((frame) => originOf(frame.url) === own);
}
