/** `npm start`: server, add-on, demo sites and a browser, with a demo organisation; `-- --once` shows it and ends. */
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { isBrowserName } from "../lab/browser-name.ts";
import { projectFolder } from "../lab/child-process.ts";
import { complain } from "../lab/complain.ts";
import { InputError } from "../lab/records-file.ts";
import { Started } from "../lab/started.ts";
import { claimDemoHome } from "./demo-home.ts";
import { demoPerson } from "./demo-records.ts";
import { demonstrate, type Tell } from "./once.ts";
import { startDemo } from "./start-demo.ts";

const usage = `Usage: npm start [-- OPTIONS]

  --once          show everything without a person, take screenshots, and end
  --browser NAME  chromium (the default) or firefox
  --headless      do not show the browser (as where there is no display)
  --data DIR      keep everything there (default: .latchkey)
`;

const hasDisplay =
  process.platform === "win32" ||
  process.platform === "darwin" ||
  process.env.DISPLAY !== undefined ||
  process.env.WAYLAND_DISPLAY !== undefined;

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** One line per step, with its time; the time is added when the step is done. */
const tell: Tell = async (what, step) => {
  const since = performance.now();
  const said = await step().catch((reason: unknown) => {
    console.log(`✗ ${what}`);
    throw reason;
  });
  console.log(`✓ ${what} (${seconds(since)})${said === undefined ? "" : ` · ${said}`}`);
};

const started = new Started();
let isTold = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    isTold = true;
    void started.end();
  });
}

try {
  const { values } = parseArgs({
    options: {
      once: { type: "boolean", default: false },
      headless: { type: "boolean", default: false },
      data: { type: "string", default: join(projectFolder, ".latchkey") },
      browser: { type: "string", default: "chromium" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) throw new InputError(usage);
  const { browser } = values;
  if (!isBrowserName(browser)) {
    throw new InputError(`The demonstration runs in chromium or firefox, not in ${browser}`);
  }
  const headful = hasDisplay && !values.once && !values.headless;
  const since = performance.now();
  const home = claimDemoHome(resolve(process.env.INIT_CWD ?? ".", values.data), browser);
  await started.add(home.release);
  const demo = await startDemo(home, started, { browser, headful, unlinked: values.once });
  for (const notice of demo.notices) console.log(notice);
  console.log(`✓ Server, add-on and browser are connected (${seconds(since)})`);
  if (values.once) {
    await demonstrate({ ...demo, screenshots: home.screenshots, tell });
    console.log(`\nEverything happened in the browser. Screenshots: ${home.screenshots}`);
  } else {
    console.log(words(demo.sites, demo.isNew));
    const page = await demo.browser.newPage();
    await page.goto(`${demo.sites.mail}/`);
    await new Promise<void>((done) => demo.browser.once("disconnected", () => done()));
  }
} catch (reason) {
  if (!isTold) complain(reason);
} finally {
  await started.end();
}

function words(sites: { readonly mail: string; readonly portal: string }, isNew: boolean): string {
  const { username, masterPassword, organisation } = demoPerson;
  return `
${isNew ? `A demo organisation was made: ${organisation}.` : `Welcome back to ${organisation}.`} You are ${username}; the master password is “${masterPassword}”.

Try this${hasDisplay ? "" : " (there is no display here, so the browser cannot be seen: npm start -- --once shows it by pictures)"}:
  1. ${sites.mail}/     name and password are there before you can type. Sign in.
  2. ${sites.portal}/   the name is filled; the password is asked for on another site, which no
     record is linked to: nothing is filled there. Open Latchkey in the toolbar: it shows the way
     that you came, and one click links the page. It is filled at once, and next time by itself.
  3. Lock or sign out in Latchkey's popup: pages stay empty, and nothing is left to read.

Ctrl-C or closing the browser ends everything.`;
}
