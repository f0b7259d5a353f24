import { call, nothing } from "./calls.ts";

/** What the page of the first run asks, before there is an account. */
export const firstRunCalls = {
  /** Look for the add-on, whatever became of it before; `ui.state` tells what was found. */
  "addon.find": call(nothing, nothing),
};
