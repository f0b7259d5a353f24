import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import browser from "webextension-polyfill";

/** The browser's managed storage, of which the tests' browser has none that can be filled. */
async function managedBy(policy: object | Error) {
  vi.resetModules();
  vi.spyOn(browser.storage.managed, "get").mockImplementation(async () => {
    if (policy instanceof Error) throw policy;
    return { ...policy };
  });
  return import("../../../../extension/background/state/policy.ts");
}

beforeEach(async () => {
  await browser.storage.local.clear();
});

afterEach(() => vi.restoreAllMocks());

describe("settings", () => {
  test("are the person's where nothing is managed, and where the browser manages nothing", async () => {
    for (const policy of [{}, new Error("Managed storage manifest not found")]) {
      const { settingsNow } = await managedBy(policy);
      expect(await settingsNow()).toMatchObject({ automaticFill: true, lockAfterMinutes: 0 });
    }
  });

  test("are the organisation's where it has settled them, and else the person's", async () => {
    const { settingsNow } = await managedBy({ automaticFill: false, lockAfterMinutes: 5 });
    const { defaultSettings } = await import(
      "../../../../extension/background/state/stored-state.ts"
    );
    await browser.storage.local.set({
      settings: { ...defaultSettings, automaticFill: true, theme: "dark" },
    });
    expect(await settingsNow()).toMatchObject({
      automaticFill: false,
      lockAfterMinutes: 5,
      theme: "dark",
    });
  });

  test("are not held up by a value that cannot be read", async () => {
    const { settingsNow, policyRead } = await managedBy({
      automaticFill: "off",
      offerToSave: false,
    });
    expect(await settingsNow()).toMatchObject({ automaticFill: true, offerToSave: false });
    expect((await policyRead()).misread).toEqual(["automaticFill"]);
  });
});

test("a blocked site is told by its host alone", async () => {
  const { isBlockedSite } = await managedBy({ blockedSites: ["bank.example"] });
  expect(await isBlockedSite("https://login.bank.example/a")).toBe(true);
  expect(await isBlockedSite("https://example.com/?bank.example")).toBe(false);
});

test("a policy is heard of when it changes, and what is kept for the session is not", async () => {
  const { watchPolicy } = await managedBy({});
  const changed = vi.fn();
  watchPolicy(changed);
  await browser.storage.session.set({ logins: {} });
  await browser.storage.local.set({ settings: {} });
  expect(changed).not.toHaveBeenCalled();
  await browser.storage.managed.set({ automaticFill: false });
  expect(changed).toHaveBeenCalledOnce();
});
