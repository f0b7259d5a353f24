import type { AddonContract } from "#core/wire/addon-contract.ts";
import type { ResultOf } from "#core/wire/calls.ts";
import type { AddonLink } from "./addon-link.ts";

type Status = ResultOf<AddonContract["addon.status"]>;

/** Whoever asks how things stand is to see something: an add-on that takes longer is told of when it answers. */
const patienceMs = 1_500;

/** What the add-on says of the server and of what it has not sent yet. */
export class AddonStatus {
  readonly #link: Pick<AddonLink, "state" | "call">;
  readonly #changed: () => void;
  #last: Status | undefined;

  /** @param changed is told where what was answered is not so by now */
  constructor(link: Pick<AddonLink, "state" | "call">, changed: () => void) {
    this.#link = link;
    this.#changed = changed;
  }

  /** Its word, or the one before where this takes long; `undefined` where it is not there, or does not answer. */
  now(): Promise<Status | undefined> {
    return this.#within(patienceMs);
  }

  /** Its last word, for who has no time for another: it is asked meanwhile. */
  atOnce(): Promise<Status | undefined> {
    const isKnown = this.#last !== undefined && this.#link.state === "ok";
    return this.#within(isKnown ? 0 : patienceMs);
  }

  async #within(waitMs: number): Promise<Status | undefined> {
    const before = this.#last;
    const asked = this.#ask();
    if (waitMs > 0 && (await hasCome(asked, waitMs))) return this.#last;
    asked.then(() => {
      if (JSON.stringify(this.#last) !== JSON.stringify(before)) this.#changed();
    });
    return before;
  }

  async #ask(): Promise<void> {
    this.#last =
      this.#link.state === "ok"
        ? await this.#link.call("addon.status", {}).catch(() => undefined)
        : undefined;
  }
}

function hasCome(answer: Promise<void>, withinMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), withinMs);
    answer.then(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
