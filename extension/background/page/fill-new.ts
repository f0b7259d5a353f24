import { originOf } from "#core/match/page-origin.ts";
import { refusal } from "#core/match/refusal.ts";
import type { PageForm } from "#core/wire/page-contract.ts";
import { isBlockedSite } from "../state/policy.ts";
import { type Frame, isCurrent } from "./frame.ts";
import { fillFrame } from "./frame-calls.ts";
import type { Pages } from "./pages.ts";

/**
 * Puts a new password where a page asks for one. It is no record's and nothing is decided by links; but it is
 * about to become one, and is kept from frames that others have put into the page.
 */

type NewPasswordField = PageForm["fields"][number];

/** What the page says of the password it asks for; `undefined`: it asks for none. */
export async function newPasswordField(
  pages: Pages,
  tabId: number,
): Promise<NewPasswordField | undefined> {
  for await (const { field } of placesFor(pages, tabId)) return field;
  return undefined;
}

type IsMeant = (frame: Frame, form: PageForm) => boolean;

/** @returns how many fields took it: of the first form that `isMeant`, and no other */
export async function fillNew(
  pages: Pages,
  tabId: number,
  password: string,
  isMeant: IsMeant = () => true,
): Promise<number> {
  for await (const { frame, form } of placesFor(pages, tabId)) {
    if (!isMeant(frame, form)) continue;
    const values = { "new-password": password };
    return fillFrame(frame, { formKey: form.key, values, submit: false });
  }
  return 0;
}

/** The forms of a tab that ask for a new password and may have one. */
async function* placesFor(pages: Pages, tabId: number) {
  for (const { frame, forms } of pages.frames.of(tabId)) {
    for (const form of forms) {
      const field = form.fields.find(({ role }) => role === "new-password");
      if (field === undefined || !(await mayHaveNew(frame)) || !(await isCurrent(frame))) continue;
      yield { frame, form, field };
    }
  }
}

/** Whether a new password may be put into this frame at all. */
export async function mayHaveNew({ origin, url, ancestors }: Frame): Promise<boolean> {
  // Who may make one has unlocked Latchkey before.
  const policy = { automatic: false, locked: false, blocked: await isBlockedSite(url) };
  const place = { senderOrigin: origin, frameUrl: url, ancestors, policy };
  const own = originOf(url);
  return refusal(place) === undefined && ancestors.every((frame) => originOf(frame.url) === own);
}
