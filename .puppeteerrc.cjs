// A Chromium that is already on the machine is used; `npm start` and `npm test` see to one where there is none.
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const programs = [
  process.env.PROGRAMFILES,
  process.env["PROGRAMFILES(X86)"],
  process.env.LOCALAPPDATA,
];
const places = {
  linux: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
  ],
  darwin: [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ],
  win32: programs.flatMap((folder) =>
    folder === undefined ? [] : [join(folder, "Google/Chrome/Application/chrome.exe")],
  ),
};

const chromium = places[process.platform]?.find((path) => existsSync(path));

module.exports = {
  ...(chromium ? { executablePath: chromium } : {}),
  chrome: { skipDownload: true },
  "chrome-headless-shell": { skipDownload: true },
  firefox: { skipDownload: true },
};
