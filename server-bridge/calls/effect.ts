/** Writes: each happens once, whole, and only while its session lives. */
import { WireError } from "#core/wire/error.ts";
import type { Remembered } from "../store/answers.ts";
import type { Stores } from "../store/database.ts";
import type { Caller } from "./context.ts";

/**
 * Do `work` in one transaction, once per `key`: whoever asks again with the same key gets the first
 * answer. For calls without a key of their own, the call's id serves, so that a replayed proof has no
 * second effect either.
 *
 * @throws WireError `bad_request` when the key was used for something else; `server_read_only`.
 */
export async function effectOnce<T>(
  caller: Caller,
  method: string,
  key: string,
  work: (stores: Stores) => Promise<T>,
): Promise<T> {
  const { server, session, now, bodyHash } = caller;
  const { user } = session;
  if (server.readOnly) throw new WireError("server_read_only", "This server answers reads only");
  return server.database.transact(async (stores) => {
    // The session may have been revoked while this call waited for its turn.
    if ((await stores.sessions.find(session.tokenHash, now)) === undefined) {
      throw new WireError("unauthenticated", "The session has ended");
    }
    const known = await remembered(stores, caller, method, key);
    if (known !== undefined) return known.answer as T;
    const answer = await work(stores);
    await stores.answers.remember({ user, key, method, bodyHash }, answer, now);
    return answer;
  });
}

/** Whether the effect under `key` has happened. @throws as {@link effectOnce}. */
export const isDone = async (caller: Caller, method: string, key: string): Promise<boolean> =>
  (await remembered(caller.server.database, caller, method, key)) !== undefined;

async function remembered(
  { answers }: Stores,
  { session, bodyHash }: Caller,
  method: string,
  key: string,
): Promise<Remembered | undefined> {
  const known = await answers.recall(session.user, key);
  if (known !== undefined && (known.method !== method || known.bodyHash !== bodyHash)) {
    throw new WireError("bad_request", "This key was used for something else");
  }
  return known;
}
