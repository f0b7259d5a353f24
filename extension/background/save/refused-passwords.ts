import { originOf } from "#core/match/page-origin.ts";
import type { SentForm } from "#core/wire/page-contract.ts";
import { loginIn, noteRefused, noteSent } from "../login/login-session.ts";
import { lookAgain, tellPages } from "../notices.ts";
import { cachedRecord } from "../records/record-writes.ts";
import { hashOf, isPasswordOf, passwordHash } from "../records/release-secret.ts";
import type { Vaults } from "./known-passwords.ts";
import type { PendingSave } from "./pending-save.ts";

/** Passwords that Latchkey has filled, a person has sent and a site has not taken: known by record and version alone. */

/** A person has sent a form of this tab: what was filled in it, or what they made of that. */
export async function sentWhatWasFilled(
  { keyring }: Vaults,
  tabId: number,
  { purpose, password }: SentForm,
): Promise<void> {
  const login = await loginIn(tabId);
  if (purpose !== "sign-in" || password === null || login?.gaveSecret !== true) return;
  if (await isPasswordOf(keyring, await cachedRecord(login.recordId), password)) {
    await noteSent(tabId);
  }
}

/** What was sent was not taken: if it was what Latchkey had filled, nobody is to be left to find out by themselves. */
export async function noteIfFilled(
  { keyring, server }: Vaults,
  tabId: number,
  { purpose, password, url }: PendingSave,
): Promise<void> {
  const login = await loginIn(tabId);
  if (purpose !== "sign-in" || login?.gaveSecret !== true) return;
  const cached = await cachedRecord(login.recordId);
  const its = await passwordHash(keyring, server, cached);
  if (its !== (await hashOf(keyring, password))) return;
  const { version } = cached.record;
  const { recordId } = login;
  await noteRefused(tabId, { recordId, version, origin: originOf(url), at: Date.now() });
  lookAgain(tabId);
  tellPages("page");
}

/** A sign-in worked: nothing is refused here any more. */
export const forgetRefused = (tabId: number): Promise<void> => noteRefused(tabId, undefined);
