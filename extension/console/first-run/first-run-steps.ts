import type { UiState } from "../../pages/ui-state.ts";

/** The way from an extension that has just been installed to the first filled login, as far as it has been gone. */

export type StepName = "addon" | "server" | "account" | "fill";

/** `now`: it is this step's turn; `wrong`: so it is, and something is in its way. */
export type Standing = "done" | "now" | "wrong" | "later";

export type FirstSteps = Readonly<Record<StepName, Standing>>;

const addonStandings: Readonly<Record<UiState["connection"]["addon"], Standing>> = {
  connecting: "now",
  ok: "done",
  missing: "wrong",
  unreachable: "wrong",
  mismatched: "wrong",
};

const serverStandings: Readonly<Record<UiState["connection"]["server"], Standing>> = {
  not_configured: "now",
  connecting: "now",
  ok: "done",
  read_only: "done",
  unreachable: "wrong",
};

/**
 * @param hasFilled whether any login has ever been filled here
 * @param isChoosing whether the person wants another server than the one that answers
 */
export function firstSteps(
  { phase, connection }: UiState,
  hasFilled: boolean,
  isChoosing = false,
): FirstSteps {
  const addon = addonStandings[connection.addon];
  const server = after(addon, isChoosing ? "now" : serverStandings[connection.server]);
  // An account that is on this device is unlocked without its server.
  const account = phase === "unlocked" ? "done" : phase === "locked" ? "now" : after(server, "now");
  return { addon, server, account, fill: after(account, hasFilled ? "done" : "now") };
}

const after = (before: Standing, standing: Standing): Standing =>
  before === "done" ? standing : "later";

export const stepsDone = (steps: FirstSteps): number =>
  Object.values(steps).filter((standing) => standing === "done").length;
