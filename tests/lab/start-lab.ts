/** Server, add-on and a browser with an unlocked account that holds given records: the product, whole, for a test. */
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "puppeteer";
import { extensionIds } from "#core/wire/identity.ts";
import { Addon } from "./addon.ts";
import type { BrowserName } from "./browser-name.ts";
import { buildExtension } from "./build-extension.ts";
import { Client } from "./client.ts";
import { type Credentials, saveCredentials } from "./credentials.ts";
import { sparingLoopback } from "./host-rules.ts";
import { manage, type PolicyValues } from "./managed.ts";
import type { Proxied } from "./proxied.ts";
import { type LabRecordInput, parseRecords } from "./records-file.ts";
import { moveIn } from "./sign-in.ts";
import { signInBrowser } from "./sign-in-browser.ts";
import { endBrowser, startBrowser } from "./start-browser.ts";
import { firefoxOrigin } from "./start-firefox.ts";
import { startServer } from "./start-server.ts";
import { Started } from "./started.ts";

export type LabOptions = {
  readonly records?: readonly LabRecordInput[] | undefined;
  /** Secret parts are fetched when they are used, and not kept in the browser. */
  readonly fetchOnUse?: boolean | undefined;
  readonly browser?: BrowserName | undefined;
  /** Whose account it is, where somebody will look at it. */
  readonly person?: { readonly organisation: string; readonly username: string } | undefined;
  /** For Chromium's `--host-resolver-rules`. */
  readonly hosts?: string | undefined;
  /** Only together with `hosts`. */
  readonly proxied?: Proxied | undefined;
  /** What the organisation settles otherwise than in the example for administrators. See `whyNotManaged`. */
  readonly policy?: PolicyValues | undefined;
  /** A profile to use and keep; without it one in the lab's folder. */
  readonly profileDir?: string | undefined;
  readonly headful?: boolean | undefined;
  /** Put something between: given the server's URL, the one that browser and add-on are to use. */
  readonly front?: ((serverUrl: string) => Promise<string>) | undefined;
  /** The extension that is tested, where it is another than the sources' own. */
  readonly extensionDir?: string | undefined;
  /** More arguments for Chromium. */
  readonly args?: readonly string[] | undefined;
  /** Ends the lab wherever its start has got to. */
  readonly signal?: AbortSignal | undefined;
};

export type Lab = {
  readonly browser: Browser;
  readonly extensionId: string;
  /** The file with the policy, where there is one. */
  readonly policyFile: string | undefined;
  /** Of its pages. */
  readonly extensionOrigin: string;
  readonly profileDir: string;
  /** As the browser knows it. */
  readonly serverUrl: string;
  readonly serverPid: number;
  readonly addonPort: number;
  readonly addon: Addon;
  readonly dataDir: string;
  /** Another client of the same person. */
  readonly client: Client;
  /** What the browser signs in with. */
  readonly credentials: Credentials;
  /** End everything that was started, and take the folder away. */
  readonly close: () => Promise<void>;
};

/** Start it all; resolves when the extension holds every record. */
export async function startLab(options: LabOptions = {}): Promise<Lab> {
  const records = parseRecords(options.records ?? [], "records");
  const dataDir = mkdtempSync(join(tmpdir(), "latchkey-lab-"));
  const profileDir = options.profileDir ?? join(dataDir, "profile");
  mkdirSync(profileDir, { recursive: true });
  const name = options.browser ?? "chromium";
  const started = new Started();
  const close = () => started.end();
  options.signal?.addEventListener("abort", close);
  await started.add(async () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 }));

  try {
    const building = options.extensionDir ?? buildExtension(name);
    const server = await startServer({ dataDir, port: 0, eventsPort: 0 });
    await started.add(server.stop);
    const me = await moveIn({
      serverUrl: server.url,
      setupCode: server.setupCode ?? "",
      ...(options.person ?? { organisation: "Lab", username: "lab" }),
      // Nobody types it: it is in the lab's folder, and goes with it.
      masterPassword: randomBytes(16).toString("base64url"),
      vault: "Logins",
      fetchOnUse: options.fetchOnUse ?? false,
    });
    saveCredentials(dataDir, me.credentials);
    const client = await Client.open(me);
    await client.add(records, options.fetchOnUse);

    const managed =
      options.policy === undefined
        ? undefined
        : await manage(name, { dataDir, profileDir }, options.policy);
    const addon = new Addon(dataDir, "0");
    await addon.registerFor(profileDir, name);
    await started.add(() => addon.stop());
    const browser = await startBrowser({
      name,
      profileDir,
      extensionDir: await building,
      headful: options.headful,
      hosts: options.hosts && sparingLoopback(options.hosts),
      proxied: options.proxied,
      ignoreCertificates: true,
      args: options.args,
      executablePath: managed?.executablePath,
    });
    await started.add(() => endBrowser(browser));
    const isSynced = (sync: { readonly records: number }) => sync.records === records.length;
    const serverUrl = (await options.front?.(server.url)) ?? server.url;
    const credentials = { ...me.credentials, serverUrl };
    const state = await signInBrowser(browser, credentials, isSynced);
    return {
      browser,
      extensionId: extensionIds[name],
      policyFile: managed?.file,
      extensionOrigin:
        name === "firefox" ? firefoxOrigin : `chrome-extension://${extensionIds[name]}`,
      profileDir,
      serverUrl,
      serverPid: server.pid,
      addonPort: state.connection.addonPort ?? 0,
      addon,
      dataDir,
      client,
      credentials,
      close,
    };
  } catch (reason) {
    await close();
    throw reason;
  }
}
