/** One stage for all files that run one after the other in a process: setting one takes longer than many a file's tests. */
import type { Browser } from "puppeteer";
import { test as vitestTest } from "vitest";
import { browserUnderTest } from "../lab/browser-name.ts";
import { type LabRecordInput, parseRecords } from "../lab/records-file.ts";
import { signInBrowser } from "../lab/sign-in-browser.ts";
import { type Stage, setStage } from "./stage.ts";

let shared: Stage | undefined;

/** Tests on a shared stage are made with this, which sees that it is taken down at the end. */
export const test = vitestTest.extend(
  "sharedStage",
  { scope: "worker", auto: true },
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from it that no other fixture is needed.
  async ({}, { onCleanup }) => {
    onCleanup(async () => {
      const stage = shared;
      shared = undefined;
      await stage?.close();
    });
  },
);

/** A stage with these records and nothing else of the files before. */
export async function shareStage(records: readonly LabRecordInput[]): Promise<Stage> {
  const before = shared;
  shared = undefined;
  if (before === undefined || browserUnderTest === "firefox") shared = await setStage(records);
  else shared = await renewed(before, records);
  return shared;
}

/** What a file may have changed, made as it was: in the made-up web, the browser, the extension and the server. */
async function renewed(stage: Stage, records: readonly LabRecordInput[]): Promise<Stage> {
  const { front, lab, web } = stage;
  try {
    const origins = new Set(web.asked.map(({ url }) => new URL(url).origin));
    front.forget();
    await stage.clear();
    await forgetSites(lab.browser, origins);
    await forgetAccount(stage);
    web.forget();
    front.forget();
    await lab.client.clear();
    await lab.client.add(parseRecords(records, "records"));
    const isSynced = (sync: { readonly records: number }) => sync.records === records.length;
    await signInBrowser(lab.browser, lab.credentials, isSynced);
    return stage;
  } catch (reason) {
    await stage.close();
    throw reason;
  }
}

/** Nothing that these sites have put into the browser, and no permission that was given in it, stays. */
async function forgetSites(browser: Browser, origins: ReadonlySet<string>): Promise<void> {
  await browser.defaultBrowserContext().clearPermissionOverrides();
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  await session.send("Network.clearBrowserCookies");
  await session.send("Network.clearBrowserCache");
  for (const origin of origins) {
    await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
  }
  await page.close();
}

/** Sign out, which takes everything of the account along, and forget what else there is. */
async function forgetAccount(stage: Stage): Promise<void> {
  await stage.ui("account.signOut", {});
  await stage.inExtension(async () => {
    await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]);
  });
  // It has in memory what it once read.
  await stage.killWorker();
}
