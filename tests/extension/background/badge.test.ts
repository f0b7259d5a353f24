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

describe("what the icon says of a page", () => {
  const said: string[] = [];

  beforeEach(() => {
    fakeBrowser.reset();
    said.length = 0;
    const { action } = fakeBrowser;
    vi.spyOn(action, "setBadgeText").mockImplementation(async ({ text }) => {
      said.push(`text ${text}`);
    });
    vi.spyOn(action, "setTitle").mockImplementation(async ({ title }) => {
      said.push(`title ${title}`);
    });
    vi.spyOn(action, "setBadgeBackgroundColor").mockImplementation(async ({ color }) => {
      said.push(`color ${color}`);
    });
    vi.spyOn(fakeBrowser.tabs, "get").mockResolvedValue({ url: page } as never);
  });

  const page = "https://login.example.com/";

  /** Parts of a background that has records for the page, and something that was sent there or not. */
  const partsWith = (records: number, offer?: object) => {
    const linked = [{ url: page, strategy: "origin", acceptedByPerson: true }];
    const found = Array.from({ length: records }, () => ({ candidate: { linked }, cached: {} }));
    const pages = { lookUp: async () => found, frames: { of: () => [] } };
    const saves = { offerIn: async () => offer };
    return { pages, saves, keyring: { current: async () => ({}) } } as never;
  };

  test("is only what the browser does not show by itself: it has a page to draw meanwhile", async () => {
    const { showNewBadge, showBadgeOf } = await started();
    await showNewBadge(partsWith(0), 1, page);
    expect(said).toEqual([]);
    await showNewBadge(partsWith(2), 1, page);
    await showBadgeOf(partsWith(2), 1);
    expect(said).toEqual(["text 2"]);
  });

  test("is said whole where it is another, and of a tab that nothing is known of", async () => {
    const { showBadgeOf, showDone } = await started();
    await showBadgeOf(partsWith(1), 1);
    const whole = ["text 1", "title Latchkey", "color #3057d5"];
    expect(said).toEqual(whole);
    await showDone(partsWith(1), 1);
    await showBadgeOf(partsWith(1), 1);
    const done = ["text ✓", expect.stringMatching(/^title (?!Latchkey$)/), "color #0b6b5a"];
    expect(said).toEqual([...whole, ...done, ...whole]);
  });
});
