import browser from "webextension-polyfill";
import { isBlocked, type Policy, readPolicy } from "#core/policy/policy.ts";
import type { Settings } from "#core/wire/ui-contract.ts";
import { defaultSettings, readLocal } from "./stored-state.ts";

/** What the organisation has settled by the browser's managed storage, and the settings under it. */

type Read = ReturnType<typeof readPolicy>;

let read: Promise<Read> | undefined;

/** Read once per start of the background, and again when the browser says that it has changed. */
export function policyRead(): Promise<Read> {
  // Firefox refuses where nobody manages anything.
  read ??= browser.storage.managed.get().then(readPolicy, () => readPolicy(undefined));
  return read;
}

export async function policyNow(): Promise<Policy> {
  return (await policyRead()).policy;
}

export function watchPolicy(changed: () => void): void {
  // Of this area alone: every fill writes to another, and would be told of here.
  browser.storage.managed.onChanged.addListener(() => {
    read = undefined;
    changed();
  });
}

/** What the person has set, or Latchkey's own defaults, under what the organisation has settled. */
export async function settingsNow(): Promise<Settings> {
  const [own, policy] = await Promise.all([readLocal("settings"), policyNow()]);
  return { ...(own ?? defaultSettings), ...settled(policy) };
}

/** What of the settings is the organisation's, not the person's. */
export const settled = (policy: Policy): Partial<Settings> =>
  Object.fromEntries(Object.entries(policy).filter(([name]) => name in defaultSettings));

/** Whether the organisation keeps Latchkey off the page at `url`. */
export async function isBlockedSite(url: string): Promise<boolean> {
  return isBlocked(url, (await policyNow()).blockedSites);
}
