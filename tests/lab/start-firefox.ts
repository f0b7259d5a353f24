/** A Firefox with the extension in it, in a profile and a home of its own. */
import { join } from "node:path";
import puppeteer, { type Browser } from "puppeteer";
import { extensionIds } from "#core/wire/identity.ts";
import { firefoxPath } from "../../scripts/firefox-path.mjs";
import { hostRules } from "./host-rules.ts";
import { type Proxied, pacUrl } from "./proxied.ts";
import { startSocksProxy } from "./socks-proxy.ts";
import type { FirefoxOptions } from "./start-browser.ts";

/** Firefox draws one for each profile; here it is known beforehand, since pages are opened by it. */
const uuid = "3f0a5c1e-8a55-4c0e-9a57-1f6d2c7b9e40";

export const firefoxOrigin = `moz-extension://${uuid}`;

/** Native messaging manifests are read from the user's home, and from nowhere else. */
export const firefoxHome = (profileDir: string): string => join(profileDir, "home");

const preferences = {
  "extensions.webextensions.uuids": JSON.stringify({ [extensionIds.firefox]: uuid }),
  // Tests that mean http must get it.
  "dom.security.https_first": false,
  "dom.security.https_first_for_custom_ports": false,
  // A person's answer to what an extension asks for, in place of a dialog that nobody sees.
  "extensions.webextOptionalPermissionPrompts": false,
};

const throughProxy = (port: number, proxied: Proxied | undefined) => ({
  "network.proxy.type": proxied === undefined ? 1 : 2,
  ...(proxied === undefined
    ? {}
    : { "network.proxy.autoconfig_url": pacUrl(proxied, `SOCKS5 127.0.0.1:${port}`) }),
  "network.proxy.socks": "127.0.0.1",
  "network.proxy.socks_port": port,
  "network.proxy.socks_version": 5,
  "network.proxy.socks_remote_dns": true,
});

/** @throws Error where there is no Firefox, or where it refuses the extension */
export async function startFirefox(options: FirefoxOptions): Promise<Browser> {
  const { profileDir, headful = false, hosts, ignoreCertificates = false } = options;
  const executablePath = firefoxPath();
  if (executablePath === undefined) throw new Error("There is no Firefox here");
  const proxy = hosts === undefined ? undefined : await startSocksProxy(hostRules(hosts));
  try {
    const browser = await puppeteer.launch({
      browser: "firefox",
      executablePath,
      userDataDir: profileDir,
      headless: !headful,
      defaultViewport: null,
      acceptInsecureCerts: ignoreCertificates,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      env: { ...process.env, HOME: firefoxHome(profileDir), ...options.env },
      // Without it no page of an extension may be opened.
      args: ["--remote-allow-system-access", "--width=1280", "--height=900"],
      extraPrefsFirefox: {
        ...preferences,
        ...(proxy === undefined ? {} : throughProxy(proxy.port, options.proxied)),
      },
    });
    // Not when it is disconnected: somebody else may go on with it.
    browser.process()?.once("exit", () => void proxy?.close());
    await browser.installExtension(options.extensionDir).catch(async (reason) => {
      await browser.close();
      throw reason;
    });
    return browser;
  } catch (reason) {
    await proxy?.close();
    throw reason;
  }
}
