import browser from "webextension-polyfill";
import { readLocal } from "../state/stored-state.ts";

/**
 * Show the way to the first filled login where Latchkey has just come to a browser that knows nobody yet. An
 * add-on for testing is installed anew at each start of Firefox: whoever has an account has been shown it.
 */
export async function showFirstRun(reason: browser.Runtime.OnInstalledReason): Promise<void> {
  if (reason !== "install") return;
  const known = await Promise.all([readLocal("account"), readLocal("remembered")]);
  if (known.some((one) => one !== undefined)) return;
  await browser.tabs.create({ url: browser.runtime.getURL("/console.html#/welcome") });
}
