/** A browser with the extension in it, in a profile of its own. */
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import puppeteer, { type Browser, type Page } from "puppeteer";
import { extensionIds } from "#core/wire/identity.ts";
import type { BrowserName } from "./browser-name.ts";
import { type Proxied, pacUrl } from "./proxied.ts";
import { firefoxOrigin, startFirefox } from "./start-firefox.ts";

type CommonOptions = {
  readonly profileDir: string;
  readonly headful?: boolean | undefined;
  /** For Chromium's `--host-resolver-rules`. */
  readonly hosts?: string | undefined;
  /** Only where certificates are made up: never in what a person starts. */
  readonly ignoreCertificates?: boolean | undefined;
  readonly proxied?: Proxied | undefined;
  readonly env?: Readonly<Record<string, string>> | undefined;
};

export type ChromiumOptions = CommonOptions & {
  readonly args?: readonly string[] | undefined;
  /** Something that ends up as Chromium; by default puppeteer's. */
  readonly executablePath?: string | undefined;
};

export type FirefoxOptions = CommonOptions & { readonly extensionDir: string };

export type BrowserOptions = ChromiumOptions &
  FirefoxOptions & { readonly name?: BrowserName | undefined };

/** A Chromium that may be given extensions, without any. */
export function launchChromium(options: ChromiumOptions): Promise<Browser> {
  const { profileDir, headful = false, hosts, proxied, ignoreCertificates = false } = options;
  const isRoot = process.getuid?.() === 0;
  const { executablePath } = options;
  return puppeteer.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    userDataDir: profileDir,
    headless: !headful,
    defaultViewport: null,
    enableExtensions: true,
    // Whoever starts it decides when it ends.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    env: { ...process.env, ...options.env },
    args: [
      "--no-first-run",
      "--password-store=basic",
      "--window-size=1280,900",
      // Without a display the screen would be 800 by 600, which cuts popups off.
      ...(headful ? [] : ["--screen-info={1920x1200}"]),
      // Chromium's sandbox refuses to run as root.
      ...(isRoot ? ["--no-sandbox"] : []),
      ...(hosts === undefined ? [] : [`--host-resolver-rules=${hosts}`]),
      ...(proxied === undefined ? [] : [`--proxy-pac-url=${pacUrl(proxied, "DIRECT")}`]),
      ...(ignoreCertificates ? ["--ignore-certificate-errors"] : []),
      ...(options.args ?? []),
    ],
  });
}

/** Start it and install the extension. */
export function startBrowser(options: BrowserOptions): Promise<Browser> {
  return options.name === "firefox" ? startFirefox(options) : startChromium(options);
}

async function startChromium(options: BrowserOptions): Promise<Browser> {
  forgetWorkers(options.profileDir);
  const browser = await launchChromium(options);
  try {
    const id = await browser.installExtension(options.extensionDir);
    if (id !== extensionIds.chromium) throw new Error(`The extension got the id ${id}`);
    return browser;
  } catch (reason) {
    await browser.close();
    throw reason;
  }
}

/**
 * Chromium keeps a service worker's code with the profile and takes it for good while the extension's version
 * is the same, so that a profile from last time would run the code from last time.
 */
function forgetWorkers(profileDir: string): void {
  rmSync(join(profileDir, "Default/Service Worker"), { recursive: true, force: true });
}

/** End it, also where somebody else has gone on with it. */
export async function endBrowser(browser: Browser): Promise<void> {
  if (browser.connected) return browser.close();
  const child = browser.process();
  if (child === null || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  await gone;
}

/** One of the extension's own pages in a tab. */
export async function openExtensionPage(browser: Browser, path = "popup.html"): Promise<Page> {
  const page = await browser.newPage();
  await showExtensionPage(page, path);
  return page;
}

/** Lead `page` to one of the extension's own pages. */
export async function showExtensionPage(page: Page, path: string): Promise<void> {
  if (!(await isFirefox(page.browser()))) {
    await page.goto(`chrome-extension://${extensionIds.chromium}/${path}`);
    return;
  }
  // Firefox never tells that an extension's page has come: the page itself has to, once it can be asked.
  const url = `${firefoxOrigin}/${path}`;
  page.goto(url).catch(() => undefined);
  const isThere = () =>
    page.evaluate((to) => location.href === to && document.readyState === "complete", url);
  const until = Date.now() + 30_000;
  while (!(await isThere().catch(() => false))) {
    if (Date.now() > until) throw new Error(`Firefox does not show ${url}`);
    await pause(20);
  }
}

export async function isFirefox(browser: Browser): Promise<boolean> {
  return /^firefox\//i.test(await browser.version());
}
