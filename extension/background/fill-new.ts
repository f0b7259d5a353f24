import { originOf } from "#core/match/page-origin.ts";
import { refusal } from "#core/match/refusal.ts";
import { type Frame, isCurrent } from "./frame.ts";
import { fillFrame } from "./frame-calls.ts";
import type { Pages } from "./pages.ts";

/**
 * Puts a new password where a page asks for one. It is no record's and nothing is decided by links; but it is
 * about to become one, and is kept from frames that others have put into the page.
 *
 * @returns how many fields took it
 */
export async function fillNew(pages: Pages, tabId: number, password: string): Promise<number> {
  for (const { frame, forms } of pages.framesOf(tabId)) {
    const form = forms.find(({ fields }) => fields.some(({ role }) => role === "new-password"));
    if (form === undefined || !mayHave(frame) || !(await isCurrent(frame))) continue;
    const values = { "new-password": password };
    return fillFrame(frame, { formKey: form.key, values, submit: false });
  }
  return 0;
}

function mayHave({ origin, url, ancestors }: Frame): boolean {
  const place = { senderOrigin: origin, frameUrl: url, ancestors, policy: unlocked };
  const own = originOf(url);
  return refusal(place) === undefined && ancestors.every((frame) => originOf(frame.url) === own);
}

/** Who may make one has unlocked Latchkey before. */
const unlocked = { automatic: false, locked: false };
