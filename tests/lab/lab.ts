/**
 * `npm run lab -- --records FILE.json`: server, add-on and a browser with an unlocked account that holds
 * exactly these records. Prints one line of JSON when everything is ready, and stays until it is told to end.
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { isBrowserName } from "./browser-name.ts";
import { complain } from "./complain.ts";
import { InputError, readRecords } from "./records-file.ts";
import { startLab } from "./start-lab.ts";

const usage = `Usage: npm run -s lab -- --records FILE.json [options]

  --records FILE   [{"title","username","password","totp"?,"urls":[{"url","strategy"?}],"vault"?,"askFirst"?}]
  --hosts MAP      Chromium's --host-resolver-rules, such as "MAP * 127.0.0.1:8443"
  --browser NAME   chromium (the default) or firefox
  --profile DIR    use this browser profile and keep it; without it a new one
  --headful        show the browser
  --fetch-on-use   secret parts are fetched from the server when they are used

Certificate errors are ignored in this browser; in Firefox, which speaks WebDriver BiDi with one client at a
time, they are where the client that connects asks for it.`;

/** npm changes into the project's folder; a file is named from where the person is. */
const fromHere = (path: string) => resolve(process.env.INIT_CWD ?? ".", path);

function options() {
  const { values } = parseArgs({
    options: {
      records: { type: "string" },
      hosts: { type: "string" },
      browser: { type: "string", default: "chromium" },
      profile: { type: "string" },
      headful: { type: "boolean", default: false },
      "fetch-on-use": { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help || values.records === undefined) throw new InputError(usage);
  const { browser } = values;
  if (!isBrowserName(browser)) {
    throw new InputError(`The lab runs in chromium or firefox, not in ${browser}`);
  }
  return {
    browser,
    records: readRecords(fromHere(values.records)),
    hosts: values.hosts,
    profileDir: values.profile === undefined ? undefined : fromHere(values.profile),
    headful: values.headful,
    fetchOnUse: values["fetch-on-use"],
  };
}

const told = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => told.abort());
}

try {
  const given = options();
  const lab = await startLab({ ...given, signal: told.signal });
  const { browser, extensionId, extensionOrigin, profileDir, serverUrl, addonPort, dataDir } = lab;
  const browserWSEndpoint = browser.wsEndpoint();
  // Its one client is whoever asked for the lab.
  if (given.browser === "firefox") await browser.disconnect();
  const { pid } = process;
  const places = { profileDir, serverUrl, addonPort, dataDir };
  console.log(JSON.stringify({ browserWSEndpoint, extensionId, extensionOrigin, ...places, pid }));
  await new Promise<void>((done) => {
    told.signal.addEventListener("abort", () => done());
    browser.process()?.once("exit", () => done());
  });
  await lab.close();
} catch (reason) {
  if (told.signal.aborted) process.exit(0);
  complain(reason);
}
