import { afterEach, describe, expect, test, vi } from "vitest";
import { WireError } from "#core/wire/error.ts";
import { causeData } from "#core/wire/unreachable.ts";
import { asksBeforeLeaving } from "../../asks-before-leaving.ts";
import { mountConsole, unmountAll } from "../../mount.tsx";
import { samples } from "../../sample-records.ts";
import { locked, masterPassword, signedOut, unlocked } from "../../sample-states.ts";

afterEach(unmountAll);

const addonMissing = {
  ...signedOut,
  connection: { ...signedOut.connection, addon: "missing" },
} as const;
const passphrase = "velvet otter paints lamps";

describe("the first run", () => {
  test("says how to install the add-on, gives the command, and goes on when it is found", async () => {
    const page = mountConsole("#/welcome", { state: addonMissing });
    await page.seeText("The browser has not found it.");
    await page.click("Copy");
    expect(page.clipboard).toEqual(["node scripts/latchkey.mjs addon install"]);
    page.background.state = signedOut;
    await page.click("Look again");
    await page.seeText("Found, version 0.1.0.");
    expect(page.field("Server address").value).toBe("");
  });

  test("looks again by itself when the person comes back to the page", async () => {
    const page = mountConsole("#/welcome", { state: addonMissing });
    await page.seeText("The browser has not found it.");
    page.background.state = signedOut;
    window.dispatchEvent(new Event("focus"));
    await page.seeText("Found, version 0.1.0.");
  });

  test("looks for the server and says what is wrong with its address", async () => {
    const page = mountConsole("#/welcome", { state: signedOut });
    await page.type("Server address", "http://latchkey.example");
    await page.submit();
    await page.seeText("Only https is safe on a network.");
    page.background.failures.set("account.probe", new WireError("server_unreachable", "No"));
    await page.type("Server address", "latchkey.example:11011");
    await page.submit();
    await page.seeText("Your organisation’s server does not answer.");
    await page.submit();
    await page.seeText("It answers at https://latchkey.example:11011");
  });

  test.each([
    ["other_host", "The server’s certificate is for another address.", "Compare the address"],
    ["web_page", "A web page answers there in the server’s place.", "Open the address in a tab"],
    ["not_the_server", "Something answers there that is not a Latchkey server.", "11011"],
  ] as const)(
    "says of a server that is not reached (%s) which it is and what to do",
    async (cause, what, next) => {
      const page = mountConsole("#/welcome", { state: signedOut });
      const failure = new WireError("server_unreachable", "No", { data: causeData(cause) });
      page.background.failures.set("account.probe", failure);
      await page.type("Server address", "latchkey.example:11011");
      await page.submit();
      await page.seeText(what);
      expect(page.root.textContent).toContain(next);
      expect(page.root.textContent).not.toContain("does not answer");
    },
  );

  test("says once that a server does not answer, and nothing of the last one beside a wrong address", async () => {
    const page = mountConsole("#/welcome", { state: signedOut });
    page.background.failures.set("account.probe", new WireError("server_unreachable", "No"));
    await page.type("Server address", "latchkey.example:11011");
    await page.submit();
    await page.seeText("Your organisation’s server does not answer.");
    expect(page.root.textContent?.split("does not answer")).toHaveLength(2);
    await page.type("Server address", "my server");
    await page.submit();
    await page.seeText("Write the address of the server");
    expect(page.root.textContent).not.toContain("does not answer");
  });

  test("lets a person who has come to the wrong server go to another", async () => {
    const page = mountConsole("#/welcome", { state: signedOut, isServerSetUp: true });
    await page.type("Server address", "wrong.example");
    await page.submit();
    await page.seeText("It answers at https://wrong.example");
    await page.click("Use another server");
    expect(page.field("Server address").value).toBe("https://wrong.example");
    expect(page.root.textContent).not.toContain("Your organisation is there already");
    await page.type("Server address", "right.example");
    await page.submit();
    await page.seeText("It answers at https://right.example");
    await page.seeText("Your organisation is there already");
  });

  test("does not lead back to the wrong server when the add-on has been away", async () => {
    const page = mountConsole("#/welcome", { state: signedOut, isServerSetUp: true });
    await page.type("Server address", "wrong.example");
    await page.submit();
    await page.seeText("It answers at https://wrong.example");
    await page.click("Use another server");
    const { state } = page.background;
    for (const addon of ["connecting", "ok"] as const) {
      page.background.state = { ...state, connection: { ...state.connection, addon } };
      const asked = page.asked("ui.state").length;
      page.announce("state");
      await vi.waitFor(() => expect(page.asked("ui.state").length).toBeGreaterThan(asked));
    }
    await page.type("Server address", "right.example");
    await page.submit();
    await page.seeText("It answers at https://right.example");
    expect(page.asked("account.probe")).toHaveLength(2);
  });

  test("leaves nobody another server who is in, or whose organisation has set it", async () => {
    const page = mountConsole("#/welcome", { state: locked });
    await page.seeText("Unlock Latchkey");
    expect(page.root.textContent).not.toContain("Use another server");
  });

  test("asks whoever signs out to sign in, though nobody was there when they came", async () => {
    const page = mountConsole("#/welcome", { state: signedOut, records: new Map(), fills: 0 });
    await page.type("Server address", "latchkey.example");
    await page.submit();
    await page.seeText("Nobody is there yet");
    page.background.isServerSetUp = true;
    const { connection } = page.background.state;
    page.background.state = { ...unlocked, connection };
    page.announce("state");
    await page.seeText("You are miriam.keller");
    page.background.state = { ...signedOut, connection };
    page.announce("state");
    await page.seeText("Your organisation is there already: sign in.");
  });

  test("looks for the server that the organisation has set by itself", async () => {
    const connection = { ...signedOut.connection, serverUrl: "https://latchkey.example" };
    const state = { ...signedOut, connection, managed: ["serverUrl"] };
    const page = mountConsole("#/welcome", { state, isServerSetUp: true });
    await page.seeText("Your organisation is there already: sign in.");
    expect(page.asked("account.probe")).toEqual([{ serverUrl: "https://latchkey.example" }]);
    // It is not asked for a second time.
    expect(page.root.textContent).not.toContain("Server address");
  });

  test("sets up an organisation on the spot, with its kit, and takes the first record", async () => {
    const page = mountConsole("#/welcome", { state: signedOut, records: new Map(), fills: 0 });
    await page.type("Server address", "latchkey.example");
    await page.submit();
    await page.seeText("Nobody is there yet");
    await vi.waitFor(() => expect(document.activeElement).toBe(page.field("Setup code")));
    const values = {
      "Setup code": "SETUP-CODE",
      "Organisation name": "Northwind",
      "Your username": "mk",
      "Master password": passphrase,
      "Master password again": passphrase,
    };
    for (const [label, value] of Object.entries(values)) await page.type(label, value);
    await page.submit();
    await page.seeText("Your emergency kit");
    expect(asksBeforeLeaving()).toBe(true);
    await page.click("I have kept it");
    await page.seeText("You are mk of Northwind.");
    expect(asksBeforeLeaving()).toBe(false);

    await page.type("Address of a sign-in page", "mail.example.com/login");
    await page.type("Your username there", "mk@example.com");
    await page.type("Your password there", "secret");
    await page.submit();
    await page.click("Open mail.example.com");
    expect(page.opened).toEqual(["https://mail.example.com/login"]);
    // Who has mistyped something finds the way to it.
    await page.seeText("Open the record");
    expect(page.asked("records.save")).toEqual([
      expect.objectContaining({
        title: "mail.example.com",
        urls: [{ url: "https://mail.example.com/login", strategy: "origin" }],
      }),
    ]);
    page.background.fills = 1;
    page.announce("page");
    await page.seeText("All set");
    await page.seeText("Its key is Alt+Shift+K.");
    await page.click("Go to your records");
    expect(location.hash).toBe("#/records");
  });

  test("refuses a first record without an address that can be opened", async () => {
    const page = mountConsole("#/welcome", { records: new Map(), fills: 0 });
    for (const address of ["javascript:alert(1)", "https://my%20bank", "my bank"]) {
      await page.type("Address of a sign-in page", address);
      await page.submit();
      await page.seeText("Write the address of a sign-in page");
    }
    expect(page.asked("records.save")).toEqual([]);
  });

  test.each(["https://ada:secret@mail.example.com/login", "ada:secret@mail.example.com/login"])(
    "keeps no user name and password of the address of a first record: %j",
    async (address) => {
      const page = mountConsole("#/welcome", { records: new Map(), fills: 0 });
      await page.type("Address of a sign-in page", address);
      await page.type("Your password there", "secret");
      await page.submit();
      await page.seeText("Open mail.example.com");
      expect(page.asked("records.save")).toEqual([
        expect.objectContaining({
          title: "mail.example.com",
          urls: [{ url: "https://mail.example.com/login", strategy: "origin" }],
        }),
      ]);
    },
  );

  test("unlocks on the spot", async () => {
    const page = mountConsole("#/welcome", { state: locked, fills: 0 });
    await page.type("Master password", masterPassword);
    await page.submit();
    await page.seeText("You are miriam.keller of Northwind Traders.");
  });

  test("knows of a login that was filled before the browser was started", async () => {
    const used = samples.map(({ view, secret }) => ({ view: { ...view, lastUsedAt: 1 }, secret }));
    const records = new Map(used.map((one) => [one.view.id, one]));
    const page = mountConsole("#/welcome", { records, fills: 0 });
    await page.seeText("All set");
  });

  test("is shown again from the settings", async () => {
    const page = mountConsole("#/settings", { state: unlocked });
    await page.click("Show");
    await vi.waitFor(() => expect(location.hash).toBe("#/welcome"));
    await page.seeText("Welcome to Latchkey");
  });
});
