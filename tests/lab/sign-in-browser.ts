/** Signs the browser's extension in, as a person would in its popup. */
import type { Browser } from "puppeteer";
import type { Credentials } from "./credentials.ts";
import { openExtensionPage } from "./start-browser.ts";
import { type UiState, uiCaller, untilState } from "./ui-caller.ts";

/** Sign in or unlock as is needed; resolves when what has been pulled is as wanted. */
export async function signInBrowser(
  browser: Browser,
  credentials: Credentials,
  isSynced: (sync: UiState["sync"]) => boolean,
): Promise<UiState> {
  const page = await openExtensionPage(browser);
  try {
    const ui = uiCaller(page);
    const { serverUrl, username, masterPassword, deviceSecret } = credentials;
    const { phase, connection } = await ui("ui.state", {});
    if (phase === "locked" && connection.serverUrl === serverUrl) {
      await ui("account.unlock", { masterPassword });
    } else {
      const known = { serverUrl, username, masterPassword, deviceSecret };
      await ui("account.signIn", { ...known, deviceLabel: "Chromium" });
    }
    return await untilState(
      ui,
      ({ phase, sync }) => phase === "unlocked" && sync.state === "idle" && isSynced(sync),
    );
  } finally {
    await page.close();
    await closeFirstRun(browser);
  }
}

/** The page that a new installation has opened by now: nobody needs it where everything is set up. */
async function closeFirstRun(browser: Browser): Promise<void> {
  for (const page of await browser.pages()) {
    const place = await page.evaluate(() => location.hash).catch(() => "");
    if (place === "#/welcome") await page.close();
  }
}
