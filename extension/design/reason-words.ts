import { type Reason, reasonCodes } from "#core/match/reason.ts";
import type { Words } from "./words.ts";

/**
 * Why a form was or was not filled, by the codes of `core/match/reason.ts`, in words and with what to do
 * next. `what` completes "Not filled: …".
 */
const reasonWords: Record<Reason, Words> = {
  locked: {
    what: "Latchkey is locked.",
    next: "Unlock it and the page is filled.",
  },
  blocked_site: {
    what: "your organisation has switched Latchkey off on this site.",
    next: "Ask your administrator if you need it here.",
  },
  opaque_origin: {
    what: "this part of the page runs in a sandbox and has no identity.",
    next: "Open the login in a tab of its own.",
  },
  special_document: {
    what: "this is not an ordinary web page.",
    next: "Latchkey fills on http and https pages only.",
  },
  origin_mismatch: {
    what: "the page was still changing.",
    next: "Wait until it has loaded, then fill again.",
  },
  downgrade: {
    what: "this page is not encrypted, but the record is for an encrypted one.",
    next: "Open the address with https. Do not enter the password here.",
  },
  vetoed: {
    what: "a linked URL of this record says “never” for this page.",
    next: "Change that rule in the console if it is wrong.",
  },
  no_record: {
    what: "no record is linked to this page.",
    next: "Search for the record and link this page to it, or add a new one.",
  },
  no_visible_field: {
    what: "there is no visible field to fill.",
    next: "Open the sign-in form on the page first.",
  },
  purpose_sign_up: {
    what: "this form makes a new account.",
    next: "Choose a record if you want it filled all the same.",
  },
  purpose_change_password: {
    what: "this form changes a password.",
    next: "Choose the record to fill in the current password.",
  },
  purpose_other: {
    what: "this does not look like a sign-in form.",
    next: "Choose a record if you want it filled all the same.",
  },
  several_records: {
    what: "more than one record belongs here.",
    next: "Choose the account to sign in with.",
  },
  automatic_off: {
    what: "automatic filling is turned off.",
    next: "Press Enter to fill, or turn it on in the settings.",
  },
  ask_first: {
    what: "this record is only filled when you ask for it.",
    next: "Press Enter to fill.",
  },
  undone: {
    what: "you took the fill back with Escape.",
    next: "Press Enter to fill it again.",
  },
  domain_strategy: {
    what: "the record is linked to the whole domain, not to this address.",
    next: "Press Enter to fill. Link this address to have it filled by itself.",
  },
  method_get: {
    what: "the form would put your password into the page’s address.",
    next: "Fill only if you trust this page with that.",
  },
  form_target_other_frame: {
    what: "the form sends its answer to another window.",
    next: "Press Enter to fill if that is expected.",
  },
  cross_origin_frame: {
    what: "the form is inside a page of another site.",
    next: "Check both addresses before you fill.",
  },
  top_not_linked: {
    what: "the page in the address bar is not linked to the record.",
    next: "Check the address before you fill.",
  },
  form_target_unlinked: {
    what: "the form sends what you enter to an address that is not linked to the record.",
    next: "Check where it goes before you fill.",
  },
  form_target_downgrade: {
    what: "the form sends what you enter without encryption.",
    next: "Do not fill unless you know why.",
  },
  unaccepted_url: {
    what: "a colleague linked this address and you have not accepted it yet.",
    next: "Accept it if it is right.",
  },
  chosen_account: {
    what: "you chose this account earlier in this sign-in.",
    next: "Choose another record to change it.",
  },
  chosen_not_linked: {
    what: "the account you chose is not linked to this page.",
    next: "Link this page to it if the sign-in continues here.",
  },
  not_encrypted: {
    what: "this page is not encrypted.",
    next: "Anyone on the network can read what you send.",
  },
};

const unknown: Words = {
  what: "Latchkey decided not to, for a reason this page does not know.",
  next: "Update Latchkey, or copy the values if you trust the page.",
};

/** A reason code in words. One of a newer background is owned up to. */
export function wordsOf(reason: string): Words {
  const known = reasonCodes.find((code) => code === reason);
  return known === undefined ? unknown : reasonWords[known];
}

/** Reasons that only say something beside the verdict: never why nothing was filled. */
const remarks: readonly string[] = ["chosen_account", "not_encrypted"];

/** The reason to name first; what it was is the background's order. */
export function mainReason(reasons: readonly string[]): string | undefined {
  return reasons.find((reason) => !remarks.includes(reason)) ?? reasons[0];
}
