import { type Likeness, likenessAmong, type OwnName, ownName } from "#core/match/look-alike.ts";
import type { Keyring } from "../account/keyring.ts";
import { readCatalogue } from "./catalogue.ts";

/** A host that a record is linked to, and the records. */
type Own = {
  readonly names: readonly OwnName[];
  readonly recordsOf: ReadonlyMap<string, readonly string[]>;
};

/** A page that looks like one of the person's own, and the records that it may be after. */
export type Suspicion = Likeness & { readonly recordIds: readonly string[] };

/**
 * The hosts of all linked URLs, for telling look-alikes. They are read out of the sealed catalogue when the first
 * unlinked page asks for a password, and kept till records change or Latchkey is locked: no page waits for it.
 */
export class OwnHosts {
  readonly #keyring: Keyring;
  #own: Promise<Own> | undefined;

  constructor(keyring: Keyring) {
    this.#keyring = keyring;
  }

  forget(): void {
    this.#own = undefined;
  }

  /** What the page at `url` may be taken for. @throws WireError `locked` */
  async resembling(url: string): Promise<Suspicion | undefined> {
    this.#own ??= this.#read().catch((reason) => {
      this.#own = undefined;
      throw reason;
    });
    const { names, recordsOf } = await this.#own;
    const like = likenessAmong(url, names);
    return like && { ...like, recordIds: recordsOf.get(like.own) ?? [] };
  }

  async #read(): Promise<Own> {
    const recordsOf = new Map<string, string[]>();
    for (const { id, summary } of await readCatalogue(await this.#keyring.unlocked())) {
      for (const { url, strategy } of summary.urls) {
        const host = URL.parse(url)?.hostname;
        if (host === undefined || strategy === "never") continue;
        const records = recordsOf.get(host) ?? [];
        records.push(id);
        recordsOf.set(host, records);
      }
    }
    return { names: [...recordsOf.keys()].flatMap(ownName), recordsOf };
  }
}
