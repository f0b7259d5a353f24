import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { Core } from "../../../../extension/background/core.ts";
import { household } from "../records/household.ts";

describe("a service worker that takes up where another was stopped", () => {
  let core: Core;

  beforeEach(async () => {
    await household();
    vi.spyOn(fakeBrowser.action, "setIcon").mockResolvedValue();
    vi.spyOn(fakeBrowser.action, "setBadgeBackgroundColor").mockResolvedValue();
    core = new Core();
    vi.spyOn(core.link, "keep").mockReturnValue();
    vi.useFakeTimers({ toFake: ["setTimeout"] });
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  test("answers what it was started for, and then goes to the add-on", async () => {
    await core.resume();
    expect(core.link.keep).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(core.link.keep).toHaveBeenCalledOnce();
  });

  test("does not go there while locked, nor when that came meanwhile", async () => {
    await core.resume();
    await core.keyring.forget();
    await vi.advanceTimersByTimeAsync(1_000);
    await new Core().resume();
    expect(vi.getTimerCount()).toBe(0);
    expect(core.link.keep).not.toHaveBeenCalled();
  });
});
