import { type CauseCode, extraCauses } from "#core/match/explain.ts";
import { t } from "../language/messages.ts";
import { wordsOf } from "./reason-words.ts";
import type { Words } from "./words.ts";

/** What a person can do about a cause by a button. */
export type CauseAct = "link" | "fill" | "refresh" | "open-record" | "settings";

/** Causes beside the reasons of a decision have words of their own; `what` completes "Not filled: …". */
export function causeWords(code: CauseCode): Words {
  const extra = extraCauses.find((one) => one === code);
  if (extra === undefined) return wordsOf(code);
  return { what: t(`causes.${extra}.what`), next: t(`causes.${extra}.next`) };
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
  no_code: "open-record",
  password_refused: "open-record",
  domain_strategy: "fill",
  another_account: "fill",
  begun_as_another: "fill",
  code_sent: "fill",
  code_set_up: "fill",
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
