import type { AddonContract } from "#core/wire/addon-contract.ts";
import type { ResultOf } from "#core/wire/calls.ts";
import type { AddonLink } from "./addon-link.ts";

type Status = ResultOf<AddonContract["addon.status"]>;

/** What the add-on says of the server and of what it has not sent yet. */
export class AddonStatus {
  readonly #link: Pick<AddonLink, "state" | "call">;
  readonly #changed: () => void;
  #last: Status | undefined;

  /** @param changed is told where {@link AddonStatus.atOnce} has answered what is not so by now */
  constructor(link: Pick<AddonLink, "state" | "call">, changed: () => void) {
    this.#link = link;
    this.#changed = changed;
  }

  /** Its word; `undefined` where it is not there, or does not answer. */
  async now(): Promise<Status | undefined> {
    this.#last =
      this.#link.state === "ok"
        ? await this.#link.call("addon.status", {}).catch(() => undefined)
        : undefined;
    return this.#last;
  }

  /** Its last word, for who has no time for another: it is asked meanwhile. */
  async atOnce(): Promise<Status | undefined> {
    const last = this.#last;
    if (last === undefined || this.#link.state !== "ok") return this.now();
    this.now().then(
      (status) => {
        if (JSON.stringify(status) !== JSON.stringify(last)) this.#changed();
      },
      () => undefined,
    );
    return last;
  }
}
