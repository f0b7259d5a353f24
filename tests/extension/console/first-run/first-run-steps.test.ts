import { describe, expect, test } from "vitest";
import { firstSteps, stepsDone } from "../../../../extension/console/first-run/first-run-steps.ts";
import type { UiState } from "../../../../extension/pages/ui-state.ts";
import { locked, signedOut, unlocked } from "../../sample-states.ts";

const within = (state: UiState, connection: Partial<UiState["connection"]>): UiState => ({
  ...state,
  connection: { ...state.connection, ...connection },
});

describe("the steps of the first run", () => {
  test.each([
    [
      "begin with an add-on that is not there",
      within(signedOut, { addon: "missing" }),
      "wrong later later later",
    ],
    [
      "wait while it is looked for",
      within(signedOut, { addon: "connecting" }),
      "now later later later",
    ],
    ["go on to the server once it is found", signedOut, "done now later later"],
    [
      "stay at a server that does not answer",
      within(signedOut, { server: "unreachable" }),
      "done wrong later later",
    ],
    [
      "go on to the account once the server answers",
      within(signedOut, { server: "ok" }),
      "done done now later",
    ],
    [
      "count a server that takes no changes just now",
      within(signedOut, { server: "read_only" }),
      "done done now later",
    ],
    [
      "ask to unlock an account that is here, also without its server",
      within(locked, { server: "unreachable" }),
      "done wrong now later",
    ],
    ["end with a login that is filled", unlocked, "done done done now"],
  ])("%s", (_, state, standings) => {
    expect(Object.values(firstSteps(state, false)).join(" ")).toBe(standings);
  });

  test("go back to the server for a person who wants another than the one that answers", () => {
    const found = within(signedOut, { server: "ok" });
    expect(Object.values(firstSteps(found, false, true)).join(" ")).toBe("done now later later");
  });

  test("are all done when a login has been filled", () => {
    const steps = firstSteps(unlocked, true);
    expect(stepsDone(steps)).toBe(4);
    expect(stepsDone(firstSteps(unlocked, false))).toBe(3);
  });
});
