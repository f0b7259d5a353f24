import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { press, seeText } from "../extension/built-pages.ts";
import { Addon } from "../lab/addon.ts";
import { browserUnderTest } from "../lab/browser-name.ts";
import { buildExtension } from "../lab/build-extension.ts";
import { endBrowser, startBrowser } from "../lab/start-browser.ts";
import { type StartedServer, startServer } from "../lab/start-server.ts";
import { Started } from "../lab/started.ts";
import { page as html, loginForm, startWeb, type Web } from "./web.ts";

/** A person's first minutes: an extension that has just been installed, and nothing else. */

const dataDir = mkdtempSync(join(tmpdir(), "latchkey-first-"));
const profileDir = join(dataDir, "profile");
const site = "https://login.example.com/";
const masterPassword = "velvet otter paints lamps";
const looking = { timeout: 20_000, interval: 50 };

const started = new Started();
const addon = new Addon(dataDir, "0");
let web: Web;
let server: StartedServer;
let browser: Browser;
let welcome: Page;

beforeAll(async () => {
  await started.add(async () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 }));
  web = await startWeb();
  await started.add(web.close);
  web.serve(site, html(loginForm()));
  server = await startServer({ dataDir, port: 0, eventsPort: 0 });
  await started.add(server.stop);
  await started.add(() => addon.stop());
  browser = await startBrowser({
    name: browserUnderTest,
    profileDir,
    extensionDir: await buildExtension(browserUnderTest),
    hosts: web.hosts,
    ignoreCertificates: true,
  });
  await started.add(() => endBrowser(browser));
});

afterAll(() => started.end());

/** The tab whose address begins so; Firefox tells those of an extension's pages to nobody but themselves. */
async function tabAt(address: string): Promise<Page | undefined> {
  for (const page of await browser.pages()) {
    const href = await page.evaluate(() => location.href).catch(() => "");
    if (href.includes(address)) return page;
  }
  return undefined;
}

async function untilTabAt(address: string): Promise<Page> {
  await expect.poll(() => tabAt(address), looking).toBeDefined();
  return (await tabAt(address)) as Page;
}

async function type(values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    await welcome.waitForSelector(`[name=${name}]`);
    await welcome.type(`[name=${name}]`, value);
  }
}

describe("Latchkey in a browser that has just got it", () => {
  test("opens the page of the first run by itself, which misses the add-on", async () => {
    welcome = await untilTabAt("/console.html#/welcome");
    await welcome.bringToFront();
    await seeText(welcome, "The browser has not found it.");
    await seeText(welcome, "node scripts/latchkey.mjs addon install");
  });

  test("finds the add-on without a restart once it is installed", async () => {
    await addon.registerFor(profileDir, browserUnderTest);
    await press(welcome, "Look again");
    await seeText(welcome, "Found, version");
  });

  test("finds the server, and that nobody has moved in there", async () => {
    await type({ "server-url": server.url });
    await press(welcome, "Look for the server");
    await seeText(welcome, `It answers at ${server.url}`);
    await seeText(welcome, "Nobody is there yet");
  });

  test("sets the organisation up and shows the emergency kit", async () => {
    await type({
      "setup-code": server.setupCode ?? "",
      organisation: "Northwind",
      username: "ada",
      "new-password": masterPassword,
      "new-password-again": masterPassword,
    });
    await press(welcome, "Set up");
    await seeText(welcome, "Your emergency kit");
    await press(welcome, "I have kept it");
    await seeText(welcome, "You are ada of Northwind.");
  });

  test("takes a first record, and ticks the last step when its site has been filled", async () => {
    await type({ url: "login.example.com", password: "CANARY-p" });
    await welcome.type("form [name=username]", "CANARY-u");
    await press(welcome, "Save this login");
    await press(welcome, "Open login.example.com");
    const tab = await untilTabAt(site);
    const values = () => tab.$$eval("form input", (inputs) => inputs.map(({ value }) => value));
    await expect.poll(values, looking).toEqual(["CANARY-u", "CANARY-p"]);
    await welcome.bringToFront();
    await seeText(welcome, "All set");
  });

  test("asks for nothing but the master password where it is opened again, locked", async () => {
    await welcome.evaluate(() =>
      chrome.runtime.sendMessage({ to: "background", id: 1, method: "account.lock", params: {} }),
    );
    await type({ "master-password": masterPassword });
    await press(welcome, "Unlock");
    await seeText(welcome, "All set");
  });
});
