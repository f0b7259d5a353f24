import { act } from "preact/test-utils";
import { afterEach, describe, expect, test, vi } from "vitest";
import { mountPopup, unmountAll } from "../mount.tsx";
import { unlocked } from "../sample-states.ts";

afterEach(() => {
  unmountAll();
  vi.useRealTimers();
});

describe("copying in the popup", () => {
  test.each([
    ["c", "password", "Kx7-0-plum!Harbour", "Password copied."],
    ["b", "username", "m.keller@northwind.example", "Username copied."],
  ])("Ctrl+%s copies the %s of the active record", async (key, field, value, words) => {
    const popup = mountPopup();
    await popup.see(".record-row.active");
    await popup.press(key, { ctrlKey: true });
    await popup.seeText(words);
    expect(popup.clipboard).toEqual([value]);
    expect(popup.asked("records.copy")).toEqual([{ id: "record-00000", field }]);
  });

  test("leaves Ctrl+C to the browser while text is selected", async () => {
    const popup = mountPopup();
    await popup.see(".record-row.active");
    await popup.type("Search all records", "git");
    popup.field("Search all records").setSelectionRange(0, 3);
    expect(await popup.press("c", { ctrlKey: true })).toBe(true);
    expect(popup.clipboard).toEqual([]);
  });

  test("says of a code that it goes by the server's clock, where this computer's is wrong", async () => {
    const connection = { ...unlocked.connection, clockOffsetMs: 45_000 };
    const popup = mountPopup({ state: { ...unlocked, connection } });
    await popup.see(".one-time-code");
    await popup.seeText("This computer’s clock is 45 s slow. Codes go by the server’s.");
  });

  test("counts down to the moment when the background clears it", async () => {
    const popup = mountPopup();
    await popup.see(".record-row.active");
    vi.useFakeTimers({ now: Date.now() });
    await popup.press("c", { ctrlKey: true });
    await popup.seeText("Cleared in 30 s");
    await act(async () => void (await vi.advanceTimersByTimeAsync(12_000)));
    await popup.seeText("Cleared in 18 s");
    await act(async () => void (await vi.advanceTimersByTimeAsync(19_000)));
    expect(popup.root.textContent).not.toContain("Password copied.");
  });

  test("names no moment where the setting is never to clear", async () => {
    const settings = { ...unlocked.settings, clearClipboardSeconds: 0 };
    const popup = mountPopup({ state: { ...unlocked, settings } });
    await popup.see(".record-row.active");
    await popup.click("Copy password");
    await popup.seeText("Password copied.");
    expect(popup.root.textContent).not.toContain("Cleared in");
  });

  test("is offered beside the row that the pointer is on, too, for as long as it is", async () => {
    const popup = mountPopup();
    await popup.see(".record-row.active");
    const row = await popup.see(".record-row:not(.active)");
    const offered = () => row.querySelector("[aria-label='Copy password']");
    expect(offered()).toBeNull();
    await act(async () => void row.dispatchEvent(new PointerEvent("pointerenter")));
    expect(offered()).not.toBeNull();
    await act(async () => void row.dispatchEvent(new PointerEvent("pointerleave")));
    expect(offered()).toBeNull();
  });

  test("copies the one-time code that it shows with its countdown", async () => {
    const popup = mountPopup();
    await popup.seeText("482 913");
    await popup.click(/^482 913.*Copy one-time code$/);
    await popup.seeText("One-time code copied.");
    expect(popup.clipboard).toEqual(["482913"]);
  });

  test("asks for the next code when the time of one is over", async () => {
    vi.useFakeTimers({ now: Date.now() });
    const popup = mountPopup();
    await popup.seeText("482 913");
    expect(popup.asked("records.code")).toHaveLength(1);
    await act(async () => void (await vi.advanceTimersByTimeAsync(22_000)));
    expect(popup.asked("records.code")).toHaveLength(2);
  });
});
