import { afterEach, describe, expect, test } from "vitest";
import { hostileRecords } from "../hostile-records.ts";
import { mountPopup, unmountAll } from "../mount.tsx";
import { lookAt, unlocked } from "../sample-states.ts";

afterEach(unmountAll);

const records = new Map(hostileRecords.map((one) => [one.view.id, one]));

describe("hostile records in the popup (SEC-25)", () => {
  test("are shown as text and make no element of their own", async () => {
    const popup = mountPopup({ records, look: lookAt("https://x.example", hostileRecords) });
    await popup.see(".record-row.active");
    expect(popup.root.querySelectorAll("img, script, iframe")).toHaveLength(0);
    expect(popup.root.textContent).toContain("<img src=x onerror=");
    expect(popup.root.textContent?.length).toBeLessThan(20_000);
  });

  test("open nothing but web pages", async () => {
    const popup = mountPopup({ records, look: lookAt(null, []) });
    await popup.see(".record-row");
    await popup.press("ArrowDown");
    await popup.press("Enter", { shiftKey: true });
    expect(popup.opened).toHaveLength(1);
    expect(popup.opened[0]).toMatch(/^https:\/\/evil\.example\//);
  });

  test("cannot get markup in through the names of account and organisation", async () => {
    const name = `<img src=x onerror="globalThis.wasRun=true">`;
    const state = { ...unlocked, phase: "locked" as const, username: name, organisation: name };
    const popup = mountPopup({ state });
    await popup.seeText("<img src=x");
    expect(popup.root.querySelectorAll("img")).toHaveLength(0);
  });
});
