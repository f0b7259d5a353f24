import type { ErrorCode } from "#core/wire/error.ts";

/** What is said of a failure: one sentence, and what to do next. */
export type Words = { readonly what: string; readonly next: string };

/** Every code in words. Complete by its type: a code without words does not compile. */
export const errorWords: Record<ErrorCode, Words> = {
  bad_request: {
    what: "Latchkey could not read this request.",
    next: "Check what you entered. If it looks right, update Latchkey and try again.",
  },
  unknown_call: {
    what: "This part of Latchkey is older than the rest.",
    next: "Update the extension, the add-on and the server to the same version.",
  },
  too_large: {
    what: "This is more than Latchkey can store at once.",
    next: "Shorten the notes or fields, or import in smaller pieces.",
  },
  unauthenticated: {
    what: "Your session has ended.",
    next: "Sign in again. Nothing is lost.",
  },
  forbidden: {
    what: "You do not have the right to do this.",
    next: "Ask the owner of the vault or your administrator.",
  },
  not_found: {
    what: "This is no longer here.",
    next: "It was deleted, or your access to it has ended. Refresh to see what is there.",
  },
  revision_conflict: {
    what: "Someone changed this record while you were editing it.",
    next: "Reload it to see their version, or keep yours as a new record.",
  },
  clock_skew: {
    what: "The clock of this computer is too far off.",
    next: "Set date and time to automatic, then try again.",
  },
  wrong_setup_code: {
    what: "The setup code is wrong or used up.",
    next: "Copy the code that the server printed at its first start, without spaces.",
  },
  already_set_up: {
    what: "This server has been set up already.",
    next: "Sign in instead, or check the server address.",
  },
  sign_in_refused: {
    what: "Username, master password or device secret is wrong.",
    next: "Check all three. The device secret is on your emergency kit.",
  },
  too_many_attempts: {
    what: "Too many attempts.",
    next: "Wait a little before you try again.",
  },
  locked: {
    what: "Latchkey is locked.",
    next: "Unlock it with your master password.",
  },
  signed_out: {
    what: "You are signed out on this device.",
    next: "Sign in to get to your records.",
  },
  addon_missing: {
    what: "The Latchkey add-on is not installed on this computer.",
    next: "Run “latchkey addon install” in a terminal, then restart the browser.",
  },
  addon_unreachable: {
    what: "The Latchkey add-on does not answer.",
    next: "Run “latchkey addon status” in a terminal to see why, or restart the browser.",
  },
  server_unreachable: {
    what: "Your organisation’s server does not answer.",
    next: "Check the network. Records that are on this device can still be filled.",
  },
  server_read_only: {
    what: "The server accepts no changes at the moment.",
    next: "Filling works. Save again in a few minutes.",
  },
  version_mismatch: {
    what: "The extension and the server do not understand each other.",
    next: "Update the older of the two.",
  },
  kdf_refused: {
    what: "The server asked for a way to derive your keys that is not safe.",
    next: "Nothing was sent. Tell your administrator before you try again.",
  },
  wrong_key: {
    what: "That does not open it.",
    next: "Check the master password: capitals, keyboard layout.",
  },
  origin_mismatch: {
    what: "This page is not linked to the record.",
    next: "If it is the right page, link it to the record first.",
  },
  refused_here: {
    what: "Latchkey does not fill on this page.",
    next: "Copy the values instead, if you trust the page.",
  },
  schema_too_new: {
    what: "The data was written by a newer version of Latchkey.",
    next: "Update this part of Latchkey.",
  },
  timeout: {
    what: "There was no answer in time.",
    next: "Try again. If it stays so, check the network.",
  },
  internal: {
    what: "Something went wrong in Latchkey.",
    next: "Try again. If it happens again, restart the browser.",
  },
};
