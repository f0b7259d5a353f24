import { readSession, removeSession, writeSession } from "../state/stored-state.ts";

/**
 * What was given to servers that ask for a sign-in, so that none gets the same twice: a wrong password that is
 * sent again and again locks the account. In memory, over restarts of the service worker, till the lock.
 */
type Tries = {
  /** What each request was answered with, the newest last. */
  readonly answered: readonly Try[];
  /** Marks that a server has refused. */
  readonly refused: readonly string[];
};

type Try = { readonly requestId: string; readonly mark: string };

const key = "httpTries";
const none: Tries = { answered: [], refused: [] };
const remembered = 100;
/** A server that makes up a new realm for each answer must come to an end. */
const perRequest = 4;

/**
 * Take note that a request is about to be answered with `mark` (place, realm, record and version).
 * @returns whether it may be: not where this was tried before and did not serve.
 */
export function mayTry({ requestId, mark }: Try): Promise<boolean> {
  return change((tries) => {
    const before = tries.answered.filter((one) => one.requestId === requestId);
    // The browser asks again about a request only because what it was given was refused.
    const again = before.some((one) => one.mark === mark);
    const refused = again ? [...tries.refused, mark].slice(-remembered) : tries.refused;
    if (refused.includes(mark) || before.length >= perRequest) {
      return [{ ...tries, refused }, false];
    }
    const answered = [...tries.answered, { requestId, mark }].slice(-remembered);
    return [{ answered, refused }, true];
  });
}

export async function forgetTries(): Promise<void> {
  last = Promise.resolve();
  await removeSession(key);
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other: two requests may be asked about at once. */
function change(next: (tries: Tries) => readonly [Tries, boolean]): Promise<boolean> {
  const changed = last
    .catch(() => undefined)
    .then(async () => {
      const [tries, result] = next((await readSession<Tries>(key)) ?? none);
      await writeSession(key, tries);
      return result;
    });
  last = changed;
  return changed;
}
