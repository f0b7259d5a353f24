import { afterEach, describe, expect, test, vi } from "vitest";
import { WireError } from "#core/wire/error.ts";
import { mountPopup, unmountAll } from "../mount.tsx";
import { locked, masterPassword, signedOut, unlocked } from "../sample-states.ts";

afterEach(unmountAll);

const good = "velvet otter paints lamps";

describe("unlocking", () => {
  test("brings the records back with the right master password", async () => {
    const popup = mountPopup({ state: locked });
    await popup.type("Master password", masterPassword);
    await popup.submit();
    await popup.seeText("GitLab");
  });

  test("says so when the master password does not open it, and forgets what was typed", async () => {
    const popup = mountPopup({ state: locked });
    await popup.type("Master password", "wrong");
    await popup.submit();
    await popup.seeText("That does not open it.");
    expect(popup.field("Master password").value).toBe("");
  });

  test("says how long to wait after too many attempts", async () => {
    const popup = mountPopup({ state: locked });
    const refusal = new WireError("too_many_attempts", "Wait", { data: { retryAfterMs: 840_000 } });
    popup.background.failures.set("account.unlock", refusal);
    await popup.type("Master password", "wrong");
    await popup.submit();
    await popup.seeText("It opens again in 14 minutes.");
  });

  test("shows and hides what is typed", async () => {
    const popup = mountPopup({ state: locked });
    await popup.type("Master password", "secret");
    await popup.click("Show master password");
    expect(popup.field("Master password").type).toBe("text");
    await popup.click("Hide master password");
    expect(popup.field("Master password").type).toBe("password");
    expect(popup.field("Master password").value).toBe("secret");
  });
});

describe("signing in", () => {
  test("asks for the device secret on a device that does not know the account", async () => {
    const popup = mountPopup({ state: signedOut });
    await popup.click("Sign in");
    await popup.type("Server address", " https://latchkey.example:11011 ");
    await popup.type("Username", "miriam.keller");
    await popup.type("Master password", masterPassword);
    await popup.type("Device secret", "LK1-7Q4TM-9XV2C-HJ6WD-K3RNB-5ZP8F");
    await popup.submit();
    await popup.seeText("GitLab");
    expect(popup.asked("account.signIn")).toEqual([
      expect.objectContaining({
        serverUrl: "https://latchkey.example:11011",
        deviceSecret: "LK1-7Q4TM-9XV2C-HJ6WD-K3RNB-5ZP8F",
      }),
    ]);
  });

  test("does not ask for it on a device that does", async () => {
    const state = {
      ...signedOut,
      username: "miriam.keller",
      connection: { ...signedOut.connection, serverUrl: "https://latchkey.example:11011" },
    };
    const popup = mountPopup({ state });
    await popup.click("Sign in");
    expect(popup.root.textContent).not.toContain("From your emergency kit");
    await popup.type("Master password", masterPassword);
    await popup.submit();
    await popup.seeText("GitLab");
    expect(popup.asked("account.signIn")[0]).not.toHaveProperty("deviceSecret");
  });

  /** On a device that knows the account of `username`. */
  async function tried(username: string, password: string) {
    const popup = mountPopup({ state: { ...signedOut, username: "someone" } });
    await popup.click("Sign in");
    await popup.type("Server address", "latchkey.example:11011");
    await popup.type("Username", username);
    await popup.type("Master password", password);
    await popup.submit();
    return popup;
  }

  test("asks for the device secret once another account is named, and goes to it", async () => {
    const popup = await tried("miriam.keller", masterPassword);
    await popup.seeText("From your emergency kit");
    await vi.waitFor(() => expect(document.activeElement).toBe(popup.field("Device secret")));
  });

  test("says of a device secret that cannot be one what it looks like", async () => {
    const popup = await tried("miriam.keller", masterPassword);
    await popup.seeText("From your emergency kit");
    await popup.type("Device secret", "ABCD");
    await popup.submit();
    await popup.seeText("compare it letter by letter");
    expect(popup.root.textContent).not.toContain("is wrong.");
  });

  test("says nothing of a device secret that was not asked for", async () => {
    const popup = await tried("someone", "wrong");
    await popup.seeText("Username or master password is wrong.");
    expect(popup.root.textContent).not.toContain("From your emergency kit");
  });

  test("is refused without saying which of the three was wrong where all were asked for", async () => {
    const popup = mountPopup({ state: signedOut });
    await popup.click("Sign in");
    await popup.type("Server address", "latchkey.example:11011");
    await popup.type("Username", "miriam.keller");
    await popup.type("Master password", "wrong");
    await popup.type("Device secret", "LK1-7Q4TM-9XV2C-HJ6WD-K3RNB-5ZP8F");
    await popup.submit();
    await popup.seeText("Username, master password or device secret is wrong.");
  });
});

describe("a server address that is none", () => {
  test("is said so before anything is sent", async () => {
    const popup = mountPopup({ state: signedOut });
    await popup.click("Sign in");
    await popup.type("Server address", "http://latchkey.example");
    await popup.type("Master password", masterPassword);
    await popup.submit();
    await popup.seeText("Only https is safe on a network.");
    await vi.waitFor(() => expect(document.activeElement).toBe(popup.field("Server address")));
    expect(popup.asked("account.signIn")).toEqual([]);
  });
});

describe("setting up", () => {
  async function filledIn(changes: Readonly<Record<string, string>> = {}) {
    const popup = mountPopup({ state: signedOut });
    await popup.click("Set up a new organisation");
    const values = {
      "Server address": "https://latchkey.example:11011",
      "Setup code": "SETUP-CODE",
      "Organisation name": "Northwind",
      "Your username": "miriam.keller",
      "Master password": good,
      "Master password again": good,
      ...changes,
    };
    for (const [label, value] of Object.entries(values)) await popup.type(label, value);
    await popup.submit();
    return popup;
  }

  test("ends with the emergency kit, which stays until the person has kept it", async () => {
    const popup = await filledIn();
    await popup.see(".kit");
    await vi.waitFor(() =>
      expect(document.activeElement?.textContent).toContain("Your emergency kit"),
    );
    expect(popup.background.state.phase).toBe("unlocked");
    await popup.seeText("LK1-7Q4TM-9XV2C-HJ6WD-K3RNB-5ZP8F");
    await popup.seeText("7QF3-M9KD-2XVT-B6HW");
    await popup.click("Copy as text");
    expect(popup.clipboard[0]).toContain("Device secret: LK1-7Q4TM-9XV2C-HJ6WD-K3RNB-5ZP8F");
    await popup.click("I have kept it");
    await popup.seeText("GitLab");
    expect(popup.root.textContent).not.toContain("LK1-7Q4TM");
  });

  test.each([
    ["a short one", "short", "Use at least 10 characters."],
    ["one that is easy to guess", "password123", "This is too easy to guess."],
    ["one of the organisation's own words", "northwindnorthwind", "This is too easy to guess."],
  ])("refuses %s as master password", async (_, password, words) => {
    const popup = await filledIn({
      "Master password": password,
      "Master password again": password,
    });
    await popup.seeText(words);
    expect(popup.asked("account.create")).toEqual([]);
  });

  test("refuses a master password that is typed differently the second time", async () => {
    const popup = await filledIn({ "Master password again": "velvet otter paints lamp" });
    await popup.seeText("The two are not the same.");
    expect(popup.asked("account.create")).toEqual([]);
  });

  test("keeps what was typed when the setup code is wrong", async () => {
    const popup = await filledIn({ "Setup code": "WRONG" });
    await popup.seeText("The setup code is wrong or used up. Use the code that");
    await vi.waitFor(() => expect(document.activeElement).toBe(popup.field("Setup code")));
    expect(popup.field("Organisation name").value).toBe("Northwind");
  });

  test("says how well the master password withstands guessing", async () => {
    const popup = mountPopup({ state: signedOut });
    await popup.click("Set up a new organisation");
    await popup.type("Master password", good);
    await popup.seeText(/Strength: (Good|Strong)/);
    await popup.type("Master password", "abc");
    await popup.seeText("Strength: 7 more characters");
  });
});

test("a person whose session was ended elsewhere reads so, and not only that they are welcome", async () => {
  const popup = mountPopup({ state: { ...signedOut, sentAway: true } });
  await popup.seeText("Your session has ended.");
  await popup.seeText("Sign in again. Nothing is lost.");
  popup.background.state = signedOut;
  popup.announce("state");
  await vi.waitFor(() => expect(popup.root.textContent).not.toContain("Your session has ended."));
});

describe("without the add-on", () => {
  test("explains what is missing and looks again on request", async () => {
    const connection = { ...signedOut.connection, addon: "missing" as const };
    const popup = mountPopup({ state: { ...signedOut, connection } });
    await popup.seeText("latchkey.mjs addon install");
    popup.background.state = signedOut;
    await popup.click("Look again");
    await popup.seeText("Welcome to Latchkey");
  });

  test("leads to the organisation's own page about it, where there is one", async () => {
    const connection = { ...signedOut.connection, addon: "missing" as const };
    const helpUrl = "https://intranet.northwind.example/latchkey";
    const popup = mountPopup({ state: { ...signedOut, connection, helpUrl } });
    await popup.click("Open that page");
    expect(popup.opened).toEqual([helpUrl]);
    expect(popup.root.textContent).not.toContain("latchkey.mjs");
  });

  test("says whom to ask for it, where the organisation has settled nothing", async () => {
    const connection = { ...signedOut.connection, addon: "missing" as const };
    const popup = mountPopup({ state: { ...signedOut, connection } });
    await popup.seeText("Ask whoever runs your organisation’s server");
  });
});

test("an add-on of another version than the extension is said to be one, not to be away", async () => {
  const connection = { ...signedOut.connection, addon: "mismatched" as const };
  const popup = mountPopup({ state: { ...signedOut, connection } });
  await popup.seeText("The extension and the add-on are of different versions.");
  await popup.seeText("Update the older of the two");
  expect(popup.root.textContent).not.toContain("latchkey.mjs");
  popup.background.state = { ...unlocked, connection: { ...unlocked.connection, ...connection } };
  await popup.click("Look again");
  await popup.see(".standing.wrong");
  expect(popup.root.textContent).toContain("are of different versions");
});

describe("the theme of the settings", () => {
  test("is shown, and left to the browser where it is “system”", async () => {
    const dark = { ...signedOut.settings, theme: "dark" as const };
    const popup = mountPopup({ state: { ...signedOut, settings: dark } });
    await vi.waitFor(() => expect(document.documentElement.dataset.theme).toBe("dark"));
    popup.background.state = signedOut;
    popup.announce("settings");
    await vi.waitFor(() => expect(document.documentElement.dataset.theme).toBeUndefined());
  });
});
