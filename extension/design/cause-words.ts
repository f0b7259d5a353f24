import { type CauseCode, extraCauses } from "#core/match/explain.ts";
import { wordsOf } from "./reason-words.ts";
import type { Words } from "./words.ts";

/** What a person can do about a cause by a button. */
export type CauseAct = "link" | "fill" | "refresh" | "open-record" | "settings";

/** Causes beside the reasons of a decision, in words; `what` completes "Not filled: …". */
const extraWords: Record<(typeof extraCauses)[number], Words> = {
  not_web_page: {
    what: "this is a page of the browser or a file, not a web page.",
    next: "Open the website that you want to sign in to.",
  },
  not_reached: {
    what: "Latchkey is not running in this page yet.",
    next: "Reload the page. If that does not help, allow Latchkey on all sites in the browser’s settings.",
  },
  no_form: {
    what: "there is no field for a username, password or code on this page.",
    next: "Open the sign-in form: Latchkey notices it when it appears.",
  },
  fields_taken: {
    what: "the fields held something else already, or the page did not take the values.",
    next: "Choose the record to put its values there all the same.",
  },
  other_scheme: {
    what: "a record is linked to this address with another scheme.",
    next: "Link this page if you trust it.",
  },
  other_host: {
    what: "a record is linked to another host of this site.",
    next: "Link this page to it if both belong together.",
  },
  other_port: {
    what: "a record is linked to this host with another port.",
    next: "Link this page to it if the same service answers here.",
  },
  other_path: {
    what: "a record is linked to another path of this site.",
    next: "Link this page, or make the record’s linked URL shorter.",
  },
  other_query: {
    what: "a record is linked to this address with other parameters after the question mark.",
    next: "Link the address without them.",
  },
  other_domain: {
    what: "a record is linked to another domain.",
    next: "Link this page to it if it is the right one.",
  },
  unusable_url: {
    what: "a linked URL of a record cannot be read.",
    next: "Correct it in the console.",
  },
  addon_missing: {
    what: "the Latchkey add-on is not installed on this computer.",
    next: "Install it: records that are on this device are filled meanwhile.",
  },
  addon_unreachable: {
    what: "the Latchkey add-on does not answer.",
    next: "Restart the browser. Records that are on this device are filled meanwhile.",
  },
  server_unreachable: {
    what: "your organisation’s server does not answer.",
    next: "New records are not here yet; those on this device are filled.",
  },
  server_read_only: {
    what: "the server accepts no changes at the moment.",
    next: "Filling works; pages can be linked again in a while.",
  },
  sync_failed: {
    what: "the last update from the server did not succeed.",
    next: "Refresh to try again.",
  },
  never_synced: {
    what: "no records have been fetched to this device yet.",
    next: "Refresh, or wait for the first update.",
  },
};

export function causeWords(code: CauseCode): Words {
  const extra = extraCauses.find((one) => one === code);
  return extra === undefined ? wordsOf(code) : extraWords[extra];
}

const acts: Partial<Record<CauseCode, CauseAct>> = {
  other_scheme: "link",
  other_host: "link",
  other_port: "link",
  other_path: "link",
  other_query: "link",
  other_domain: "link",
  unusable_url: "open-record",
  vetoed: "open-record",
  downgrade: "open-record",
  unaccepted_url: "open-record",
  domain_strategy: "fill",
  ask_first: "fill",
  fields_taken: "fill",
  purpose_sign_up: "fill",
  purpose_change_password: "fill",
  purpose_other: "fill",
  method_get: "fill",
  form_target_other_frame: "fill",
  cross_origin_frame: "fill",
  top_not_linked: "fill",
  form_target_unlinked: "fill",
  form_target_downgrade: "fill",
  automatic_off: "settings",
  sync_failed: "refresh",
  never_synced: "refresh",
  server_unreachable: "refresh",
};

/** `undefined`: there is nothing that a button could do. */
export const causeAct = (code: CauseCode): CauseAct | undefined => acts[code];
