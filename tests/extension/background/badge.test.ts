import { beforeEach, describe, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";

/** A background that has just been started: it knows what the browser's memory says. */
async function started() {
  vi.resetModules();
  return import("../../../extension/background/badge.ts");
}

/** Which icons have been drawn, in turn. */
const drawn: string[] = [];

describe("the icon of a locked or unlocked Latchkey", () => {
  beforeEach(() => {
    fakeBrowser.reset();
    drawn.length = 0;
    const { action } = fakeBrowser;
    vi.spyOn(action, "setBadgeBackgroundColor").mockResolvedValue();
    vi.spyOn(action, "setIcon").mockImplementation(async ({ path }) => {
      await new Promise((resolve) => setTimeout(resolve));
      drawn.push((path as Record<number, string>)[16] ?? "");
    });
  });

  test("is drawn when that changes, and not for each start of the background", async () => {
    await (await started()).showLocked(true);
    await (await started()).showLocked(true);
    expect(drawn).toEqual(["icon-locked-16.png"]);
    await (await started()).showLocked(false);
    expect(drawn).toEqual(["icon-locked-16.png", "icon-16.png"]);
  });

  test("is drawn anew by a browser that was closed meanwhile", async () => {
    await (await started()).showLocked(true);
    await fakeBrowser.storage.session.clear();
    await (await started()).showLocked(true);
    expect(drawn).toEqual(["icon-locked-16.png", "icon-locked-16.png"]);
  });

  test("is that of the last change, however soon it came (SEC-34)", async () => {
    const { showLocked } = await started();
    await showLocked(true);
    await Promise.all([showLocked(false), showLocked(true)]);
    expect(drawn.at(-1)).toBe("icon-locked-16.png");
  });

  test("is tried again where the browser refused it", async () => {
    const { showLocked } = await started();
    vi.spyOn(fakeBrowser.action, "setIcon").mockRejectedValueOnce(new Error("No such file"));
    await expect(showLocked(true)).rejects.toThrow();
    await showLocked(true);
    expect(await fakeBrowser.storage.session.get("icon")).toEqual({ icon: "icon-locked" });
  });
});
