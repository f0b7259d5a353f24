import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer";
import { expect } from "vitest";
import { press, seeText } from "../extension/built-pages.ts";
import { Addon } from "../lab/addon.ts";
import { browserUnderTest } from "../lab/browser-name.ts";
import { buildExtension } from "../lab/build-extension.ts";
import { endBrowser, startBrowser } from "../lab/start-browser.ts";
import { type StartedServer, startServer } from "../lab/start-server.ts";
import { Started } from "../lab/started.ts";
import { startWeb, type Web } from "./web.ts";

/** A browser that has just got the extension, before anybody has set anything up. */

export const masterPassword = "velvet otter paints lamps";
export const looking = { timeout: 20_000, interval: 50 };

export class FreshBrowser {
  readonly web: Web;
  readonly browser: Browser;
  readonly end: () => Promise<void>;
  readonly #server: StartedServer;
  readonly #addon: Addon;
  readonly #profileDir: string;

  private constructor(
    web: Web,
    browser: Browser,
    server: StartedServer,
    addon: Addon,
    profileDir: string,
    started: Started,
  ) {
    this.web = web;
    this.browser = browser;
    this.#server = server;
    this.#addon = addon;
    this.#profileDir = profileDir;
    this.end = () => started.end();
  }

  static async start(): Promise<FreshBrowser> {
    const started = new Started();
    try {
      return await FreshBrowser.#startWith(started);
    } catch (reason) {
      await started.end();
      throw reason;
    }
  }

  static async #startWith(started: Started): Promise<FreshBrowser> {
    const dataDir = mkdtempSync(join(tmpdir(), "latchkey-first-"));
    const profileDir = join(dataDir, "profile");
    const addon = new Addon(dataDir, "0");
    await started.add(async () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 }));
    const web = await startWeb();
    await started.add(web.close);
    const server = await startServer({ dataDir, port: 0, eventsPort: 0 });
    await started.add(server.stop);
    await started.add(() => addon.stop());
    const browser = await startBrowser({
      name: browserUnderTest,
      profileDir,
      extensionDir: await buildExtension(browserUnderTest),
      hosts: web.hosts,
      ignoreCertificates: true,
    });
    await started.add(() => endBrowser(browser));
    return new FreshBrowser(web, browser, server, addon, profileDir, started);
  }

  /** The page that opens by itself when the extension is new. */
  async welcome(): Promise<Page> {
    const page = await this.untilTabAt("/console.html#/welcome");
    await page.bringToFront();
    return page;
  }

  /** @param welcome which misses the add-on so far */
  async installAddon(welcome: Page): Promise<void> {
    await this.#addon.registerFor(this.#profileDir, browserUnderTest);
    await press(welcome, "Look again");
    await seeText(welcome, "Found, version");
  }

  async findServer(welcome: Page): Promise<void> {
    await typeInto(welcome, { "server-url": this.#server.url });
    await press(welcome, "Look for the server");
    await seeText(welcome, `It answers at ${this.#server.url}`);
    await seeText(welcome, "Nobody is there yet");
  }

  async setUp(welcome: Page): Promise<void> {
    await typeInto(welcome, {
      "setup-code": this.#server.setupCode ?? "",
      organisation: "Northwind",
      username: "ada",
      "new-password": masterPassword,
      "new-password-again": masterPassword,
    });
    await press(welcome, "Set up");
    await seeText(welcome, "Your emergency kit");
    await press(welcome, "I have kept it");
    await seeText(welcome, "You are ada of Northwind.");
  }

  async untilTabAt(address: string): Promise<Page> {
    await expect.poll(() => this.#tabAt(address), looking).toBeDefined();
    return (await this.#tabAt(address)) as Page;
  }

  /** The tab whose address begins so; Firefox tells those of an extension's pages to nobody but themselves. */
  async #tabAt(address: string): Promise<Page | undefined> {
    for (const page of await this.browser.pages()) {
      const href = await page.evaluate(() => location.href).catch(() => "");
      if (href.includes(address)) return page;
    }
    return undefined;
  }
}

export async function typeInto(
  page: Page,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    await page.waitForSelector(`[name=${name}]`);
    await page.type(`[name=${name}]`, value);
  }
}
