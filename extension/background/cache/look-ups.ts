import { isWeb } from "#core/match/page-origin.ts";
import type { Keyring } from "../account/keyring.ts";
import { type Found, findCandidates } from "./candidates.ts";

/** Of how many hosts what was found is kept. */
const remembered = 64;

/**
 * What was found for the hosts that were asked for last: a page, its frames and its icon all ask for the same. It
 * counts as long as records and keys are what they were.
 */
export class LookUps {
  readonly #keyring: Keyring;
  /** What is found depends on nothing else of a URL. */
  readonly #byHost = new Map<string, Promise<Found[]>>();

  constructor(keyring: Keyring) {
    this.#keyring = keyring;
  }

  /** @throws WireError `locked`, also when that came meanwhile (SEC-34) */
  find(url: string): Promise<Found[]> {
    const host = hostOf(url);
    const known = this.#byHost.get(host);
    if (known !== undefined) return known;
    const { generation } = this.#keyring;
    const found = findCandidates(this.#keyring, url).then((all) => {
      this.#keyring.mustBeUnder(generation);
      return all;
    });
    this.#byHost.set(host, found);
    found.catch(() => this.#byHost.delete(host));
    const oldest = this.#byHost.keys().next().value;
    if (this.#byHost.size > remembered && oldest !== undefined) this.#byHost.delete(oldest);
    return found;
  }

  /** The record was used on the host of `url` just now: it is among the last used, and no page waits for that to be read. */
  used(url: string, recordId: string, lastUsedAt: number): void {
    const host = hostOf(url);
    const known = this.#byHost.get(host);
    if (known === undefined) return;
    const noted = known.then((all) =>
      all.map((one) =>
        one.cached.id === recordId ? { ...one, candidate: { ...one.candidate, lastUsedAt } } : one,
      ),
    );
    // Who asked first forgets what failed.
    noted.catch(() => undefined);
    this.#byHost.set(host, noted);
  }

  /** Records or keys are others by now. */
  forget(): void {
    this.#byHost.clear();
  }
}

/** Every page of a host is looked up under the same tokens, and none that is not of the web. */
function hostOf(url: string): string {
  const parsed = URL.parse(url);
  return parsed !== null && isWeb(parsed) ? parsed.hostname : "";
}
