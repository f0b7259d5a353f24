import type { Keyring } from "../account/keyring.ts";
import { SealedSession } from "../state/sealed-session.ts";

/**
 * The passwords that were made last: a person who has set one on a site, and lost it before it was saved,
 * finds it here. Sealed, in memory, until the lock.
 */

type Generated = { readonly password: string; readonly madeAt: number };

const kept = 20;

export class GeneratedPasswords {
  readonly #kept: SealedSession<Generated[]>;

  constructor(keyring: Keyring) {
    this.#kept = new SealedSession<Generated[]>(keyring, "generated", []);
  }

  /** @throws WireError `locked` */
  keep(password: string): Promise<void> {
    const made = { password, madeAt: Date.now() };
    return this.#kept.change((all) =>
      all[0]?.password === password
        ? all
        : [made, ...all.filter((one) => one.password !== password)].slice(0, kept),
    );
  }

  /** The newest first; none while locked. */
  recent(): Promise<Generated[]> {
    return this.#kept.read();
  }

  forget(): Promise<void> {
    return this.#kept.forget();
  }
}
