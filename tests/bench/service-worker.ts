/** Stopping the extension's service worker, as the browser does after half a minute of rest. */
import type { Browser, Target } from "puppeteer";
import { extensionIds } from "#core/wire/identity.ts";

const isOurs = (target: Target): boolean =>
  target.type() === "service_worker" && target.url().includes(extensionIds.chromium);

/** Resolves when it is gone; the next message starts it anew. */
export async function stopWorker(browser: Browser): Promise<void> {
  const target = browser.targets().find(isOurs);
  if (target === undefined) return;
  const gone = new Promise<void>((resolve) => {
    const left = (other: Target) => {
      if (other !== target) return;
      browser.off("targetdestroyed", left);
      resolve();
    };
    browser.on("targetdestroyed", left);
  });
  const worker = await target.worker();
  await worker?.close();
  await gone;
}
