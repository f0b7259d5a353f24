import { afterEach, describe, expect, test, vi } from "vitest";
import { limits } from "#core/vault/limits.ts";
import { asksBeforeLeaving } from "../asks-before-leaving.ts";
import { type Mounted, mountConsole, unmountAll } from "../mount.tsx";
import { masterPassword, signedOut } from "../sample-states.ts";
import { uiBackground } from "../ui-background.ts";

afterEach(unmountAll);

describe("the settings", () => {
  test("turn the menu at fields off, and show it again on the sites where it was hidden", async () => {
    const page = mountConsole("#/settings", { quietSites: 2 });
    await page.seeText("Hidden on 2 sites");
    page.field("Menu at fields").click();
    await vi.waitFor(() => expect(page.background.state.settings.menuAtField).toBe(false));
    await page.click("Show on all again");
    await vi.waitFor(() => expect(page.background.quietSites).toBe(0));
  });

  test("are saved as they are changed", async () => {
    const page = mountConsole("#/settings");
    await page.type("Lock after", "60");
    await page.type("Clear what was copied after", "0");
    await vi.waitFor(() => expect(page.background.state.settings.clearClipboardSeconds).toBe(0));
    expect(page.background.state.settings).toMatchObject({ lockAfterMinutes: 60 });
  });

  test("switch the offers to save off, and ask again on every site", async () => {
    const page = mountConsole("#/settings", { unsavedSites: 2 });
    await page.seeText("2 sites");
    page.field("Offer to save").click();
    await vi.waitFor(() => expect(page.background.state.settings.offerToSave).toBe(false));
    await page.click("Ask on all again");
    await vi.waitFor(() => expect(page.root.textContent).not.toContain("2 sites"));
  });

  test("show the emergency kit again to whoever knows the master password", async () => {
    const page = mountConsole("#/settings");
    await page.click("Show…");
    await page.type("Master password", "wrong");
    await page.submit();
    await page.seeText("That does not open it.");
    await page.type("Master password", masterPassword);
    await page.submit();
    await page.seeText("LK1-7Q4TM-9XV2C-HJ6WD-K3RNB-5ZP8F");
    expect(asksBeforeLeaving()).toBe(true);
    await page.click("Done");
    expect(asksBeforeLeaving()).toBe(false);
    expect(page.root.textContent).not.toContain("LK1-7Q4TM");
  });

  test.each([
    ["another place of the sidebar", (page: Mounted) => page.click("Devices"), "Chrome on Linux"],
    ["the browser’s way back", () => location.assign("#/devices"), "Chrome on Linux"],
    ["the lock", (page: Mounted) => page.click("Lock"), "Unlock Latchkey"],
  ] as const)("ask before the emergency kit is left by %s", async (_, leave, elsewhere) => {
    const page = mountConsole("#/settings");
    await page.click("Show…");
    await page.type("Master password", masterPassword);
    await page.submit();
    await page.see(".kit");
    await leave(page);
    await page.seeText("Leave the emergency kit?");
    await page.click("Stay");
    expect(page.root.querySelector(".kit")).not.toBeNull();
    await leave(page);
    await page.click("Leave");
    await page.seeText(elsewhere);
    expect(page.root.querySelector(".kit")).toBeNull();
    expect(asksBeforeLeaving()).toBe(false);
  });

  test("change the master password", async () => {
    const page = mountConsole("#/settings");
    await page.click("Change…");
    await page.type("Current master password", masterPassword);
    await page.type("New master password", "velvet otter paints lamps");
    await page.type("New master password again", "velvet otter paints lamps");
    await page.submit();
    await page.seeText("Your master password is changed.");
    expect(page.background.masterPassword).toBe("velvet otter paints lamps");
  });

  test("rebuild the local copy", async () => {
    const page = mountConsole("#/settings");
    await page.click("Rebuild");
    await page.seeText("The local copy is new.");
    expect(page.asked("sync.rebuild")).toHaveLength(1);
  });
});

describe("the devices", () => {
  test("are listed, and another one is signed out after asking", async () => {
    const page = mountConsole("#/devices");
    await page.seeText("Firefox on Windows");
    await page.click("Sign out…");
    await page.seeText("loses access at once");
    await page.click("Sign out");
    await vi.waitFor(() => expect(page.root.textContent).not.toContain("Firefox on Windows"));
    expect(page.asked("devices.revoke")).toEqual([{ device: "device-2" }]);
  });
});

describe("the activity", () => {
  test("is told in words, with the device's name", async () => {
    const page = mountConsole("#/activity");
    await page.seeText("Looked at");
    await page.seeText("Firefox on Windows");
    expect(page.root.textContent).not.toContain("record.shown");
  });

  test("does not offer what is older where nothing is", async () => {
    const page = mountConsole("#/activity");
    await page.seeText("Looked at");
    expect(page.root.textContent).not.toContain("Show older");
    expect(page.asked("audit.list")).toEqual([{}]);
  });

  test("goes back until there is nothing older", async () => {
    const [entry] = uiBackground().audit;
    const audit = Array.from({ length: limits.auditEntries + 1 }, (_, index) => ({
      ...(entry as NonNullable<typeof entry>),
      number: 900 - index,
    }));
    const page = mountConsole("#/activity", { audit });
    await page.click("Show older");
    await vi.waitFor(() => expect(page.root.querySelectorAll("tbody tr")).toHaveLength(201));
    expect(page.root.textContent).not.toContain("Show older");
    expect(page.asked("audit.list")).toEqual([{}, { before: 701 }]);
  });
});

describe("the console of a new organisation", () => {
  const values = {
    "Server address": "http://127.0.0.1:11011",
    "Setup code": "SETUP-CODE",
    "Organisation name": "Northwind",
    "Your username": "mk",
    "Master password": "velvet otter paints lamps",
    "Master password again": "velvet otter paints lamps",
  };
  const setUp = async (page: Mounted) => {
    for (const [label, value] of Object.entries(values)) await page.type(label, value);
    await page.submit();
    await page.seeText("Your emergency kit");
  };

  test("asks before its kit is left for another place", async () => {
    const page = mountConsole("#/set-up", { state: signedOut });
    await setUp(page);
    location.hash = "#/records";
    await page.seeText("Leave the emergency kit?");
    await page.click("Leave");
    await page.see(".record-list");
    expect(page.root.querySelector(".kit")).toBeNull();
  });

  test("sets up, shows the kit once and then leads to the first filled login", async () => {
    const page = mountConsole("#/set-up", { state: signedOut });
    await setUp(page);
    expect(asksBeforeLeaving()).toBe(true);
    await page.click("I have kept it");
    await page.seeText("The first filled login");
    expect(location.hash).toBe("#/welcome");
  });
});
