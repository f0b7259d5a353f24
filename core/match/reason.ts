/**
 * Why a form was or was not filled: told to people in the why panel, so codes are public API. Add one,
 * never rename or reuse one.
 */
export const reasonCodes = [
  // What ends the matter: nothing, whoever asks.
  "locked", // the keys are not in memory
  "blocked_site", // the organisation keeps Latchkey off this site
  "opaque_origin", // sandboxed or otherwise without an origin (SEC-03)
  "special_document", // the frame or one around it is data:, blob:, about:, file: … (SEC-15)
  "origin_mismatch", // the browser's origin is not that of the frame's URL: it is navigating
  "downgrade", // http page, https record (SEC-05)
  "vetoed", // a `never` rule of the record covers the page
  "no_record", // no linked URL of any record covers the page
  "no_visible_field", // nothing that a person could see being filled (SEC-13)
  "no_code", // only a one-time code is asked for, and the record makes none
  // What nobody asked to be signed in to: nothing, unless the person says so.
  "purpose_sign_up", // the form makes an account
  "purpose_change_password", // the form changes a password
  "purpose_other", // newsletter, search, checkout …
  // What leaves it to the person: offered, filled after their act.
  "password_refused", // the site has just not taken this password
  "another_account", // the page shows the address of another account than the record's
  "begun_as_another", // the login gave another account's name in its first step, elsewhere
  "code_sent", // the page asks for a code that it has sent, and the record makes another
  "code_set_up", // the page sets codes up anew, and the record makes those of an older seed
  "several_records", // more than one record fits equally well
  "automatic_off", // the person or a policy turned automatic filling off
  "ask_first", // the record asks to be asked for
  "undone", // the person has taken a fill of this form back
  "domain_strategy", // only a `domain` rule covers the page, a frame around it, or the form's target
  "method_get", // the values would go into the URL (SEC-11)
  "form_target_other_frame", // the answer opens in another frame (SEC-11)
  // What is unusual enough for the person to confirm the origin by name.
  "cross_origin_frame", // a frame around this one has an origin not linked to the record (SEC-04)
  "top_not_linked", // and the page in the address bar is such a frame (SEC-04)
  "form_target_unlinked", // the form posts to an origin not linked to the record (SEC-11)
  "form_target_downgrade", // a page with TLS, a form that posts without (SEC-05)
  "unaccepted_url", // linked by somebody else, not yet accepted by this person (SEC-24)
  // What is only said.
  "chosen_account", // the account that the person chose in this login
  "chosen_not_linked", // the chosen record is not linked here: offer to link it
  "not_encrypted", // an http page, and not on this computer (SEC-05)
] as const;

export type Reason = (typeof reasonCodes)[number];
