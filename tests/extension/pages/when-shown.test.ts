import { expect, test, vi } from "vitest";
import type { Announced } from "../../../extension/pages/background.ts";
import { whenShown } from "../../../extension/pages/when-shown.ts";

/** A document that can be hidden, and what its page was told. */
function opened() {
  const document = Object.assign(new EventTarget(), { visibilityState: "visible" });
  const told = vi.fn<(event: Announced) => void>();
  const hear = whenShown(document as unknown as Document, told);
  const turn = (to: "visible" | "hidden") => {
    document.visibilityState = to;
    document.dispatchEvent(new Event("visibilitychange"));
  };
  return { hear, turn, heard: () => told.mock.calls.map(([event]) => event) };
}

test("a page that is shown is told at once", () => {
  const { hear, heard } = opened();
  hear("records");
  hear("records");
  expect(heard()).toEqual(["records", "records"]);
});

test("a hidden page is told once of all that has happened, when it is shown", () => {
  const { hear, turn, heard } = opened();
  turn("hidden");
  for (const event of ["page", "records", "page", "page"] as const) hear(event);
  expect(heard()).toEqual([]);
  turn("visible");
  expect(heard()).toEqual(["page", "records"]);
  turn("hidden");
  turn("visible");
  expect(heard()).toEqual(["page", "records"]);
});

test("a hidden page is told at once how Latchkey stands, so that it forgets what it shows when that is locked", () => {
  const { hear, turn, heard } = opened();
  turn("hidden");
  hear("state");
  expect(heard()).toEqual(["state"]);
});
