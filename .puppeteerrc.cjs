// A Chromium that is already on the machine is used; puppeteer downloads one only where there is none.
const { existsSync } = require("node:fs");

const chromium = ["/usr/bin/chromium", "/usr/bin/google-chrome"].find(existsSync);

module.exports = {
  ...(chromium ? { executablePath: chromium } : {}),
  chrome: { skipDownload: true },
  "chrome-headless-shell": { skipDownload: true },
  firefox: { skipDownload: true },
};
