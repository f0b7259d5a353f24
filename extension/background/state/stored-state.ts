import * as v from "valibot";
import browser from "webextension-polyfill";
import { enrolment } from "#core/vault/account.ts";
import { bytesOf, id } from "#core/vault/limits.ts";
import { settings } from "#core/wire/ui-contract.ts";
import { localArea } from "./local-area.ts";

/**
 * What the background keeps in the browser. `session` is memory that survives a restart of
 * the service worker and is gone with the browser; `local` is on disk and holds nothing that opens a record.
 */

/** The account of this browser profile. On disk: public or sealed, but for the device secret. */
export const storedAccount = v.object({
  serverUrl: v.string(),
  organisation: v.object({ id, name: v.string() }),
  user: v.object({ id, username: v.string() }),
  /** Proves nothing without the device's private key, which never leaves the browser's key store. */
  session: v.nullable(bytesOf(32)),
  enrolment,
  device: v.object({ id, label: v.string() }),
});

export type StoredAccount = v.InferOutput<typeof storedAccount>;

/** What a profile remembers of a person who signed out, so that the next sign-in needs no emergency kit. */
export const rememberedDevice = v.object({
  serverUrl: v.string(),
  username: v.string(),
  deviceSecret: v.string(),
  rootPublicKey: bytesOf(32),
});

export type RememberedDevice = v.InferOutput<typeof rememberedDevice>;

export const defaultSettings: v.InferOutput<typeof settings> = {
  automaticFill: true,
  lockAfterMinutes: 0,
  lockWithScreen: true,
  clearClipboardSeconds: 30,
  theme: "system",
  offerToSave: true,
  httpSignIn: true,
  copyCodeAfterFill: false,
  menuAtField: true,
  language: "browser",
};

const localSchemas = {
  account: storedAccount,
  remembered: rememberedDevice,
  settings,
  /** Blind tokens of origins, see `declined-sites.ts`. */
  quietSites: v.array(v.string()),
  unsavedSites: v.array(v.string()),
  /** The account has left this device without its person's doing; until the next one comes. */
  sentAway: v.literal(true),
} as const;

type Local = typeof localSchemas;

/** The background alone writes here, so what it has read or written once it need not read again. */
const known = new Map<keyof Local, Promise<unknown>>();

/** What is stored under `key`; `undefined` when there is nothing, or nothing this version understands. */
export function readLocal<K extends keyof Local>(
  key: K,
): Promise<v.InferOutput<Local[K]> | undefined> {
  const read = known.get(key) ?? parsedLocal(key);
  known.set(key, read);
  return read as Promise<v.InferOutput<Local[K]> | undefined>;
}

async function parsedLocal(key: keyof Local): Promise<unknown> {
  const parsed = v.safeParse(localSchemas[key], await localArea.get(key));
  return parsed.success ? parsed.output : undefined;
}

export async function writeLocal<K extends keyof Local>(
  key: K,
  value: v.InferOutput<Local[K]>,
): Promise<void> {
  await localArea.set(key, value);
  known.set(key, Promise.resolve(value));
}

export async function removeLocal(...keys: (keyof Local)[]): Promise<void> {
  for (const key of keys) known.set(key, Promise.resolve(undefined));
  await localArea.remove(keys);
}

/**
 * Close storage to content scripts, which browsers open `local` to: a page that has taken over its
 * renderer would read the device secret there (SEC-31). Where a browser has no levels, `session` is closed
 * anyway and `local` holds nothing.
 */
export async function closeStorage(): Promise<void> {
  type Area = { setAccessLevel?: (options: { accessLevel: string }) => Promise<void> };
  const areas: readonly Area[] = [browser.storage.session as Area, browser.storage.local as Area];
  await Promise.all(
    areas.map((area) => area.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" })),
  );
}

/** A value in `storage.session`, or `undefined`. */
export async function readSession<T>(key: string): Promise<T | undefined> {
  return (await browser.storage.session.get(key))[key] as T | undefined;
}

export async function writeSession(key: string, value: unknown): Promise<void> {
  await browser.storage.session.set({ [key]: value });
}

export async function removeSession(...keys: string[]): Promise<void> {
  await browser.storage.session.remove(keys);
}
