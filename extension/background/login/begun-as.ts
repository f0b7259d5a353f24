import { isSomebodyElse } from "#core/match/account-name.ts";
import type { Login } from "#core/match/login-way.ts";
import type { Keyring } from "../account/keyring.ts";
import type { Found } from "../cache/candidates.ts";
import { summaryOf } from "../records/record-box.ts";
import { cachedRecord } from "../records/record-writes.ts";

/**
 * Which of `found` are of somebody else than the one whose name the login gave in its first step. That is told only
 * where the login's own record is not linked and no password was given: who has signed in with one may go on to
 * sign in to something else by another name.
 */
export async function besideLogin(
  keyring: Keyring,
  login: Login | undefined,
  found: readonly Found[],
): Promise<(one: Found) => boolean> {
  const isStep = login?.isLedOn === true && !login.gaveSecret && found.length > 0;
  if (!isStep || found.some(({ cached }) => cached.id === login.recordId)) return () => false;
  const { username } = await summaryOf(keyring, (await cachedRecord(login.recordId)).record);
  return ({ summary }) => username !== "" && isSomebodyElse(username, summary.username);
}
