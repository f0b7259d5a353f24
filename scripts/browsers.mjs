/** Sees to the browsers that demonstration and tests need, using what the machine has before fetching anything. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { firefoxPath } from "./firefox-path.mjs";
import { nodePath } from "./node-runtime.mjs";
import { projectFolder } from "./packages.mjs";
import { commandFile, environment } from "./run.mjs";

const node = (nodeArguments, stdio) =>
  spawnSync(nodePath(), nodeArguments, {
    cwd: projectFolder,
    env: environment(),
    encoding: "utf8",
    stdio,
  });

/** The Chromium that puppeteer would start here (`.puppeteerrc.cjs`), if it is there. */
function chromiumPath() {
  const script = 'console.log(await (await import("puppeteer")).default.executablePath())';
  const found = node(["--input-type=module", "-e", script], ["ignore", "pipe", "ignore"]);
  const path = found.stdout?.trim();
  return path && existsSync(path) ? path : undefined;
}

/** Debian's packages are installed only where this may be done without asking anybody: as root. */
const mayInstallPackages = () =>
  process.platform === "linux" &&
  process.getuid?.() === 0 &&
  existsSync("/etc/debian_version") &&
  /^ID="?debian"?$/m.test(readFileSync("/etc/os-release", "utf8"));

function installPackage(name) {
  console.error(`Installing Debian's package ${name} …`);
  const options = {
    stdio: ["ignore", "ignore", 2],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  spawnSync("apt-get", ["update", "-qq"], options);
  return spawnSync("apt-get", ["install", "-y", "-qq", name], options).status === 0;
}

/** A Chromium, found or installed. Ends the process with a sentence that helps where there is none to be had. */
export function ensureChromium() {
  if (chromiumPath() !== undefined) return;
  if (mayInstallPackages() && installPackage("chromium") && chromiumPath() !== undefined) return;
  console.error("There is no Chromium or Chrome here: downloading one for puppeteer …");
  node([commandFile("puppeteer"), "browsers", "install", "chrome"], ["ignore", 2, 2]);
  if (chromiumPath() !== undefined) return;
  console.error(
    "\nA Chromium or Chrome is needed and could not be downloaded. Install one, or name one with " +
      "PUPPETEER_EXECUTABLE_PATH=/path/to/chrome",
  );
  process.exit(1);
}

/** A Firefox, found or installed. */
function hasFirefox() {
  if (firefoxPath() !== undefined) return true;
  if (mayInstallPackages() && installPackage("firefox-esr") && firefoxPath() !== undefined) {
    return true;
  }
  console.error("There is no Firefox here: downloading one for puppeteer …");
  node([commandFile("puppeteer"), "browsers", "install", "firefox@esr"], ["ignore", 2, 2]);
  return firefoxPath() !== undefined;
}

const whichFirefox =
  "Install one (Debian: apt-get install firefox-esr; else https://www.mozilla.org/firefox/), or name one " +
  "with LATCHKEY_FIREFOX=/path/to/firefox";

/** A Firefox where one is to be had. Says so where there is none: what needs one is skipped then. */
export function tryFirefox() {
  if (hasFirefox()) return true;
  console.error(
    `\nThere is no Firefox and none could be downloaded: the tests that need one are skipped. ${whichFirefox}`,
  );
  return false;
}

/** A Firefox. Ends the process with a sentence that helps where there is none to be had. */
export function ensureFirefox() {
  if (hasFirefox()) return;
  console.error(`\nA Firefox is needed and could not be downloaded. ${whichFirefox}`);
  process.exit(1);
}
