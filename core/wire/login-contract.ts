import * as v from "valibot";
import { call, nothing } from "./calls.ts";

/** What the popup asks about the login that is under way in a tab. */
export const loginCalls = {
  /** Carry the account of this tab's login on no further, here and where the login has led. */
  "page.endLogin": call(v.strictObject({ tabId: v.number() }), nothing),
  /** The person does not want to be asked again about what `continuing` offered. */
  "page.declineLink": call(v.strictObject({ tabId: v.number() }), nothing),
};
