/** Everything the demo consists of, started in order and with its data from last time. */
import type { Browser } from "puppeteer";
import { Addon } from "../lab/addon.ts";
import type { BrowserName } from "../lab/browser-name.ts";
import { buildExtension } from "../lab/build-extension.ts";
import { Client } from "../lab/client.ts";
import { saveCredentials, savedCredentials } from "../lab/credentials.ts";
import { InputError } from "../lab/records-file.ts";
import { moveIn, type SignedIn, signIn } from "../lab/sign-in.ts";
import { signInBrowser } from "../lab/sign-in-browser.ts";
import { startBrowser } from "../lab/start-browser.ts";
import { type StartedServer, startServer } from "../lab/start-server.ts";
import type { Started } from "../lab/started.ts";
import type { DemoHome } from "./demo-home.ts";
import {
  demoAccounts,
  demoPerson,
  mailRecord,
  otherRecords,
  portalRecord,
} from "./demo-records.ts";
import { freePort, portNotice } from "./free-port.ts";
import { type DemoSites, startDemoSites } from "./sites.ts";

/** As `server-bridge/ports.ts` and `native-host/ports.ts` have them; the sites' is the demo's own. */
const usual = { calls: 11011, events: 11018, addon: 52120, sites: 11080 } as const;

export type Demo = {
  readonly browser: Browser;
  readonly sites: DemoSites;
  readonly client: Client;
  readonly isNew: boolean;
  /** What a person should know of ports that are not the usual ones. */
  readonly notices: readonly string[];
};

/**
 * Start it all; what must be ended again goes into `started`.
 *
 * @param options.unlinked the portal's record forgets its second site, whatever was done last time.
 */
export async function startDemo(
  home: DemoHome,
  started: Started,
  options: {
    readonly browser: BrowserName;
    readonly headful: boolean;
    readonly unlinked: boolean;
  },
): Promise<Demo> {
  const building = buildExtension(options.browser);
  const server = await startServer({
    dataDir: home.dataDir,
    port: usual.calls,
    eventsPort: usual.events,
    portSearch: true,
  });
  await started.add(server.stop);
  const sites = await startDemoSites(demoAccounts, await freePort(usual.sites));
  await started.add(sites.close);
  const { me, isNew } = await ownerOf(server, home.dataDir);
  const client = await Client.open(me);
  if (isNew) await client.add(otherRecords);
  if (home.movedTo(sites.port) || options.unlinked) {
    await client.put(mailRecord(sites));
    await client.put(portalRecord(sites, false));
  }

  const addon = new Addon(home.dataDir, `${usual.addon}-${usual.addon + 19}`);
  await addon.registerFor(home.profileDir, options.browser);
  await started.add(() => addon.stop());
  const browser = await startBrowser({
    name: options.browser,
    profileDir: home.profileDir,
    extensionDir: await building,
    headful: options.headful,
  });
  await started.add(() => browser.close());
  const begun = Date.now();
  const state = await signInBrowser(browser, me.credentials, ({ lastAt }) => lastAt >= begun);
  const notices = [
    portNotice("the application server", usual.calls, server.port),
    portNotice("the server's events", usual.events, server.eventsPort ?? usual.events),
    portNotice("the add-on", usual.addon, state.connection.addonPort ?? usual.addon),
    portNotice("the demo's sites", usual.sites, sites.port),
  ].filter((notice) => notice !== undefined);
  return { browser, sites, client, isNew, notices };
}

/** The demo's person: moved in on the first start, known on every later one. */
async function ownerOf(
  server: StartedServer,
  dataDir: string,
): Promise<{ readonly me: SignedIn; readonly isNew: boolean }> {
  if (server.setupCode !== undefined) {
    const { url: serverUrl, setupCode } = server;
    const me = await moveIn({ serverUrl, setupCode, ...demoPerson, vault: "Logins" });
    saveCredentials(dataDir, me.credentials);
    return { me, isNew: true };
  }
  const saved = savedCredentials(dataDir);
  if (saved === undefined) {
    throw new InputError(
      `${dataDir} holds somebody else's data. Move that folder away to start the demo anew.`,
    );
  }
  const credentials = { ...saved, serverUrl: server.url };
  saveCredentials(dataDir, credentials);
  return { me: await signIn(credentials), isNew: false };
}
