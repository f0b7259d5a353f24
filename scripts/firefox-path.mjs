/** Where a Firefox is, if one is: the machine's own first, then one that puppeteer has downloaded. */
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const programs = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"]];

const places = {
  linux: ["/usr/bin/firefox-esr", "/usr/bin/firefox"],
  darwin: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
  win32: programs.flatMap((folder) =>
    folder === undefined ? [] : [join(folder, "Mozilla Firefox/firefox.exe")],
  ),
};

/** Below the folder of one version in puppeteer's cache. */
const downloaded = {
  linux: "firefox/firefox",
  darwin: "Firefox.app/Contents/MacOS/firefox",
  win32: "core/firefox.exe",
};

function downloads() {
  const cache = process.env.PUPPETEER_CACHE_DIR ?? join(homedir(), ".cache/puppeteer");
  const versions = join(cache, "firefox");
  const file = downloaded[process.platform];
  if (file === undefined || !existsSync(versions)) return [];
  return readdirSync(versions).map((version) => join(versions, version, file));
}

/** `LATCHKEY_FIREFOX` names another one than would be found. */
export function firefoxPath() {
  const named = process.env.LATCHKEY_FIREFOX;
  if (named !== undefined) return named;
  const known = [...(places[process.platform] ?? []), ...downloads()];
  return known.find((path) => existsSync(path));
}
