import { beforeEach, describe, expect, test } from "vitest";
import type { Frame } from "../../../../extension/background/page/frame.ts";
import { FrameStates, notePersonFill } from "../../../../extension/background/page/frame-states.ts";

const frame = (documentId: string, frameId = 0, tabId = 1): Frame => ({
  tabId,
  frameId,
  documentId,
  origin: "https://login.example.com",
  url: "https://login.example.com/",
  ancestors: [],
});

let states: FrameStates;

/** It tells its forms, or no more than that a fill is done. */
const heard = (of: Frame, hasTold = true) => {
  states.keep(of).hasTold = hasTold;
};

const documents = (tabId = 1) => states.of(tabId).map((state) => state.frame.documentId);

beforeEach(() => {
  states = new FrameStates();
});

describe("what is known of a tab's frames", () => {
  test("is of those that have told their forms, the top one first", () => {
    heard(frame("inner", 5));
    heard(frame("top"));
    heard(frame("silent", 7), false);
    heard(frame("elsewhere", 0, 2));
    expect(documents()).toEqual(["top", "inner"]);
  });

  test("is kept of one document, and forgotten with the next in its frame", () => {
    heard(frame("first"));
    states.keep(frame("first")).filled = 2;
    expect(states.keep(frame("first")).filled).toBe(2);
    expect(states.keep(frame("second")).filled).toBe(0);
    expect(states.at(frame("first"))).toBeUndefined();
  });

  test("is gone once the tab shows another page", () => {
    heard(frame("top"));
    heard(frame("inner", 5));
    states.forgetTab(1, "next");
    expect(documents()).toEqual([]);
  });

  test("stays of the page that has told before the browser said that the tab shows it", () => {
    heard(frame("inner of the page before", 5));
    heard(frame("top"));
    states.forgetTab(1, "top");
    expect(documents()).toEqual(["top"]);
  });

  test("is gone with the tab, and with no other", () => {
    heard(frame("top"));
    heard(frame("elsewhere", 0, 2));
    states.forgetTab(1);
    expect([documents(), documents(2)]).toEqual([[], ["elsewhere"]]);
  });
});

test("what was said against filling a form holds no more once a person has had it filled", () => {
  const state = states.keep(frame("top"));
  const decided = { verdict: "offer", offers: ["a"], confirm: [] } as const;
  const [one, other] = [
    { ...decided, formKey: "one", reasons: ["password_refused"] },
    { ...decided, formKey: "other", reasons: ["ask_first"] },
  ] as const;
  state.decisions = [one, other];
  notePersonFill(state, { ...one, verdict: "fill" }, 2);
  expect(state.filled).toBe(2);
  expect(state.decisions.map(({ reasons }) => reasons)).toEqual([[], ["ask_first"]]);
});
