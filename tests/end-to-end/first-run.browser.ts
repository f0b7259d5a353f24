import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { press, seeText } from "../extension/built-pages.ts";
import { FreshBrowser, looking, masterPassword, typeInto } from "./fresh-browser.ts";
import { page as html, loginForm } from "./web.ts";

/** A person's first minutes: an extension that has just been installed, and nothing else. */

const site = "https://login.example.com/";

let fresh: FreshBrowser;
let welcome: Page;

beforeAll(async () => {
  fresh = await FreshBrowser.start();
  fresh.web.serve(site, html(loginForm()));
});

afterAll(() => fresh.end());

describe("Latchkey in a browser that has just got it", () => {
  test("opens the page of the first run by itself, which misses the add-on", async () => {
    welcome = await fresh.welcome();
    await seeText(welcome, "The browser has not found it.");
    await seeText(welcome, "node scripts/latchkey.mjs addon install");
  });

  test("finds the add-on without a restart once it is installed", () =>
    fresh.installAddon(welcome));

  test("finds the server, and that nobody has moved in there", () => fresh.findServer(welcome));

  test("sets the organisation up and shows the emergency kit", () => fresh.setUp(welcome));

  test("takes a first record, and ticks the last step when its site has been filled", async () => {
    await typeInto(welcome, { url: "login.example.com", password: "CANARY-p" });
    await welcome.type("form [name=username]", "CANARY-u");
    await press(welcome, "Save this login");
    await press(welcome, "Open login.example.com");
    const tab = await fresh.untilTabAt(site);
    const values = () => tab.$$eval("form input", (inputs) => inputs.map(({ value }) => value));
    await expect.poll(values, looking).toEqual(["CANARY-u", "CANARY-p"]);
    await welcome.bringToFront();
    await seeText(welcome, "All set");
  });

  test("asks for nothing but the master password where it is opened again, locked", async () => {
    await welcome.evaluate(() =>
      chrome.runtime.sendMessage({ to: "background", id: 1, method: "account.lock", params: {} }),
    );
    await typeInto(welcome, { "master-password": masterPassword });
    await press(welcome, "Unlock");
    await seeText(welcome, "All set");
  });
});
