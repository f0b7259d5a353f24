/** Stopping an extension's service worker, as the browser does after half a minute of rest. */
import type { Browser, Target } from "puppeteer";
import { extensionIds } from "#core/wire/identity.ts";

/** Tells the service worker of that extension. */
export const isWorkerOf =
  (extensionId: string) =>
  (target: Target): boolean =>
    target.type() === "service_worker" && target.url().includes(extensionId);

/** Resolves when it is gone; the next message starts it anew. */
export async function stopWorker(
  browser: Browser,
  extensionId: string = extensionIds.chromium,
): Promise<void> {
  const target = browser.targets().find(isWorkerOf(extensionId));
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
